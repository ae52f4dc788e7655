package studio.marquee.model.arrival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.arrival.CheckResult.Outcome;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;

/**
 * Holds what arrived against what used to arrive. What is merely unusual is shown; only a mart that
 * lost all of its rows, or more than half of what is usual, is kept from being used.
 */
final class PastJudge {
  private static final int ROWS_WORTH_MISSING = 100;
  private static final double LEAST_SHARE_OF_ROWS = 0.1;
  private static final double LEAST_ROWS = 20;
  private static final double LEAST_NULL_PERCENT = 5;

  /** From here on two spreads are commonly called different. */
  private static final double MOST_INDEX = 0.25;

  private final Mart mart;
  private final Arrived arrived;
  private final Past past;

  private PastJudge(Mart mart, Arrived arrived, Past past) {
    this.mart = mart;
    this.arrived = arrived;
    this.past = past;
  }

  static List<CheckResult> judge(Mart mart, Arrived arrived, Past past) {
    PastJudge judge = new PastJudge(mart, arrived, past);
    List<CheckResult> results = new ArrayList<>(List.of(judge.rows()));
    for (Attribute attribute : mart.attributes()) {
      String name = attribute.name().attribute();
      judge.nulls(name).ifPresent(results::add);
      judge.spread(name).ifPresent(results::add);
    }
    return results;
  }

  private CheckResult rows() {
    long rows = arrived.rows();
    if (rows == 0 && !past.rows().isEmpty() && past.rows().getFirst() >= ROWS_WORTH_MISSING) {
      return found(
          CheckKind.ROWS, "", Outcome.FAILED, ArrivalProblem.EMPTY, past.rows().getFirst());
    }
    List<Double> before = past.rows().stream().map(Long::doubleValue).toList();
    double middle = before.isEmpty() ? 0 : Band.median(before);
    double leastWidth = Math.max(LEAST_ROWS, LEAST_SHARE_OF_ROWS * middle);
    Optional<Band> band = Band.of(before, leastWidth).filter(usual -> !usual.holds((double) rows));
    if (band.isEmpty()) {
      return CheckResult.passed(mart.name(), CheckKind.ROWS, "");
    }
    long usual = Math.round(band.get().middle());
    return rows * 2 < usual && usual >= ROWS_WORTH_MISSING
        ? found(CheckKind.ROWS, "", Outcome.FAILED, ArrivalProblem.FEWER_ROWS, rows, usual)
        : found(CheckKind.ROWS, "", Outcome.WARNED, ArrivalProblem.UNUSUAL_ROWS, rows, usual);
  }

  private Optional<CheckResult> nulls(String attribute) {
    double percent = arrived.nullPercent(attribute);
    List<Double> before = past.nullPercents().getOrDefault(attribute, List.of());
    return Band.of(before, LEAST_NULL_PERCENT)
        .map(usual ->
            arrived.rows() < ROWS_WORTH_MISSING || usual.holds(percent)
                ? CheckResult.passed(mart.name(), CheckKind.NULLS, attribute)
                : found(
                    CheckKind.NULLS,
                    attribute,
                    Outcome.WARNED,
                    ArrivalProblem.NULLS_CHANGED,
                    attribute,
                    Findings.brief(percent),
                    Findings.brief(usual.middle())));
  }

  private Optional<CheckResult> spread(String attribute) {
    Spread now = arrived.spreads().get(attribute);
    Spread before = past.spreads().get(attribute);
    if (now == null || before == null || !now.isTelling() || !now.isComparableWith(before)) {
      return Optional.empty();
    }
    double index = now.indexAgainst(before);
    boolean isAlike = index <= MOST_INDEX + 3 * now.chanceAgainst(before);
    return Optional.of(
        isAlike
            ? CheckResult.passed(mart.name(), CheckKind.SPREAD, attribute)
            : found(
                CheckKind.SPREAD,
                attribute,
                Outcome.WARNED,
                ArrivalProblem.SPREAD_CHANGED,
                attribute,
                Findings.brief(index)));
  }

  private CheckResult found(
      CheckKind kind, String subject, Outcome outcome, ArrivalProblem problem, Object... details) {
    return Findings.of(mart, kind, subject, outcome, problem, details);
  }
}
