package studio.marquee.app.feature.builder.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import studio.marquee.model.answer.Headcount;
import studio.marquee.model.answer.OverlapCounts;

/**
 * Regions of an overlap in the order in which they are read.
 *
 * @param shown those with the most people first, and who is not told of behind them
 * @param more how many regions with anybody in them are left away
 */
record OverlapRegions(List<Region> shown, int more) {
  private static final int MOST = 10;

  /** Who are in exactly these audiences, of which the first is the one on the table. */
  record Region(List<Boolean> inside, Headcount people) {
    Region {
      inside = List.copyOf(inside);
    }
  }

  /** Nobody is interested in who is in none of them, or where nobody is. */
  static OverlapRegions of(OverlapCounts counts) {
    int audiences = counts.people().size();
    List<Region> all = new ArrayList<>();
    for (int region = 1; region < counts.regions().size(); region++) {
      int bits = region;
      Headcount people = counts.regions().get(region);
      if (people.known().orElse(1) > 0) {
        all.add(
            new Region(
                IntStream.range(0, audiences).mapToObj(i -> (bits >> i & 1) == 1).toList(),
                people));
      }
    }
    all.sort(
        Comparator.comparing(
            region -> region.people().known().orElse(0), Comparator.reverseOrder()));
    int shown = Math.min(MOST, all.size());
    return new OverlapRegions(List.copyOf(all.subList(0, shown)), all.size() - shown);
  }
}
