package studio.marquee.connect.arrival;

import java.util.List;
import java.util.Map;

/**
 * Which share of a refresh is done, by how its steps divided the time of the last one. Reading goes
 * mart by mart, each from nothing to all of its rows, so rows of marts before are remembered.
 */
final class StepShares {
  private static final Map<String, Long> TYPICAL =
      Map.of("refresh.read", 80L, "refresh.check", 12L, "refresh.seal", 8L);

  private final double reading;
  private final double checking;
  private long allRows;
  private long rowsBefore;
  private long rowsNow;
  private String step = "";

  private StepShares(Map<String, Long> millis) {
    double all = Math.max(1, millis.values().stream().mapToLong(Long::longValue).sum());
    double check = millis.getOrDefault("refresh.check", 0L);
    double after =
        millis.getOrDefault("refresh.index", 0L)
            + millis.getOrDefault("refresh.seal", 0L)
            + millis.getOrDefault("refresh.switch", 0L);
    this.checking = check / all;
    this.reading = (all - check - after) / all;
  }

  /** Divides the time as the last good refresh did, or as most do. */
  static StepShares like(List<RefreshRecord> newestFirst) {
    return new StepShares(
        newestFirst.stream()
            .filter(RefreshRecord::isDone)
            .findFirst()
            .map(RefreshRecord::stepMillis)
            .orElse(TYPICAL));
  }

  double at(String now, long done, long total) {
    boolean isNext = !now.equals(step) || done < rowsNow;
    step = now;
    return switch (now) {
      case "refresh.plan" -> {
        allRows = Math.max(allRows, total);
        yield 0;
      }
      case "refresh.read", "refresh.related" -> {
        if (isNext) {
          rowsBefore += rowsNow;
        }
        rowsNow = done;
        yield allRows == 0 ? 0 : reading * Math.min(1.0, (double) (rowsBefore + done) / allRows);
      }
      case "refresh.check" -> reading + (total == 0 ? 0 : checking * done / total);
      case "refresh.seal", "refresh.index", "refresh.switch" -> reading + checking;
      default -> 0;
    };
  }
}
