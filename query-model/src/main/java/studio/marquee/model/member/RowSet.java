package studio.marquee.model.member;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * A set of row ids between 0 and the size of the population.
 *
 * <p>One bit per person in 64-bit words, row 0 in the lowest bit of the first word. Bits beyond the
 * population are always 0, so counting and comparing need no mask. Values never change after they
 * are made, and may be read from any thread.
 */
public final class RowSet {
  private static final VarHandle BIG_ENDIAN_LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final int population;
  private final long[] words;

  private RowSet(int population, long[] words) {
    this.population = population;
    this.words = words;
  }

  public static RowSet none(int population) {
    return new RowSet(population, new long[wordsFor(population)]);
  }

  public static RowSet everyone(int population) {
    long[] words = new long[wordsFor(population)];
    Arrays.fill(words, -1L);
    return new RowSet(population, clearBeyond(words, population));
  }

  public static RowSet of(int population, int... rows) {
    long[] words = new long[wordsFor(population)];
    for (int row : rows) {
      words[checked(row, population) >> 6] |= 1L << row;
    }
    return new RowSet(population, words);
  }

  /**
   * Reads the bits of a DuckDB {@code BIT} value cast to {@code BLOB}: as many whole bytes as are
   * needed, filled up in front, so that the last row lies in the lowest bit of the last byte.
   */
  public static RowSet ofBitString(byte[] bytes, int population) {
    if (bytes.length != (population + 7L) / 8) {
      throw new IllegalArgumentException("a bit string of another population");
    }
    int padding = (int) (bytes.length * 8L - population);
    long[] words = new long[wordsFor(population)];
    for (int word = 0; word < words.length; word++) {
      words[word] = Long.reverse(bigEndian(bytes, word * 8, padding));
    }
    return new RowSet(population, clearBeyond(words, population));
  }

  /** The 64 bits from the given byte on, skipping the padding; zeros beyond the end. */
  private static long bigEndian(byte[] bytes, int from, int padding) {
    if (from + 9 <= bytes.length) {
      long value = (long) BIG_ENDIAN_LONG.get(bytes, from);
      return padding == 0 ? value : value << padding | (bytes[from + 8] & 0xFFL) >>> (8 - padding);
    }
    byte[] tail = Arrays.copyOf(Arrays.copyOfRange(bytes, from, bytes.length), 9);
    return bigEndian(tail, 0, padding);
  }

  public RowSet and(RowSet other) {
    long[] result = same(other).words.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] &= words[i];
    }
    return new RowSet(population, result);
  }

  public RowSet or(RowSet other) {
    long[] result = same(other).words.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] |= words[i];
    }
    return new RowSet(population, result);
  }

  /** Exactly the people of the population that are not in this set. */
  public RowSet not() {
    long[] result = new long[words.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = ~words[i];
    }
    return new RowSet(population, clearBeyond(result, population));
  }

  public int count() {
    int count = 0;
    for (long word : words) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /** How many are in both, without making the set of them. */
  public int countBoth(RowSet other) {
    long[] others = same(other).words;
    int count = 0;
    for (int i = 0; i < words.length; i++) {
      count += Long.bitCount(words[i] & others[i]);
    }
    return count;
  }

  public boolean contains(int row) {
    return (words[checked(row, population) >> 6] & 1L << row) != 0;
  }

  public void forEach(IntConsumer action) {
    for (int i = 0; i < words.length; i++) {
      for (long rest = words[i]; rest != 0; rest &= rest - 1) {
        action.accept(i * 64 + Long.numberOfTrailingZeros(rest));
      }
    }
  }

  public int population() {
    return population;
  }

  private RowSet same(RowSet other) {
    if (other.population != population) {
      throw new IllegalArgumentException("sets of different populations");
    }
    return other;
  }

  private static int checked(int row, int population) {
    if (row < 0 || row >= population) {
      throw new IndexOutOfBoundsException("row " + row + " of " + population);
    }
    return row;
  }

  private static int wordsFor(int population) {
    if (population < 0) {
      throw new IllegalArgumentException("a population below zero");
    }
    return (int) ((population + 63L) >> 6);
  }

  private static long[] clearBeyond(long[] words, int population) {
    int used = population & 63;
    if (used != 0) {
      words[words.length - 1] &= (1L << used) - 1;
    }
    return words;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowSet set
        && set.population == population
        && Arrays.equals(set.words, words);
  }

  @Override
  public int hashCode() {
    return 31 * population + Arrays.hashCode(words);
  }

  @Override
  public String toString() {
    return count() + " of " + population;
  }
}
