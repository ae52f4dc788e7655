package studio.marquee.model.member;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import studio.marquee.model.member.LinkedCharts.Brush;
import studio.marquee.model.member.Stretch.Range;

/**
 * Which of some groups, numbered from 0 on, each row of a population is in; for example the bin of
 * a histogram that its value falls in. Never changes after it is made.
 *
 * <p>The numbers are kept in slices: one set for each binary digit. To count by group, a stretch of
 * the audience is split by one slice after the other, and a half that nobody is in is left alone.
 */
public final class GroupColumn {
  private static final int MOST_GROUPS = 256;

  private final int population;
  private final int groups;
  private final long[][] slices;

  private GroupColumn(int population, int groups, long[][] slices) {
    this.population = population;
    this.groups = groups;
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
        population, groups, slices.stream().map(GroupColumn::words).toArray(long[][]::new));
  }

  /** How many slices it takes to number so many groups. */
  public static int digits(int groups) {
    return 32 - Integer.numberOfLeadingZeros(groups - 1);
  }

  private static long[] words(RowSet set) {
    long[] words = new long[RowSet.wordsFor(set.population())];
    copy(set, 0, words.length, words);
    return words;
  }

  /** Writes the words of a set from one word to another to the beginning of the target. */
  private static void copy(RowSet set, int fromWord, int toWord, long[] target) {
    Range range = new Range(set.population());
    Stretch stretch = new Stretch(range);
    for (int from = fromWord; from < toWord; from += Stretch.WORDS) {
      range.move(from, Math.min(from + Stretch.WORDS, toWord));
      set.show(from, stretch);
      stretch.copyTo(target, from - fromWord);
    }
  }

  public int groups() {
    return groups;
  }

  int population() {
    return population;
  }

  /** How many of the set are in each group. */
  public List<Integer> counts(RowSet among) {
    RowSet.everyone(population).requireSame(among);
    Counting counting = new Counting();
    long[] here = new long[Stretch.WORDS];
    int words = RowSet.wordsFor(population);
    for (int from = 0; from < words; from += Stretch.WORDS) {
      int to = Math.min(from + Stretch.WORDS, words);
      copy(among, from, to, here);
      counting.add(here, from, to - from);
    }
    return counting.counts();
  }

  /** Who is in one of the groups from the first to the last, both included. */
  public RowSet in(int first, int last) {
    Brush brush = new Brush(first, last);
    int words = RowSet.wordsFor(population);
    long[] in = new long[words];
    long[] here = new long[Stretch.WORDS];
    long[] scratch = new long[Stretch.WORDS];
    for (int from = 0; from < words; from += Stretch.WORDS) {
      int length = Math.min(from + Stretch.WORDS, words) - from;
      show(brush, from, length, here, scratch);
      System.arraycopy(here, 0, in, from, length);
    }
    return RowSet.ofWords(population, RowSet.clearBeyond(in, population));
  }

  /**
   * Compares digit by digit, from the lowest to the highest: the higher one decides, and where it
   * is the same as the bound's, what the lower ones said stands. Bits beyond the population can be
   * set afterwards.
   *
   * @param scratch as long as the stretch; what is in it does not matter
   */
  void show(Brush brush, int fromWord, int length, long[] into, long[] scratch) {
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

  /** Adds up stretch by stretch. One thread uses it. */
  final class Counting {
    private final long[][] halves = new long[slices.length][Stretch.WORDS];
    private final int[] counts = new int[1 << slices.length];

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

    void add(Counting other) {
      for (int i = 0; i < counts.length; i++) {
        counts[i] += other.counts[i];
      }
    }

    List<Integer> counts() {
      return IntStream.range(0, groups).mapToObj(group -> counts[group]).toList();
    }
  }
}
