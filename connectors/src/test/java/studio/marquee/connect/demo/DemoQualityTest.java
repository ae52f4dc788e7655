package studio.marquee.connect.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Delivery;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Promise;
import studio.marquee.model.mart.QualityRule;
import studio.marquee.model.mart.QualityRule.Measure;
import studio.marquee.model.mart.QualityRule.Metric;

/** The warehouse keeps the promises of its own contracts. */
class DemoQualityTest {
  @TempDir static Path folder;
  private static Written written;
  private static Workspace workspace;
  private static Instant seen;

  @BeforeAll
  static void write() throws Exception {
    DemoPlan plan = Written.plan(2_000, 8);
    DemoSummary summary = DemoBrand.write(folder.resolve("demo"), plan, Progress.silent());
    written = new Written(summary.warehouse());
    workspace = new WorkspaceReader().read(summary.workspace());
    seen = plan.today().atTime(6, 10).atZone(workspace.timeZone()).toInstant();
  }

  @AfterAll
  static void close() throws Exception {
    written.close();
  }

  @Test
  void everyQualityRuleOfEveryContractHolds() throws Exception {
    Set<Metric> metrics = new LinkedHashSet<>();
    int queries = 0;
    for (Mart mart : workspace.catalogue().marts().all()) {
      for (QualityRule rule : rules(mart)) {
        String place = mart.name() + ": " + rule.name();
        switch (rule) {
          case Measure measure -> {
            double found = measured(mart, measure);
            assertThat(measure.bound().holds(found)).as(place + " is " + found).isTrue();
            metrics.add(measure.metric());
          }
          case QualityRule.Query query -> {
            double found = written.number(query.query().replace("${object}", table(mart)));
            assertThat(query.bound().holds(found)).as(place + " is " + found).isTrue();
            queries++;
          }
          case QualityRule.Note _ -> assertThat(rule.description()).as(place).isNotBlank();
        }
      }
    }
    assertThat(metrics).containsExactlyInAnyOrder(Metric.values());
    assertThat(queries).isPositive();
  }

  @Test
  void everyPromiseOfEveryContractIsKept() throws Exception {
    Set<Class<?>> kinds = new LinkedHashSet<>();
    for (Mart mart : workspace.catalogue().marts().all()) {
      assertThat(mart.terms().steward()).as(mart.name()).isNotBlank();
      assertThat(mart.terms().support()).as(mart.name()).startsWith("mailto:");
      for (Promise promise : mart.terms().promises()) {
        kinds.add(promise.getClass());
        assertThat(isKept(mart, promise)).as(mart.name() + " " + promise).isTrue();
      }
    }
    assertThat(kinds).contains(Promise.class.getPermittedSubclasses());
  }

  @Test
  void whatIsReadAgainTakesInEveryRowThatCameLate() throws Exception {
    Set<String> changes = new LinkedHashSet<>();
    for (Mart mart : workspace.catalogue().marts().all()) {
      switch (mart.terms().delivery()) {
        case Delivery.Whole() -> {}
        case Delivery.Changes(var watermark, var lookBack, var deletion) -> {
          changes.add(mart.name());
          assertThat(lookBack).isEqualTo(Duration.ofDays(2));
          assertThat(deletion)
              .as(mart.name())
              .isEqualTo(
                  mart.name().equals("people")
                      ? new Delivery.Deletion.Compared()
                      : new Delivery.Deletion.Never());
          assertThat(written.count(table(mart) + " WHERE " + watermark + " IS NULL")).isZero();
          if (!mart.time().isEmpty()) {
            assertThat(written.count(table(mart) + " WHERE " + watermark + " < " + mart.time()))
                .as(mart.name())
                .isZero();
          }
        }
        case Delivery.Parts(var day, var newest) -> {
          assertThat(mart.name()).isEqualTo("ad_spend");
          assertThat(
                  written.number(
                      "SELECT max(loaded_at::DATE - %s) FROM %s".formatted(day, table(mart))))
              .isBetween(1.0, (double) newest);
        }
      }
    }
    assertThat(changes)
        .containsExactlyInAnyOrder(
            "people",
            "consents",
            "contacts",
            "orders",
            "order_lines",
            "returns",
            "baskets",
            "sessions",
            "product_views",
            "engagement",
            "app_events");
  }

  private static List<QualityRule> rules(Mart mart) {
    List<QualityRule> rules = new ArrayList<>(mart.terms().quality());
    mart.attributes().forEach(attribute -> rules.addAll(attribute.terms().quality()));
    return rules;
  }

  private static double measured(Mart mart, Measure rule) throws SQLException {
    double rows = written.count(table(mart));
    String columns = String.join(", ", rule.attributes());
    double found =
        switch (rule.metric()) {
          case ROWS -> rows;
          case NULLS -> written.count(table(mart) + " WHERE " + columns + " IS NULL");
          case MISSING ->
              written.count(
                  "%s WHERE %s IS NULL OR %s".formatted(table(mart), columns, among(rule)));
          case INVALID -> invalid(mart, rule);
          case DUPLICATES ->
              rows - written.count("(SELECT DISTINCT %s FROM %s)".formatted(columns, table(mart)));
        };
    return rule.scale() == QualityRule.Scale.PERCENT ? 100 * found / rows : found;
  }

  private static double invalid(Mart mart, Measure rule) throws SQLException {
    String column = rule.attributes().getFirst();
    String unlisted = rule.values().isEmpty() ? "false" : "NOT (" + among(rule) + ")";
    String unlike =
        rule.pattern().isEmpty()
            ? "false"
            : "NOT regexp_full_match(%s, '%s')".formatted(column, rule.pattern());
    return written.count(
        "%s WHERE %s IS NOT NULL AND (%s OR %s)".formatted(table(mart), column, unlisted, unlike));
  }

  private static String among(Measure rule) {
    return rule.values().stream()
        .map(value -> "'" + value.replace("'", "''") + "'")
        .collect(Collectors.joining(", ", rule.attributes().getFirst() + " IN (", ")"));
  }

  private static boolean isKept(Mart mart, Promise promise) throws SQLException {
    return switch (promise) {
      case Promise.Freshness(var attribute, var most) ->
          written.count(
                  "(SELECT max(%s) newest FROM %s) WHERE newest > '%s'::TIMESTAMPTZ"
                      .formatted(attribute, table(mart), seen.minus(most)))
              == 1;
      case Promise.Completeness(var attribute, var percent) -> isComplete(mart, attribute, percent);
      // These two are about how a refresh goes, not about what is in the warehouse.
      case Promise.Availability(var percent) -> percent < 100;
      case Promise.RefreshTime(var most) -> most.compareTo(Duration.ofHours(1)) < 0;
    };
  }

  private static boolean isComplete(Mart mart, String attribute, double percent)
      throws SQLException {
    List<String> columns =
        attribute.isEmpty()
            ? mart.attributes().stream()
                .filter(Attribute::isRequired)
                .map(Attribute::column)
                .toList()
            : List.of(attribute);
    for (String column : columns) {
      double there = written.count(table(mart) + " WHERE " + column + " IS NOT NULL");
      if (there * 100 < percent * written.count(table(mart))) {
        return false;
      }
    }
    return true;
  }

  private static String table(Mart mart) {
    return mart.table().schema() + "." + mart.table().name();
  }
}
