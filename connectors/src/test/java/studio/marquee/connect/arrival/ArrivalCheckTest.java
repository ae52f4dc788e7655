package studio.marquee.connect.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.marquee.connect.arrival.ArrivalCheck.Found;
import studio.marquee.connect.arrival.ArrivalCheck.Usual;
import studio.marquee.connect.arrival.RefreshRecord.Ending;
import studio.marquee.connect.arrival.RefreshRecord.Reason;
import studio.marquee.model.arrival.ArrivalProblem;
import studio.marquee.model.arrival.CheckResult;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeTerms;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.MartTerms;
import studio.marquee.model.mart.Promise;
import studio.marquee.model.mart.Relation;
import studio.marquee.model.mart.Sensitivity;
import studio.marquee.model.problem.Problem;

/** What the checks find in tables that have arrived in the engine. */
class ArrivalCheckTest extends ArrivedTablesBase {
  private static Mart homes() {
    return mart(
        "homes",
        "",
        MartRole.ENTITY,
        List.of(
            attribute("homes", "key", AttributeType.TEXT, AttributeTerms.PLAIN),
            attribute("homes", "town", AttributeType.TEXT, terms(true))),
        List.of(),
        MartTerms.NONE);
  }

  @Test
  void orphansAmbiguityAndRepeatedValuesAreCounted() throws Exception {
    Mart orders =
        mart(
            "orders",
            "number",
            MartRole.BEHAVIOUR,
            List.of(
                attribute("orders", "number", AttributeType.NUMBER, AttributeTerms.PLAIN),
                attribute("orders", "person", AttributeType.TEXT, AttributeTerms.PLAIN)),
            List.of(new Relation("person", new AttributeName("people", "id"))),
            MartTerms.NONE);
    assertThat(problems(check(people(), homes(), orders)))
        .containsExactly(
            Problem.of(ArrivalProblem.ORPHANS, "The people", 1, 3, "The homes", "home"),
            Problem.of(ArrivalProblem.FAN_OUT, "The people", "home", "The homes", 1),
            Problem.of(ArrivalProblem.NOT_UNIQUE, "The homes", "town", 1),
            Problem.of(ArrivalProblem.ORPHANS, "The orders", 1, 3, "The people", "person"));
  }

  @Test
  void theFutureMakesNoDataFresh() throws Exception {
    MartTerms terms = of(List.of(new Promise.Freshness("seen", Duration.ofHours(12))));
    Found found = check(people(terms, AttributeTerms.PLAIN, AttributeTerms.PLAIN));
    assertThat(problems(found))
        .containsExactly(Problem.of(ArrivalProblem.STALE, "The people", "seen", 18, 12));
    assertThat(found.marts().getFirst().newest())
        .isEqualTo(Map.of("seen", Instant.parse("2026-11-20T12:00:00Z")));
  }

  private RefreshRecord record(Found found) {
    return new RefreshRecord(
        AS_OF,
        1,
        Ending.DONE,
        "g",
        "1.0.0",
        Map.of(),
        found.marts(),
        found.checks(),
        Reason.NONE,
        Usual.EXPECTED);
  }

  @Test
  void aSpreadIsHeldAgainstTheLastOneAndNoValueIsRemembered() throws Exception {
    run(
        """
        delete from people;
        insert into people select range, 'id' || range,
          case when range % 10 < 7 then 'Zanzibar' else 'Atlantis' end, 20 + range % 61,
          null, null, null from range(5000)
        """);
    Mart people = people();
    Found first = check(people);
    assertThat(problems(first)).isEmpty();
    history.add(record(first));
    assertThat(first.marts().getFirst().spreads()).containsOnlyKeys("country", "age");
    String kept = Files.readString(folder.resolve("history.jsonl"), StandardCharsets.UTF_8);
    assertThat(kept).doesNotContain("Zanzibar", "Atlantis", "id4711");

    assertThat(problems(check(people))).isEmpty();
    run("update people set country = 'Lemuria', age = age + 25 where \"#row\" % 2 = 0");
    assertThat(problems(check(people)))
        .extracting(Problem::code, problem -> problem.details().get(1))
        .containsExactly(
            tuple(ArrivalProblem.SPREAD_CHANGED, "country"),
            tuple(ArrivalProblem.SPREAD_CHANGED, "age"));
  }

  @Test
  void hundredsOfTextsAreNotSpread() throws Exception {
    run("delete from people");
    run(
        "insert into people select range, 'id' || range, 'C' || range % 500, 20 + range % 61,"
            + " null, null, null from range(5000)");
    assertThat(check(people()).marts().getFirst().spreads()).containsOnlyKeys("age");
  }

  @Test
  void whatIsConfidentialIsNotSpread() throws Exception {
    run("delete from people");
    run(
        "insert into people select range, 'id' || range, 'DE', 20 + range % 61, null, null, null"
            + " from range(1000)");
    AttributeTerms secret =
        new AttributeTerms(Sensitivity.CONFIDENTIAL, "", false, false, true, List.of(), List.of());
    AttributeTerms counted =
        new AttributeTerms(Sensitivity.INTERNAL, "", false, true, true, List.of(), List.of());
    Found found = check(people(MartTerms.NONE, secret, counted));
    assertThat(found.marts().getFirst().spreads()).isEmpty();
  }

  @Test
  void aColumnThatIsNotThereFailsAndNothingElseBreaks() throws Exception {
    run("alter table people drop column age");
    run("alter table people alter column seen type varchar");
    MartTerms terms = of(List.of(new Promise.Freshness("seen", Duration.ofHours(12))));
    Found found = check(people(terms, AttributeTerms.PLAIN, AttributeTerms.PLAIN));
    assertThat(found.failed())
        .extracting(result -> result.said().orElseThrow())
        .containsExactly(
            Problem.of(ArrivalProblem.COLUMN_MISSING, "The people", "age"),
            Problem.of(ArrivalProblem.COLUMN_TYPE, "The people", "seen", "VARCHAR"));
    assertThat(found.checks())
        .extracting(CheckResult::problem)
        .contains(Optional.of(ArrivalProblem.NO_MOMENT));
  }
}
