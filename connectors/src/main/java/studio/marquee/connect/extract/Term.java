package studio.marquee.connect.extract;

import java.time.Duration;
import java.time.Instant;

/**
 * Until when the data on this laptop may be used without being fetched again.
 *
 * @param now the moment from which it is seen
 * @param end from then on their key is gone
 */
public record Term(Instant now, Instant end) {
  private static final Duration SOON = Duration.ofDays(7);

  public boolean hasEnded() {
    return !now.isBefore(end);
  }

  /** Whether somebody should be told. */
  public boolean isSoon() {
    return !now.plus(SOON).isBefore(end);
  }

  /** Whole days, and the last one that has begun; 0 when it has ended. */
  public long daysLeft() {
    long seconds = Duration.between(now, end).toSeconds();
    long day = Duration.ofDays(1).toSeconds();
    return Math.max(0, (seconds + day - 1) / day);
  }
}
