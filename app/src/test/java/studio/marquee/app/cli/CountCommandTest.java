package studio.marquee.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import studio.marquee.app.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How many people a command says there are, and to whom. */
class CountCommandTest extends CommandsBase {
  @Test
  void countsWhatTheWarehouseHolds() throws Exception {
    Path gold = segment("gold.json", "people.loyalty_tier");
    run(
        "refresh",
        "--workspace",
        workspace().toString(),
        "--data",
        folder().resolve("d1").toString());
    Ended ended =
        run(
            "count",
            "--workspace",
            workspace().toString(),
            "--data",
            folder().resolve("d1").toString(),
            gold.toString());
    long people = goldInTheWarehouse();
    assertThat(people).isPositive();
    assertThat(ended)
        .isEqualTo(
            new Ended(
                0,
                """
                Gold: %d of 2,000 people (%s)
                Customers whose loyalty tier is Gold.
                Exact on this laptop, data as of 2026-11-21 06:10:00 Europe/Berlin, counted in 4.2 ms.
                """
                    .formatted(
                        people, new Texts(Locale.UK, ZoneOffset.UTC, CLOCK).percent(people, 2_000)),
                ""));
  }

  @Test
  void theSameForAnotherProgram() throws Exception {
    Path gold = segment("gold-json.json", "people.loyalty_tier");
    Ended ended = run("count", "--json", "--workspace", workspace().toString(), gold.toString());
    JsonNode json = JsonMapper.shared().readTree(ended.results());
    assertThat(json.get("people").longValue()).isEqualTo(goldInTheWarehouse());
    assertThat(json.get("population").longValue()).isEqualTo(2_000);
    assertThat(json.get("asOf").stringValue()).isEqualTo("2026-11-21T05:10:00Z");
    assertThat(json.get("isExact").booleanValue()).isTrue();
  }

  @Test
  void saysWhatEveryRuleDoes() throws Exception {
    Path gold = segment("gold-rules.json", "people.loyalty_tier");
    Ended ended = run("count", "--rules", "--workspace", workspace().toString(), gold.toString());
    assertThat(ended.results())
        .endsWith(
            "\nwhose loyalty tier is Gold: %d alone, %d left after it in its group, 2,000 in the audience without it.\n"
                .formatted(goldInTheWarehouse(), goldInTheWarehouse()));
    Ended json =
        run("count", "--rules", "--json", "--workspace", workspace().toString(), gold.toString());
    JsonNode rule = JsonMapper.shared().readTree(json.results()).get("rules").get(0);
    assertThat(rule.get("place").stringValue()).isEqualTo("/rule");
    assertThat(rule.get("alone").longValue()).isEqualTo(goldInTheWarehouse());
    assertThat(rule.get("without").longValue()).isEqualTo(2_000);
  }

  @Test
  void withTooLittleRoomTheNumbersAreTheSameAndItIsSaid() throws Exception {
    Path gold = segment("gold-room.json", "people.loyalty_tier");
    String in = workspace().toString();
    String much = run("count", "--rules", "--json", "--workspace", in, gold.toString()).results();
    JsonNode enough = JsonMapper.shared().readTree(much);
    String none =
        run("count", "--rules", "--json", "--room", "0", "--workspace", in, gold.toString())
            .results();
    JsonNode little = JsonMapper.shared().readTree(none);
    assertThat(enough.get("hadRoom").booleanValue()).isTrue();
    assertThat(little.get("hadRoom").booleanValue()).isFalse();
    assertThat(little.get("people")).isEqualTo(enough.get("people"));
    assertThat(little.get("rules")).isEqualTo(enough.get("rules"));
    assertThat(run("count", "--room", "0", "--workspace", in, gold.toString()).results())
        .contains("There was too little room");
    assertThat(run("count", "--workspace", in, gold.toString()).results())
        .doesNotContain("too little room");
  }

  @Test
  void everyTemplateOfTheBrandCanBeCounted() throws Exception {
    try (Stream<Path> templates = Files.list(workspace().resolve("templates"))) {
      List<Path> files = templates.toList();
      assertThat(files).hasSizeGreaterThanOrEqualTo(8);
      for (Path file : files) {
        String in = workspace().toString();
        assertThat(run("count", "--engine", "both", "--workspace", in, file.toString()))
            .as("%s", file)
            .extracting(Ended::code)
            .isEqualTo(0);
      }
    }
  }

  @Test
  void aSegmentThatDoesNotFitEndsWithTheAnswerNo() throws Exception {
    Path typo = segment("typo.json", "people.loyalty_teir");
    assertThat(run("count", "--workspace", workspace().toString(), typo.toString()))
        .isEqualTo(
            new Ended(
                1,
                "",
                "%s at /rule/attribute: The mart Customers has no attribute called “loyalty_teir”. Was “loyalty_tier” meant?%n"
                    .formatted(typo)));
  }
}
