package studio.marquee.connect.bench;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.model.member.SegmentCounter;

/**
 * What the same questions cost over more and more people, ten things done by each. The sizes are
 * {@code -Dbench.growth}; beside them stands the size that everything else was measured at.
 */
final class Growth {
  private static final int EVENTS_A_PERSON = 10;

  /** Times waver, so a power is called linear up to here. */
  private static final double LINEAR = 1.1;

  private Growth() {}

  /**
   * A table, or nothing when no other sizes are wanted.
   *
   * @param people the size that was measured
   */
  static String section(
      int people, List<Latency> measured, Arena arena, SegmentCounter.Shares shares)
      throws Exception {
    List<Integer> sizes =
        Arrays.stream(System.getProperty("bench.growth", "").split(","))
            .filter(size -> !size.isBlank())
            .map(Integer::valueOf)
            .toList();
    if (sizes.isEmpty()) {
      return "";
    }
    Map<Integer, List<Double>> millis = new LinkedHashMap<>();
    StringBuilder made = new StringBuilder();
    for (int size : sizes) {
      try (RuleGround ground = RuleGround.of(size, (long) size * EVENTS_A_PERSON, shares);
          AudienceEngine engine = ground.engine();
          Connection rival = ground.rival()) {
        made.append("- ").append(ground.made()).append('\n');
        List<Double> each = new ArrayList<>();
        for (Contest contest : ground.contests(engine, rival).all()) {
          each.add(arena.alone(contest).millis(50));
        }
        millis.put(size, each);
      }
    }
    millis.put(people, measured.stream().map(latency -> latency.millis(50)).toList());
    List<String> names = measured.stream().map(latency -> latency.contest().name()).toList();
    return "\n### Growth\n\n" + made + table(names, millis);
  }

  private static String table(List<String> names, Map<Integer, List<Double>> millis) {
    List<Integer> sizes = millis.keySet().stream().sorted().toList();
    StringBuilder page = new StringBuilder("\n| Ours alone, p50 ms |");
    sizes.forEach(size -> page.append(String.format(Locale.ROOT, " %,d people |", size)));
    page.append(" Time grows as people to the power of | Linear or better |\n|---|");
    page.append("---|".repeat(sizes.size() + 2)).append('\n');
    for (int i = 0; i < names.size(); i++) {
      page.append("| ").append(names.get(i)).append(" |");
      for (int size : sizes) {
        page.append(String.format(Locale.ROOT, " %.2f |", at(millis, size, i)));
      }
      double power =
          Math.log(at(millis, sizes.getLast(), i) / at(millis, sizes.getFirst(), i))
              / Math.log((double) sizes.getLast() / sizes.getFirst());
      page.append(
          String.format(Locale.ROOT, " %.2f | %s |%n", power, power <= LINEAR ? "yes" : "no"));
    }
    return page.toString();
  }

  private static double at(Map<Integer, List<Double>> millis, int size, int contest) {
    return millis.getOrDefault(size, List.of()).get(contest);
  }
}
