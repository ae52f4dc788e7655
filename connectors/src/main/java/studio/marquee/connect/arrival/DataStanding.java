package studio.marquee.connect.arrival;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import studio.marquee.connect.arrival.RefreshRecord.Ending;
import studio.marquee.connect.arrival.RefreshRecord.MartRecord;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.moment.Now;
import studio.marquee.model.promise.Measures;
import studio.marquee.model.promise.Measures.Attempts;
import studio.marquee.model.promise.PromiseJudge;
import studio.marquee.model.promise.PromiseStanding;
import studio.marquee.model.promise.PromiseState;
import studio.marquee.model.promise.RefreshCadence;

/**
 * How the data on this laptop stand at a moment: what became of the last refresh, what is in use,
 * and which promises are kept.
 *
 * @param last the newest refresh, however it ended
 * @param inUse the one whose data are in use
 * @param promises of all marts in use, in the order of their contracts
 * @param next when the data are due to be fetched again; empty when no promise makes them so
 */
public record DataStanding(
    Optional<RefreshRecord> last,
    Optional<RefreshRecord> inUse,
    List<PromiseStanding> promises,
    Optional<Instant> next) {
  /** Attempts from before are forgotten when availability is measured. */
  public static final Duration WINDOW = Duration.ofDays(30);

  public DataStanding {
    promises = List.copyOf(promises);
  }

  /**
   * Reads the history.
   *
   * @param isUsed whether a refresh brought what is in use; the newest did when none is known to
   */
  public static DataStanding of(
      RefreshHistory history, List<Mart> marts, Now now, Predicate<RefreshRecord> isUsed) {
    List<RefreshRecord> records = history.records();
    List<RefreshRecord> done = records.stream().filter(RefreshRecord::isDone).toList();
    Optional<RefreshRecord> inUse =
        done.stream().filter(isUsed).findFirst().or(() -> done.stream().findFirst());
    Attempts attempts = attempts(records, now.moment());
    List<PromiseStanding> promises = new ArrayList<>();
    for (Mart mart : marts) {
      promises.addAll(PromiseJudge.judge(mart, measures(mart, inUse, attempts), now));
    }
    return new DataStanding(
        records.stream().findFirst(), inUse, promises, next(records, inUse, marts));
  }

  private static Optional<Instant> next(
      List<RefreshRecord> records, Optional<RefreshRecord> inUse, List<Mart> marts) {
    if (inUse.isEmpty()) {
      return Optional.empty();
    }
    int failures = records.indexOf(inUse.get());
    Instant lastAttempt = records.getFirst().asOf();
    return RefreshCadence.interval(marts)
        .map(interval -> RefreshCadence.next(interval, inUse.get().asOf(), failures, lastAttempt));
  }

  /** Why the newest refresh brought nothing; empty when it did. */
  public Optional<RefreshRecord> failure() {
    return last.filter(record -> !record.isDone());
  }

  /** The state of the promise that is kept worst; unknown when nothing is promised. */
  public PromiseState worst() {
    return promises.stream()
        .map(PromiseStanding::state)
        .max(PromiseState::compareTo)
        .orElse(PromiseState.UNKNOWN);
  }

  /** What happened here says nothing about the source, so only what it answered or not counts. */
  private static Attempts attempts(List<RefreshRecord> records, Instant now) {
    Instant since = now.minus(WINDOW);
    int all = 0;
    int answered = 0;
    for (RefreshRecord record : records) {
      if (record.asOf().isAfter(since) && record.ending() != Ending.FAILED_HERE) {
        all++;
        answered += record.ending() == Ending.SOURCE_FAILED ? 0 : 1;
      }
    }
    return new Attempts(all, answered);
  }

  private static Measures measures(Mart mart, Optional<RefreshRecord> inUse, Attempts attempts) {
    Optional<MartRecord> record = inUse.flatMap(used -> used.mart(mart.name()));
    Map<String, Double> filled = new HashMap<>();
    record.ifPresent(
        found -> found.nullPercents().forEach((name, percent) -> filled.put(name, 100 - percent)));
    return new Measures(
        record.map(MartRecord::newest).orElse(Map.of()),
        filled,
        attempts,
        inUse.map(used -> Duration.ofMillis(used.millis())));
  }
}
