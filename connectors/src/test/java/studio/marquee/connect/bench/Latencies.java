package studio.marquee.connect.bench;

import java.util.List;
import java.util.Locale;

/**
 * Times that are promised whatever any rival does, and how near they come to what the machine could
 * do if it only read what has to be looked at.
 */
final class Latencies {
  private Latencies() {}

  /**
   * A table.
   *
   * @param bytesANano what all processors together read from memory
   */
  static String section(List<Latency> latencies, double bytesANano) {
    StringBuilder page = new StringBuilder();
    page.append(
        """

        ### Ours alone, and against the machine

        One run after the other with no rival in between, in blocks between two readings of the calibration. To look at is
        what has to be looked at in any case, as it lies in the index or in the sets; the limit is how long it would take
        all processors to read so much from memory (%.0f GB/s) and do nothing else.

        | What | p50 ms | p95 ms | p99 ms | Goal | Reached | Runs | Blocks repeated | To look at, MB | Limit, ms | Share of the limit |
        |---|---|---|---|---|---|---|---|---|---|---|
        """
            .formatted(bytesANano));
    latencies.forEach(latency -> page.append(line(latency, bytesANano)));
    return page.toString();
  }

  private static String line(Latency latency, double bytesANano) {
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | **%.2f** | %.2f | %s | %,d | %d of %d | %s |%n",
        latency.contest().name(),
        latency.millis(50),
        latency.millis(95),
        latency.millis(99),
        goal(latency),
        latency.sorted().size(),
        latency.discarded(),
        latency.blocks() + latency.discarded(),
        share(latency, bytesANano));
  }

  private static String goal(Latency latency) {
    Contest.Within within = latency.contest().within();
    return within.isSaid()
        ? String.format(
            Locale.ROOT,
            "p%d ≤ %.0f ms | %s",
            within.percent(),
            within.millis(),
            latency.isReached() ? "yes" : "no")
        : " | ";
  }

  private static String share(Latency latency, double bytesANano) {
    long bytes = latency.contest().bytes();
    double limit = bytes / bytesANano / 1e6;
    return bytes == 0
        ? " | | "
        : String.format(
            Locale.ROOT,
            "%.1f | %.2f | %.0f %%",
            bytes / 1e6,
            limit,
            100 * limit / latency.millis(50));
  }
}
