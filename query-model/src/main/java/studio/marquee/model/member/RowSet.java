package studio.marquee.model.member;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * A set of row ids between 0 and the size of the population. Values never change after they are
 * made, and may be read from any thread.
 *
 * <p>Each set has exactly one form. Up to one row in 64, it is a list of those rows; when all but
 * so few are in it, a list of those that are not; otherwise one bit for each row of the population.
 */
public abstract sealed class RowSet permits DenseRows, FewRows {
  private static final VarHandle BIG_ENDIAN_LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final int population;
  private final int count;

  RowSet(int population, int count) {
    this.population = population;
    this.count = count;
  }

  public static RowSet none(int population) {
    return FewRows.of(checkedPopulation(population), new int[0], FewRows.Side.THESE);
  }

  public static RowSet everyone(int population) {
    return none(population).not();
  }

  public static RowSet of(int population, int... rows) {
    long[] words = new long[wordsFor(checkedPopulation(population))];
    for (int row : rows) {
      words[checked(row, population) >> 6] |= 1L << row;
    }
    return ofWords(population, words);
  }

  /**
   * Takes over words that nobody changes any more: row 0 in the lowest bit of the first. Bits
   * beyond the population are 0.
   */
  public static RowSet ofWords(int population, long[] words) {
    return DenseRows.fitting(population, words);
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
    return ofWords(population, clearBeyond(words, population));
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

  public abstract RowSet and(RowSet other);

  public abstract RowSet or(RowSet other);

  /** Exactly the people of the population that are not in this set. */
  public abstract RowSet not();

  /** How many are in both, without making the set of them. */
  public abstract int countBoth(RowSet other);

  public abstract boolean contains(int row);

  /** In ascending order. */
  public abstract void forEach(IntConsumer action);

  /** A bit for each row of the population: a copy, which may be changed. */
  public abstract long[] words();

  /** How much of the memory it takes, in bytes. */
  public abstract long bytes();

  /** Shows the rows of some words; the stretch says how many there are. */
  abstract void show(int fromWord, Stretch stretch);

  public final int count() {
    return count;
  }

  public final int population() {
    return population;
  }

  final void requireSame(RowSet other) {
    if (other.population != population) {
      throw new IllegalArgumentException("sets of different populations");
    }
  }

  static int checked(int row, int population) {
    if (row < 0 || row >= population) {
      throw new IndexOutOfBoundsException("row " + row + " of " + population);
    }
    return row;
  }

  private static int checkedPopulation(int population) {
    if (population < 0) {
      throw new IllegalArgumentException("a population below zero");
    }
    return population;
  }

  static int wordsFor(int population) {
    return (int) ((population + 63L) >> 6);
  }

  static long[] clearBeyond(long[] words, int population) {
    int used = population & 63;
    if (used != 0) {
      words[words.length - 1] &= (1L << used) - 1;
    }
    return words;
  }

  @Override
  public final String toString() {
    return count + " of " + population;
  }
}
