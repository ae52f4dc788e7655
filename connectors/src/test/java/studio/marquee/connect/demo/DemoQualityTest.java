package studio.marquee.connect.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.progress.Progress;
import tools.jackson.databind.JsonNode;

/** The warehouse keeps the promises of its own contracts. */
class DemoQualityTest {
  @TempDir Path folder;

  @Test
  void everyQualityRuleOfEveryContractHolds() throws Exception {
    DemoSummary summary =
        DemoBrand.write(folder.resolve("demo"), Written.plan(2_000, 8), Progress.silent());
    int checked = 0;
    try (Written written = new Written(summary.warehouse())) {
      for (JsonNode contract : Contracts.of(summary.workspace())) {
        JsonNode mart = contract.path("schema").path(0);
        String table = mart.path("physicalName").asString();
        for (JsonNode rule : mart.path("quality")) {
          check(rule, table, (double) written.count(table));
          checked++;
        }
        for (JsonNode property : mart.path("properties")) {
          String column = property.path("physicalName").asString();
          for (JsonNode rule : property.path("quality")) {
            if (rule.has("metric")) {
              check(rule, table + "." + column, measured(written, table, column, rule));
              checked++;
            }
          }
        }
      }
    }

    assertThat(checked).isGreaterThan(15);
  }

  private static double measured(Written written, String table, String column, JsonNode rule)
      throws SQLException {
    double rows = written.count(table);
    double found =
        switch (rule.path("metric").asString()) {
          case "nullValues" -> (double) written.count(table + " WHERE " + column + " IS NULL");
          case "missingValues" ->
              (double)
                  written.count(
                      table + " WHERE coalesce(trim(" + column + "), '') IN ('', 'n/a', '-')");
          case "duplicateValues" ->
              rows - written.number("SELECT count(DISTINCT " + column + ") FROM " + table);
          default -> throw new AssertionError("unknown metric " + rule);
        };
    return rule.path("unit").asString("rows").equals("percent") ? 100 * found / rows : found;
  }

  private static void check(JsonNode rule, String place, double measured) {
    if (rule.has("mustBe")) {
      assertThat(measured).as(place).isEqualTo(rule.path("mustBe").asDouble());
    } else if (rule.has("mustBeLessThan")) {
      assertThat(measured).as(place).isLessThan(rule.path("mustBeLessThan").asDouble());
    } else {
      assertThat(measured).as(place).isGreaterThan(rule.path("mustBeGreaterThan").asDouble());
    }
  }
}
