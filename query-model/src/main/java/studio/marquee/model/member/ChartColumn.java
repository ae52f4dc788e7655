package studio.marquee.model.member;

import java.util.List;

/**
 * Into which groups, numbered from 0 on, the rows of a population fall. Never changes after it is
 * made.
 */
public abstract sealed class ChartColumn permits GroupColumn, TagColumn {
  private final int population;
  private final int groups;

  ChartColumn(int population, int groups) {
    this.population = population;
    this.groups = groups;
  }

  public final int groups() {
    return groups;
  }

  final int population() {
    return population;
  }

  /**
   * Writes who is in one of the marked groups. Bits beyond the population can be set afterwards.
   *
   * @param marked ranges of groups, at least one
   * @param scratch as long as the stretch; what is in it does not matter
   */
  abstract void show(
      List<Brush.Range> marked, int fromWord, int length, long[] into, Scratch scratch);

  /** Room to work in for one thread. */
  static final class Scratch {
    final long[] one = new long[Stretch.WORDS];
    final long[] other = new long[Stretch.WORDS];
  }

  /** How many are in each group; for one thread. */
  abstract Counting counting();

  /** How many of the set are in each group. */
  public final List<Integer> counts(RowSet among) {
    RowSet.everyone(population).requireSame(among);
    Counting counting = counting();
    Stretch.Range range = new Stretch.Range(population);
    Stretch stretch = new Stretch(range);
    long[] here = new long[Stretch.WORDS];
    int words = RowSet.wordsFor(population);
    for (int from = 0; from < words; from += Stretch.WORDS) {
      int to = Math.min(from + Stretch.WORDS, words);
      range.move(from, to);
      among.show(from, stretch);
      stretch.copyTo(here, 0);
      counting.add(here, from, to - from);
    }
    return counting.counts();
  }

  /** Adds up stretch by stretch. One thread uses it. */
  abstract static class Counting {
    private final int groups;
    final int[] counts;

    /**
     * @param room for how many groups; at least as many as there are
     */
    Counting(int groups, int room) {
      this.groups = groups;
      this.counts = new int[room];
    }

    /** Counts those of a stretch, which is left as it is. */
    abstract void add(long[] here, int fromWord, int length);

    final void add(Counting other) {
      for (int i = 0; i < counts.length; i++) {
        counts[i] += other.counts[i];
      }
    }

    final List<Integer> counts() {
      return java.util.Arrays.stream(counts, 0, groups).boxed().toList();
    }
  }
}
