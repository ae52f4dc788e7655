package studio.marquee.model.member;

import java.util.Arrays;
import java.util.List;

/**
 * Groups of which each row of a population is in exactly one; for example the bin of a histogram
 * that its value falls in.
 *
 * <p>The numbers are kept in slices: one set for each binary digit. To count by group, a stretch of
 * the audience is split by one slice after the other, and a half that nobody is in is left alone.
 */
public final class GroupColumn extends ChartColumn {
  private static final int MOST_GROUPS = 256;

  private final long[][] slices;

  private GroupColumn(int population, int groups, long[][] slices) {
    super(population, groups);
    this.slices = slices;
  }

  /**
   * Takes the numbers digit by digit.
   *
   * @param slices whose number has the digit set, the lowest digit first
   */
  public static GroupColumn of(int population, int groups, List<RowSet> slices) {
    if (groups < 1 || groups > MOST_GROUPS || slices.size() != digits(groups)) {
      throw new IllegalArgumentException("groups and slices that do not fit together");
    }
    RowSet everyone = RowSet.everyone(population);
    slices.forEach(everyone::requireSame);
    return new GroupColumn(
        population, groups, slices.stream().map(TagColumn::words).toArray(long[][]::new));
  }

  /** How many slices it takes to number so many groups. */
  public static int digits(int groups) {
    return 32 - Integer.numberOfLeadingZeros(groups - 1);
  }

  /** Who is in one of the groups from the first to the last, both included. */
  public RowSet in(int first, int last) {
    List<Brush.Range> marked = List.of(new Brush.Range(first, last));
    int words = RowSet.wordsFor(population());
    long[] in = new long[words];
    long[] here = new long[Stretch.WORDS];
    Scratch scratch = new Scratch();
    for (int from = 0; from < words; from += Stretch.WORDS) {
      int length = Math.min(from + Stretch.WORDS, words) - from;
      show(marked, from, length, here, scratch);
      System.arraycopy(here, 0, in, from, length);
    }
    return RowSet.ofWords(population(), RowSet.clearBeyond(in, population()));
  }

  @Override
  void show(List<Brush.Range> marked, int fromWord, int length, long[] into, Scratch scratch) {
    show(marked.getFirst(), fromWord, length, into, scratch.other);
    for (Brush.Range range : marked.subList(1, marked.size())) {
      show(range, fromWord, length, scratch.one, scratch.other);
      Words.either(into, 0, scratch.one, 0, into, length);
    }
  }

  /**
   * Compares digit by digit, from the lowest to the highest: the higher one decides, and where it
   * is the same as the bound's, what the lower ones said stands.
   */
  private void show(Brush.Range brush, int fromWord, int length, long[] into, long[] scratch) {
    Arrays.fill(into, 0, length, -1L);
    Arrays.fill(scratch, 0, length, -1L);
    for (int digit = 0; digit < slices.length; digit++) {
      long[] slice = slices[digit];
      if (((brush.first() >> digit) & 1) == 1) {
        Words.both(into, 0, slice, fromWord, into, length);
      } else {
        Words.either(into, 0, slice, fromWord, into, length);
      }
      if (((brush.last() >> digit) & 1) == 1) {
        Words.eitherNot(scratch, slice, fromWord, scratch, length);
      } else {
        Words.without(scratch, slice, fromWord, scratch, length);
      }
    }
    Words.both(into, 0, scratch, 0, into, length);
  }

  @Override
  Counting counting() {
    return new Splitting();
  }

  private final class Splitting extends Counting {
    private final long[][] halves = new long[slices.length][Stretch.WORDS];

    Splitting() {
      super(groups(), 1 << slices.length);
    }

    @Override
    void add(long[] here, int fromWord, int length) {
      split(here, fromWord, length, slices.length - 1, 0);
    }

    private void split(long[] here, int fromWord, int length, int digit, int number) {
      if (digit < 0) {
        counts[number] += Words.count(here, 0, length);
        return;
      }
      if (digit == 0) {
        int all = Words.count(here, 0, length);
        int odd = Words.countBoth(here, slices[0], fromWord, length);
        counts[number] += all - odd;
        counts[number | 1] += odd;
        return;
      }
      long[] half = halves[digit];
      if (Words.both(here, 0, slices[digit], fromWord, half, length) != 0) {
        split(half, fromWord, length, digit - 1, number | (1 << digit));
      }
      if (Words.without(here, slices[digit], fromWord, half, length) != 0) {
        split(half, fromWord, length, digit - 1, number);
      }
    }
  }
}
