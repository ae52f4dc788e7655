package studio.marquee.connect.progress;

import java.time.Duration;
import java.util.Optional;

/**
 * Estimates how long work may still take, from how long its share took so far.
 *
 * <p>It says nothing before two seconds and three hundredths of the work have passed. From then on
 * it keeps a moment at which the work should end, and moves it towards what the newest news say
 * only as far as the time since the last news allows: what is left goes down like a clock and does
 * not jump. It is never negative; work that is overdue has a second left.
 */
public final class TimeLeft {
  private static final double LEAST_MILLIS = 2_000;
  private static final double LEAST_SHARE = 0.03;
  private static final double CALMING_MILLIS = 4_000;

  private double end = Double.NaN;
  private double lastMillis;
  private double lastShare;

  /**
   * Takes the newest news.
   *
   * @param millis since the work began
   * @param share of the work that is done, from 0 to 1; one that goes back is not believed
   */
  public Optional<Duration> after(long millis, double share) {
    lastShare = Math.max(lastShare, Math.min(1, share));
    if (millis < LEAST_MILLIS || lastShare < LEAST_SHARE) {
      return Optional.empty();
    }
    double said = millis / lastShare;
    if (Double.isNaN(end)) {
      end = said;
    } else {
      double passed = Math.max(0, millis - lastMillis);
      end += (said - end) * (1 - Math.exp(-passed / CALMING_MILLIS));
    }
    lastMillis = millis;
    long left = lastShare == 1 ? 0 : Math.max(1_000, Math.round(end - millis));
    return Optional.of(Duration.ofMillis(left));
  }
}
