package studio.marquee.connect.source;

import java.time.Duration;

/**
 * How long to wait for a source.
 *
 * @param connect for a session that can be used
 * @param read for the next news of a running statement, and for the whole of one where the database
 *     can watch it
 */
public record TimeLimits(Duration connect, Duration read) {
  static final Duration VALIDATION = Duration.ofSeconds(5);

  public static TimeLimits usual() {
    return new TimeLimits(Duration.ofSeconds(10), Duration.ofMinutes(15));
  }

  long connectSeconds() {
    return Math.max(1, connect.toSeconds());
  }
}
