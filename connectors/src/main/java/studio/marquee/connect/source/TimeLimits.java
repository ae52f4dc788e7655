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

  /** A little more than the driver's own limit, so that the driver can say what was wrong. */
  Duration patience() {
    return connect.plus(connect.dividedBy(4)).plusMillis(500);
  }

  /** The same for whatever a session is asked. */
  Duration silence() {
    return read.plus(read.dividedBy(4)).plusMillis(500);
  }
}
