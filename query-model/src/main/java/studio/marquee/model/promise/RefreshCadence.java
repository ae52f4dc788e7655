package studio.marquee.model.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Promise;

/**
 * When data are due to be fetched again: when half of the shortest promise of freshness has passed
 * since they were read, and not more often than every quarter of an hour. Where nothing is promised
 * nothing is due. After a failure the next attempt waits five minutes, and twice as long after each
 * further one, up to six hours, so that a source in trouble is left alone.
 */
public final class RefreshCadence {
  private static final Duration SHORTEST = Duration.ofMinutes(15);
  private static final Duration FIRST_WAIT = Duration.ofMinutes(5);
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);
  private static final int MOST_DOUBLINGS = 10;

  private RefreshCadence() {}

  /** How long data may be in use before they are due; empty when nothing is promised. */
  public static Optional<Duration> interval(List<Mart> marts) {
    return marts.stream()
        .flatMap(mart -> mart.terms().promises().stream())
        .filter(Promise.Freshness.class::isInstance)
        .map(promise -> ((Promise.Freshness) promise).most().dividedBy(2))
        .min(Duration::compareTo)
        .map(half -> half.compareTo(SHORTEST) < 0 ? SHORTEST : half);
  }

  /**
   * The moment of the next attempt.
   *
   * @param asOf when the data in use were read
   * @param failures how many attempts in a row have failed since
   * @param lastAttempt when the newest of them began
   */
  public static Instant next(Duration interval, Instant asOf, int failures, Instant lastAttempt) {
    Instant due = asOf.plus(interval);
    if (failures == 0) {
      return due;
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    Instant rested = lastAttempt.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    return rested.isAfter(due) ? rested : due;
  }
}
