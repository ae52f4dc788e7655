package studio.marquee.connect.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import studio.marquee.connect.progress.Progress;

/** How long each step of a refresh takes, over many refreshes. */
final class StepClock implements Progress {
  private final Map<String, List<Long>> millis = new LinkedHashMap<>();
  private final Map<String, Long> now = new LinkedHashMap<>();
  private String step = "";
  private long since;
  private long rows;

  void start() {
    now.clear();
    step = "";
    since = System.nanoTime();
  }

  @Override
  public void at(String next, long done, long total) {
    if (!next.equals(step)) {
      enter(next);
    }
    rows = Math.max(rows, done);
  }

  private void enter(String next) {
    long nanos = System.nanoTime();
    if (!step.isEmpty()) {
      now.merge(step, nanos - since, Long::sum);
    }
    since = nanos;
    step = next;
  }

  void end() {
    enter("");
    now.forEach((name, nanos) ->
        millis.computeIfAbsent(name, _ -> new ArrayList<>()).add(nanos / 1_000_000));
  }

  /** The most that any step spoke of. */
  long rows() {
    return rows;
  }

  /** The median of each, with its share. */
  String steps() {
    long all = millis.values().stream().mapToLong(StepClock::median).sum();
    return millis.entrySet().stream()
        .map(entry ->
            String.format(
                Locale.ROOT,
                "%s %,d ms (%d %%)",
                entry.getKey().replace("refresh.", ""),
                median(entry.getValue()),
                Math.round(100.0 * median(entry.getValue()) / Math.max(1, all))))
        .collect(Collectors.joining(", "));
  }

  private static long median(List<Long> values) {
    List<Long> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
