package studio.marquee.model.member;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** One bit for each row of the population, in words of 64. */
final class DenseRows extends RowSet {
  private final long[] words;

  private DenseRows(int population, int count, long[] words) {
    super(population, count);
    this.words = words;
  }

  /** In whichever form the set has by its size. */
  static RowSet fitting(int population, long[] words) {
    int count = 0;
    for (long word : words) {
      count += Long.bitCount(word);
    }
    if (FewRows.isFew(count, population)) {
      return FewRows.of(population, rows(words, count), FewRows.Side.THESE);
    }
    if (FewRows.isFew(population - count, population)) {
      return FewRows.of(
          population, rows(turned(words, population), population - count), FewRows.Side.ALL_BUT);
    }
    return new DenseRows(population, count, words);
  }

  private static int[] rows(long[] words, int count) {
    int[] rows = new int[count];
    int next = 0;
    for (int i = 0; i < words.length; i++) {
      for (long rest = words[i]; rest != 0; rest &= rest - 1) {
        rows[next++] = i * 64 + Long.numberOfTrailingZeros(rest);
      }
    }
    return rows;
  }

  private static long[] turned(long[] words, int population) {
    long[] turned = new long[words.length];
    for (int i = 0; i < words.length; i++) {
      turned[i] = ~words[i];
    }
    return clearBeyond(turned, population);
  }

  @Override
  public RowSet and(RowSet other) {
    requireSame(other);
    if (!(other instanceof DenseRows dense)) {
      return other.and(this);
    }
    long[] result = new long[words.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = words[i] & dense.words[i];
    }
    return fitting(population(), result);
  }

  @Override
  public RowSet or(RowSet other) {
    requireSame(other);
    if (!(other instanceof DenseRows dense)) {
      return other.or(this);
    }
    long[] result = new long[words.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = words[i] | dense.words[i];
    }
    return fitting(population(), result);
  }

  @Override
  public RowSet not() {
    return new DenseRows(population(), population() - count(), turned(words, population()));
  }

  @Override
  public int countBoth(RowSet other) {
    requireSame(other);
    if (!(other instanceof DenseRows dense)) {
      return other.countBoth(this);
    }
    int both = 0;
    for (int i = 0; i < words.length; i++) {
      both += Long.bitCount(words[i] & dense.words[i]);
    }
    return both;
  }

  @Override
  public boolean contains(int row) {
    return (words[checked(row, population()) >> 6] & 1L << row) != 0;
  }

  @Override
  public void forEach(IntConsumer action) {
    for (int i = 0; i < words.length; i++) {
      for (long rest = words[i]; rest != 0; rest &= rest - 1) {
        action.accept(i * 64 + Long.numberOfTrailingZeros(rest));
      }
    }
  }

  @Override
  public long[] words() {
    return words.clone();
  }

  @Override
  public long bytes() {
    return 8L * words.length;
  }

  @Override
  void show(int fromWord, Stretch stretch) {
    stretch.showAt(words, fromWord);
  }

  /** With some rows added that the words do not hold yet, or taken away. */
  RowSet with(int[] rows, FewRows.Side side) {
    long[] result = words.clone();
    for (int row : rows) {
      switch (side) {
        case THESE -> result[row >> 6] |= 1L << row;
        case ALL_BUT -> result[row >> 6] &= ~(1L << row);
      }
    }
    return fitting(population(), result);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DenseRows set
        && set.population() == population()
        && Arrays.equals(set.words, words);
  }

  @Override
  public int hashCode() {
    return 31 * population() + Arrays.hashCode(words);
  }
}
