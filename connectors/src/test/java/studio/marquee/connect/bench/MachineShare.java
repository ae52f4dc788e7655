package studio.marquee.connect.bench;

import java.util.List;
import java.util.Locale;

/** How near contests come to what the machine could do if it only read what has to be looked at. */
final class MachineShare {
  private MachineShare() {}

  /**
   * A table.
   *
   * @param bytesANano what all processors together read from memory
   */
  static String section(List<Outcome> outcomes, double bytesANano) {
    StringBuilder page = new StringBuilder();
    page.append(
        """

        ### Against the machine

        What has to be looked at in any case, as it lies in the index or in the sets, and how long it would take all
        processors to read so much from memory (%.0f GB/s) and do nothing else. Indexes are opened and compared meanwhile.

        | Contest | To look at, MB | Limit, ms | Ours p50, ms | Share of the limit |
        |---|---|---|---|---|
        """
            .formatted(bytesANano));
    for (Outcome outcome : outcomes) {
      long bytes = outcome.contest().bytes();
      if (bytes > 0) {
        double limit = bytes / bytesANano / 1e6;
        page.append(
            String.format(
                Locale.ROOT,
                "| %s | %.1f | %.2f | %.2f | %.0f %% |%n",
                outcome.contest().name(),
                bytes / 1e6,
                limit,
                outcome.oursMillis(0.5),
                100 * limit / outcome.oursMillis(0.5)));
      }
    }
    return page.toString();
  }
}
