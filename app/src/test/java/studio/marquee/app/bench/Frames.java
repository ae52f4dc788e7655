package studio.marquee.app.bench;

import java.util.List;
import java.util.Locale;

/** From one frame to the next, in milliseconds. */
record Frames(String what, List<Double> millis) {
  private static final double PERIOD = 1_000.0 / 60;
  private static final double MOST_DROPPED = 0.5;

  Frames {
    millis = List.copyOf(millis);
  }

  /** Of a hundred frames that a screen with sixty a second would have had. */
  double dropped() {
    long missing =
        millis.stream().mapToLong(each -> Math.max(0, Math.round(each / PERIOD) - 1)).sum();
    return 100.0 * missing / (millis.size() + missing);
  }

  boolean isReached() {
    return dropped() <= MOST_DROPPED;
  }

  String line() {
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.1f | %.1f | %.1f | **%.2f %%** | ≤ %.1f %% | %s |%n",
        what,
        sorted.length,
        Timings.percentile(sorted, 0.5),
        Timings.percentile(sorted, 0.95),
        sorted[sorted.length - 1],
        dropped(),
        MOST_DROPPED,
        isReached() ? "yes" : "no");
  }
}
