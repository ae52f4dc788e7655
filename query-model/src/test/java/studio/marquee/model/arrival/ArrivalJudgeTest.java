package studio.marquee.model.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.marquee.model.arrival.Arrived.RelationMeasure;
import studio.marquee.model.arrival.Arrived.RuleMeasure;
import studio.marquee.model.arrival.CheckResult.Outcome;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Delivery;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.MartTerms;
import studio.marquee.model.mart.Promise;
import studio.marquee.model.mart.QualityRule;
import studio.marquee.model.mart.QualityRule.Bound;
import studio.marquee.model.mart.QualityRule.Severity;
import studio.marquee.model.mart.Table;
import studio.marquee.model.problem.Problem;

class ArrivalJudgeTest {
  private static final Instant AS_OF = Instant.parse("2026-11-21T06:00:00Z");
  private static final Map<String, String> TYPES =
      Map.of("id", "VARCHAR", "country", "VARCHAR", "seen", "TIMESTAMP");
  private static final QualityRule.Query RULE =
      new QualityRule.Query("Rule", "No more than two", Severity.ERROR, "", new Bound.AtMost(2));

  private static Attribute attribute(String name, AttributeType type, boolean isRequired) {
    return new Attribute(
        new AttributeName("people", name), name, "", type, name, false, isRequired, "");
  }

  private static Mart mart(Promise... promises) {
    return new Mart(
        "people",
        "Customers",
        "",
        "",
        "",
        "1.0.0",
        MartRole.PEOPLE,
        new Table("w", "", "people"),
        "id",
        List.of(
            attribute("id", AttributeType.TEXT, true),
            attribute("country", AttributeType.TEXT, true),
            attribute("seen", AttributeType.MOMENT, false)),
        "",
        List.of(),
        Period.ZERO,
        "seen",
        new MartTerms("", "", "", List.of(), new Delivery.Whole(), List.of(promises), List.of()));
  }

  private static Arrived arrived(long rows, Map<String, Long> nulls) {
    return new Arrived(
        rows, 0, 0, TYPES, nulls, Map.of(), Map.of(), Map.of(), List.of(), List.of());
  }

  private static List<CheckResult> findings(Mart mart, Arrived arrived, Past past) {
    return ArrivalJudge.judge(mart, arrived, past, AS_OF).stream()
        .filter(result -> result.outcome() != Outcome.PASSED)
        .toList();
  }

  private static Past rows(long... newestFirst) {
    return new Past(Arrays.stream(newestFirst).boxed().toList(), Map.of(), Map.of());
  }

  @Test
  void whatIsAsPromisedPassesAndSaysWhatWasLookedAt() {
    List<CheckResult> results = ArrivalJudge.judge(mart(), arrived(10, Map.of()), Past.NONE, AS_OF);
    assertThat(results).extracting(CheckResult::outcome).containsOnly(Outcome.PASSED);
    assertThat(results)
        .extracting(CheckResult::kind)
        .contains(CheckKind.SCHEMA, CheckKind.REQUIRED, CheckKind.UNIQUE, CheckKind.ROWS);
  }

  @Test
  void columnsThatAreNotThereOrOfAnotherKindFail() {
    Arrived odd =
        new Arrived(
            1,
            0,
            0,
            Map.of("id", "VARCHAR", "seen", "VARCHAR"),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            List.of());
    assertThat(findings(mart(), odd, Past.NONE))
        .extracting(result -> result.said().orElseThrow())
        .containsExactly(
            Problem.of(ArrivalProblem.COLUMN_MISSING, "Customers", "country"),
            Problem.of(ArrivalProblem.COLUMN_TYPE, "Customers", "seen", "VARCHAR"));
  }

  @Test
  void aRequiredValueThatIsMissingFails() {
    List<CheckResult> found =
        findings(mart(), arrived(10, Map.of("country", 2L, "seen", 5L)), Past.NONE);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(found.getFirst().said())
        .contains(Problem.of(ArrivalProblem.REQUIRED_MISSING, "Customers", "country", 2));
  }

  @Test
  void aRuleFailsOrWarnsAsItsContractSaysAndOneThatCouldNotBeMeasuredDoesToo() {
    QualityRule.Query warning =
        new QualityRule.Query("Soft", "", Severity.WARNING, "", new Bound.AtMost(2));
    List<RuleMeasure> rules =
        List.of(
            new RuleMeasure(RULE, "", 2, Optional.empty()),
            new RuleMeasure(RULE, "", 2.5, Optional.empty()),
            new RuleMeasure(warning, "", 3, Optional.empty()),
            new RuleMeasure(RULE, "", 0, Optional.of(ArrivalProblem.QUERY_REFUSED)));
    Arrived measured =
        new Arrived(1, 0, 0, TYPES, Map.of(), Map.of(), Map.of(), Map.of(), rules, List.of());
    assertThat(findings(mart(), measured, Past.NONE))
        .extracting(CheckResult::outcome, result -> result.said().orElseThrow())
        .containsExactly(
            tuple(
                Outcome.FAILED,
                Problem.of(
                    ArrivalProblem.RULE_BROKEN, "Customers", "Rule", "2.5", "No more than two")),
            tuple(
                Outcome.WARNED,
                Problem.of(ArrivalProblem.RULE_BROKEN, "Customers", "Soft", "3", "")),
            tuple(Outcome.FAILED, Problem.of(ArrivalProblem.QUERY_REFUSED, "Customers", "Rule")));
  }

