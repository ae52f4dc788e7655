package studio.marquee.connect.arrival;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.marquee.connect.arrival.ArrivalCheck.Usual;
import studio.marquee.model.arrival.CheckResult;
import studio.marquee.model.arrival.Spread;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemKind;

/**
 * What became of one refresh: counts, durations, results of checks. No value of a person is in it.
 *
 * @param asOf when it began to read
 * @param generation that it made; blank when it made none
 * @param stepMillis how long each step took, by the name of the step
 * @param problem why it made none; the code is blank when it made one
 * @param usual whether the numbers of rows had to be as usual
 */
public record RefreshRecord(
    Instant asOf,
    long millis,
    Ending ending,
    String generation,
    String contractVersion,
    Map<String, Long> stepMillis,
    List<MartRecord> marts,
    List<CheckResult> checks,
    Reason problem,
    Usual usual) {
  public RefreshRecord {
    stepMillis = Map.copyOf(stepMillis);
    marts = List.copyOf(marts);
    checks = List.copyOf(checks);
  }

  /** How a refresh can end. */
  public enum Ending {
    DONE,
    /** A check failed, so what was there before stays. */
    REFUSED,
    /** The source did not answer as it should. */
    SOURCE_FAILED,
    /** Something on this laptop was in the way. */
    FAILED_HERE
  }

  /** A problem in a form that can be kept. */
  public record Reason(String code, ProblemKind kind, List<String> details) {
    static final Reason NONE = new Reason("", ProblemKind.USE, List.of());

    public Reason {
      details = List.copyOf(details);
    }

    static Reason of(Problem problem) {
      return new Reason(problem.code().key(), problem.code().kind(), problem.details());
    }

    public Problem problem() {
      return new Problem(new KeptCode(code, kind), details);
    }
  }

  /**
   * One mart.
   *
   * @param nullPercents how many of a hundred rows have no value, by attribute
   * @param newest the newest moment to the minute, by attribute
   * @param spreads how values lie in buckets; remembered of the newest good refresh only
   */
  public record MartRecord(
      String name,
      long rows,
      long keysMissing,
      long repeated,
      Map<String, Double> nullPercents,
      Map<String, Instant> newest,
      Map<String, Spread> spreads) {
    public MartRecord {
      nullPercents = Map.copyOf(nullPercents);
      newest = Map.copyOf(newest);
      spreads = Map.copyOf(spreads);
    }

    MartRecord withoutSpreads() {
      return new MartRecord(name, rows, keysMissing, repeated, nullPercents, newest, Map.of());
    }
  }

  RefreshRecord withoutSpreads() {
    return new RefreshRecord(
        asOf,
        millis,
        ending,
        generation,
        contractVersion,
        stepMillis,
        marts.stream().map(MartRecord::withoutSpreads).toList(),
        checks,
        problem,
        usual);
  }

  public boolean isDone() {
    return ending == Ending.DONE;
  }

  public Optional<MartRecord> mart(String name) {
    return marts.stream().filter(mart -> mart.name().equals(name)).findFirst();
  }

  /** Results that are no success, failures first. */
  public List<CheckResult> findings() {
    return checks.stream()
        .filter(result -> result.outcome() != CheckResult.Outcome.PASSED)
        .sorted(Comparator.comparing(CheckResult::outcome).reversed())
        .toList();
  }

  private record KeptCode(String key, ProblemKind kind) implements ProblemCode {}
}
