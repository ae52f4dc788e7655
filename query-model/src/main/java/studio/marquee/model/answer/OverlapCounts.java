package studio.marquee.model.answer;

import java.util.List;
import studio.marquee.model.member.Overlap;
import studio.marquee.model.member.RowSet;

/**
 * How audiences lie over one another.
 *
 * @param people how many are in each of them
 * @param regions who are in exactly these and in no other: bit {@code i} of the place in the list
 *     stands for the audience {@code i}; empty when there are more than six
 * @param pairs how many are in each two of them
 */
public record OverlapCounts(
    List<Headcount> people, List<Headcount> regions, List<List<Headcount>> pairs) {
  private static final int MOST_WITH_REGIONS = 6;

  public OverlapCounts {
    people = List.copyOf(people);
    regions = List.copyOf(regions);
    pairs = pairs.stream().map(List::copyOf).toList();
  }

  /**
   * Counts.
   *
   * @param floor the smallest number of people that may be shown
   */
  public static OverlapCounts of(List<RowSet> sets, int floor) {
    List<Headcount> regions =
        sets.size() > MOST_WITH_REGIONS
            ? List.of()
            : Overlap.of(sets).regions().stream().map(count -> told(count, floor)).toList();
    return new OverlapCounts(
        sets.stream().map(set -> told(set.count(), floor)).toList(),
        regions,
        Overlap.matrix(sets).stream()
            .map(row -> row.stream().map(count -> told(count, floor)).toList())
            .toList());
  }

  private static Headcount told(int people, int floor) {
    return Headcount.of(people, floor);
  }
}