  @Test
  void rowsThatBelongToNobodyAreShownAndDoNotStopAnything() {
    Arrived measured =
        new Arrived(
            10,
            0,
            0,
            TYPES,
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            List.of(new RelationMeasure("id", "Households", 10, 3, 1)));
    assertThat(findings(mart(), measured, Past.NONE))
        .extracting(CheckResult::kind, CheckResult::outcome)
        .containsExactly(
            tuple(CheckKind.ORPHANS, Outcome.WARNED), tuple(CheckKind.FAN_OUT, Outcome.WARNED));
  }

  @Test
  void rowsAreHeldAgainstWhatIsUsual() {
    Past steady = rows(1_000, 1_010, 990, 1_000, 1_005);
    assertThat(outcome(1_050, steady)).isEmpty();
    assertThat(outcome(1_500, steady)).contains(ArrivalProblem.UNUSUAL_ROWS);
    assertThat(outcome(600, steady)).contains(ArrivalProblem.UNUSUAL_ROWS);
    assertThat(outcome(400, steady)).contains(ArrivalProblem.FEWER_ROWS);
    assertThat(outcome(400, rows(1_000, 1_000, 1_000, 1_000))).isEmpty();
    assertThat(outcome(0, rows(1_000))).contains(ArrivalProblem.EMPTY);
    assertThat(outcome(0, rows(99))).isEmpty();
    assertThat(outcome(0, Past.NONE)).isEmpty();
  }

  private static Optional<ArrivalProblem> outcome(long rows, Past past) {
    return findings(mart(), arrived(rows, Map.of()), past).stream()
        .flatMap(result -> result.problem().stream())
        .findFirst();
  }

  @Test
  void moreOrFewerMissingValuesThanUsualAreShown() {
    Past past = new Past(List.of(), Map.of("seen", Collections.nCopies(5, 20.0)), Map.of());
    assertThat(findings(mart(), arrived(1_000, Map.of("seen", 240L)), past)).isEmpty();
    assertThat(findings(mart(), arrived(1_000, Map.of("seen", 300L)), past))
        .extracting(result -> result.said().orElseThrow())
        .containsExactly(Problem.of(ArrivalProblem.NULLS_CHANGED, "Customers", "seen", "30", "20"));
    assertThat(findings(mart(), arrived(1_000, Map.of("seen", 0L)), past)).hasSize(1);
  }

  @Test
  void valuesThatSpreadInAnotherWayAreShown() {
    Spread before = Spread.of("hash", List.of(), Map.of("1", 5_000L, "2", 5_000L));
    Past past = new Past(List.of(), Map.of(), Map.of("country", before));
    assertThat(spreadFindings(Map.of("1", 5_200L, "2", 4_800L), past)).isEmpty();
    assertThat(spreadFindings(Map.of("1", 9_000L, "2", 1_000L), past))
        .extracting(CheckResult::kind, CheckResult::outcome)
        .containsExactly(tuple(CheckKind.SPREAD, Outcome.WARNED));
    assertThat(spreadFindings(Map.of("1", 90L, "2", 10L), past)).isEmpty();
  }

  private static List<CheckResult> spreadFindings(Map<String, Long> counts, Past past) {
    Spread now = Spread.of("hash", List.of(), counts);
    Arrived measured =
        new Arrived(
            10,
            0,
            0,
            TYPES,
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of("country", now),
            List.of(),
            List.of());
    return findings(mart(), measured, past);
  }

  @Test
  void oldDataAreShownToBeOldAndUsedAllTheSame() {
    Mart mart = mart(new Promise.Freshness("", Duration.ofHours(6)));
    assertThat(findings(mart, newest("2026-11-21T00:00:00Z"), Past.NONE)).isEmpty();
    List<CheckResult> stale = findings(mart, newest("2026-11-20T22:00:00Z"), Past.NONE);
    assertThat(stale).extracting(CheckResult::outcome).containsExactly(Outcome.WARNED);
    assertThat(stale.getFirst().said())
        .contains(Problem.of(ArrivalProblem.STALE, "Customers", "seen", 8, 6));
    assertThat(findings(mart, arrived(1, Map.of()), Past.NONE))
        .extracting(result -> result.problem().orElseThrow())
        .containsExactly(ArrivalProblem.NO_MOMENT);
  }

  private static Arrived newest(String moment) {
    return new Arrived(
        1,
        0,
        0,
        TYPES,
        Map.of(),
        Map.of(),
        Map.of("seen", Instant.parse(moment)),
        Map.of(),
        List.of(),
        List.of());
  }
}
