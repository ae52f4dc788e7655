package studio.marquee.model.member;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import studio.marquee.model.member.Stretch.Range;

/**
 * How up to six sets lie over one another.
 *
 * @param sets how many there are
 * @param regions how many people are in exactly these sets and in no other: bit {@code i} of the
 *     place in the list stands for the set {@code i}, so the first number is who is in none
 */
public record Overlap(int sets, List<Integer> regions) {
  private static final int MOST = 6;

  public Overlap {
    regions = List.copyOf(regions);
  }

  public static Overlap of(List<RowSet> sets) {
    if (sets.isEmpty() || sets.size() > MOST) {
      throw new IllegalArgumentException("from one set to six");
    }
    Regions regions = new Regions(sets);
    regions.count();
    return new Overlap(sets.size(), Arrays.stream(regions.counts).boxed().toList());
  }

  /** How many are in each two of them; each of them with itself is its own number. */
  public static List<List<Integer>> matrix(List<RowSet> sets) {
    List<List<Integer>> rows = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      List<Integer> row = new ArrayList<>();
      for (int j = 0; j < sets.size(); j++) {
        row.add(j < i ? rows.get(j).get(i) : both(sets, i, j));
      }
      rows.add(row);
    }
    return rows;
  }

  private static int both(List<RowSet> sets, int i, int j) {
    return i == j ? sets.get(i).count() : sets.get(i).countBoth(sets.get(j));
  }

  /** How many are in all sets of the mask, whatever else they are in. */
  public int inAllOf(int mask) {
    return IntStream.range(0, regions.size())
        .filter(region -> (region & mask) == mask)
        .map(regions::get)
        .sum();
  }

  /** Splits every stretch by one set after the other. */
  private static final class Regions {
    private final List<RowSet> sets;
    private final Range range;
    private final Stretch[] shown;
    private final Stretch[] others;
    private final Stretch[] left;
    private final int[] counts;

    Regions(List<RowSet> sets) {
      this.sets = sets;
      this.range = new Range(sets.getFirst().population());
      this.shown = Stretch.several(sets.size(), range);
      this.others = Stretch.several(sets.size(), range);
      this.left = Stretch.several(2 * sets.size() + 1, range);
      this.counts = new int[1 << sets.size()];
      sets.forEach(sets.getFirst()::requireSame);
    }

    void count() {
      int words = RowSet.wordsFor(sets.getFirst().population());
      for (int from = 0; from < words; from += Stretch.WORDS) {
        range.move(from, Math.min(from + Stretch.WORDS, words));
        for (int i = 0; i < shown.length; i++) {
          sets.get(i).show(from, shown[i]);
          others[i].showOthersThan(shown[i]);
        }
        left[0].showEverybody();
        split(left[0], 0, 0);
      }
    }

    private void split(Stretch here, int set, int region) {
      if (set == shown.length) {
        counts[region] += here.count();
        return;
      }
      Stretch outside = left[2 * set + 1];
      outside.showBoth(here, others[set]);
      split(outside, set + 1, region);
      Stretch inside = left[2 * set + 2];
      inside.showBoth(here, shown[set]);
      split(inside, set + 1, region | 1 << set);
    }
  }
}
