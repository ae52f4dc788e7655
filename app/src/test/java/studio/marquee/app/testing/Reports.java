package studio.marquee.app.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import studio.marquee.app.standing.DataReport;
import studio.marquee.connect.arrival.ArrivalCheck.Usual;
import studio.marquee.connect.arrival.DataStanding;
import studio.marquee.connect.arrival.RefreshRecord;
import studio.marquee.connect.arrival.RefreshRecord.Ending;
import studio.marquee.connect.arrival.RefreshRecord.Reason;
import studio.marquee.connect.extract.Term;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.model.arrival.ArrivalProblem;
import studio.marquee.model.arrival.CheckKind;
import studio.marquee.model.arrival.CheckResult;
import studio.marquee.model.mart.Promise;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.promise.PromiseStanding;
import studio.marquee.model.promise.PromiseState;

/** What may be said about data, for tests and pictures. */
public final class Reports {
  public static final Instant NOW = DemoStudio.NOW;
  public static final Instant READ_AT = Instant.parse("2026-11-21T05:10:00Z");
  public static final String GENERATION = "g1";
  private static final Reason NOTHING = reason(Optional.empty());

  private Reports() {}

  /** All is well, and some generation is in use. */
  public static DataReport of(String generation) {
    return report(Optional.empty(), done(generation, List.of()), List.of(), Optional.empty());
  }

  public static DataReport dueAt(Instant next) {
    return report(
        Optional.empty(), done(GENERATION, List.of()), List.of(kept()), Optional.of(next));
  }

  /** What a window says of the demo brand. */
  public static DataReport ofDemo() {
    Instant next = NOW.plus(Duration.ofHours(44));
    return new DataReport(dueAt(next).standing(), KeyRing.Protection.DEMO, Optional.empty());
  }

  /** The last attempt failed, and before it one succeeded. */
  public static DataReport failedAt(Instant moment, Problem problem) {
    Ending ending = Ending.SOURCE_FAILED;
    return report(
        Optional.of(record(moment, ending, "", List.of(), reason(Optional.of(problem)))),
        done(GENERATION, List.of()),
        List.of(kept()),
        Optional.empty());
  }

  /** A check of a mart failed, so what arrived is not used. */
  public static DataReport refused(String mart, Problem problem) {
    RefreshRecord last =
        record(
            NOW.minus(Duration.ofMinutes(20)),
            Ending.REFUSED,
            "",
            List.of(failed(mart), warned(mart)),
            reason(Optional.of(problem)));
    return report(
        Optional.of(last), done(GENERATION, List.of()), List.of(kept()), Optional.empty());
  }

  /** A promise of a mart is broken, another at risk, a third kept. */
  public static DataReport broken(String mart) {
    PromiseStanding risk =
        new PromiseStanding(
            mart,
            new Promise.Completeness("", 98),
            PromiseState.AT_RISK,
            "",
            Optional.empty(),
            OptionalDouble.of(98.3));
    return report(
        Optional.empty(),
        done(GENERATION, List.of(warned(mart))),
        List.of(stale(mart), risk, kept()),
        Optional.empty());
  }

  private static PromiseStanding stale(String mart) {
    return new PromiseStanding(
        mart,
        new Promise.Freshness("updated_at", Duration.ofDays(4)),
        PromiseState.BROKEN,
        "updated_at",
        Optional.of(Duration.ofDays(6)),
        OptionalDouble.empty());
  }

  private static PromiseStanding kept() {
    return new PromiseStanding(
        "people",
        new Promise.Availability(95),
        PromiseState.KEPT,
        "",
        Optional.empty(),
        OptionalDouble.of(100));
  }

  private static CheckResult failed(String mart) {
    return new CheckResult(
        mart,
        CheckKind.REQUIRED,
        "country",
        CheckResult.Outcome.FAILED,
        Optional.of(ArrivalProblem.REQUIRED_MISSING),
        List.of("Customers", "Country", "412"));
  }

  private static CheckResult warned(String mart) {
    return new CheckResult(
        mart,
        CheckKind.NULLS,
        "email_opt_in",
        CheckResult.Outcome.WARNED,
        Optional.of(ArrivalProblem.NULLS_CHANGED),
        List.of("Customers", "Loyalty tier", "41", "12"));
  }

  private static RefreshRecord done(String generation, List<CheckResult> checks) {
    return record(READ_AT, Ending.DONE, generation, checks, NOTHING);
  }

  private static DataReport report(
      Optional<RefreshRecord> newest,
      RefreshRecord inUse,
      List<PromiseStanding> promises,
      Optional<Instant> next) {
    Optional<RefreshRecord> last = newest.or(() -> Optional.of(inUse));
    DataStanding standing =
        new DataStanding(last, Optional.of(inUse), new ArrayList<>(promises), next);
    Term term = new Term(READ_AT, READ_AT.plus(Duration.ofDays(23)));
    return new DataReport(standing, KeyRing.Protection.PASSPHRASE, Optional.of(term));
  }

  private static Reason reason(Optional<Problem> problem) {
    return problem
        .map(said -> new Reason(said.code().key(), said.code().kind(), said.details()))
        .orElseGet(() -> new Reason("", studio.marquee.model.problem.ProblemKind.USE, List.of()));
  }

  private static RefreshRecord record(
      Instant asOf, Ending ending, String generation, List<CheckResult> checks, Reason reason) {
    return new RefreshRecord(
        asOf,
        4_200,
        ending,
        generation,
        "1.2.0",
        Map.of(),
        List.of(),
        checks,
        reason,
        Usual.EXPECTED);
  }
}
