package studio.marquee.connect.rows;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/**
 * The memory of one column of a chunk. DuckDB's driver takes a single value at a time and a lock
 * for each of them, which costs more than all that DuckDB then does with most values; the memory
 * that it writes to lies within its vectors, and there a column goes at once. It is no promise of
 * the driver: where it is not found, values are handed over one by one.
 *
 * @param data room for the values of all rows of the chunk
 * @param validity a bit for each row, 64 of them in a word
 */
record VectorMemory(ByteBuffer data, ByteBuffer validity) {
  static final int WIDTH_OF_A_TEXT = 16;

  private static final int LONGEST_WITHIN = 12;
  private static final @Nullable Fields FIELDS = Fields.find();

  /** Where a vector keeps its memory. */
  private record Fields(VarHandle data, VarHandle validity) {
    static @Nullable Fields find() {
      try {
        Class<DuckDBWritableVector> owner = DuckDBWritableVector.class;
        MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(owner, MethodHandles.lookup());
        return new Fields(
            lookup.findVarHandle(owner, "data", ByteBuffer.class),
            lookup.findVarHandle(owner, "validity", ByteBuffer.class));
      } catch (ReflectiveOperationException otherDriver) {
        return null;
      }
    }
  }

  /** Whether the driver has its memory where it is looked for. */
  static boolean isWithinReach() {
    return FIELDS != null;
  }

  /**
   * Empty when it cannot be reached.
   *
   * @param type what the values are
   * @param rows how many there must be room for
   * @param width of a value, in bytes
   */
  static Optional<VectorMemory> of(
      DuckDBWritableVector vector, DuckDBColumnType type, int rows, int width) {
    return of(vector, Set.of(type), rows, width);
  }

  /**
   * Empty when it cannot be reached.
   *
   * @param types what the values may be
   */
  static Optional<VectorMemory> of(
      DuckDBWritableVector vector, Set<DuckDBColumnType> types, int rows, int width) {
    if (FIELDS == null || !types.contains(vector.getType())) {
      return Optional.empty();
    }
    ByteBuffer data = (ByteBuffer) FIELDS.data().get(vector);
    ByteBuffer validity = (ByteBuffer) FIELDS.validity().get(vector);
    boolean isThere =
        data != null
            && validity != null
            && data.capacity() >= (long) rows * width
            && validity.capacity() >= wordsOf(rows) * Long.BYTES;
    return isThere ? Optional.of(new VectorMemory(data, validity)) : Optional.empty();
  }

  private static int wordsOf(int rows) {
    return (rows + Long.SIZE - 1) / Long.SIZE;
  }

  /** Rows behind the last count as present, as they do in a vector that was never written to. */
  void putMissing(boolean[] missing, int rows) {
    for (int word = 0; word < wordsOf(rows); word++) {
      long present = -1;
      int end = Math.min(rows, (word + 1) * Long.SIZE);
      for (int row = word * Long.SIZE; row < end; row++) {
        if (missing[row]) {
          present &= ~(1L << row);
        }
      }
      validity.putLong(word * Long.BYTES, present);
    }
  }

  void putLongs(long[] values, int rows) {
    data.asLongBuffer().put(0, values, 0, rows);
  }

  void putInts(int[] values, int rows) {
    data.asIntBuffer().put(0, values, 0, rows);
  }

  /** Of each the lower half. */
  void putAsInts(long[] values, int rows) {
    for (int row = 0; row < rows; row++) {
      data.putInt(row * Integer.BYTES, (int) values[row]);
    }
  }

  /** Of each the lowest quarter. */
  void putAsShorts(long[] values, int rows) {
    for (int row = 0; row < rows; row++) {
      data.putShort(row * Short.BYTES, (short) values[row]);
    }
  }

  /** A number of 128 bits. */
  void putWide(int row, long lower, long upper) {
    data.putLong(row * 2 * Long.BYTES, lower);
    data.putLong(row * 2 * Long.BYTES + Long.BYTES, upper);
  }

  void putDoubles(double[] values, int rows) {
    data.asDoubleBuffer().put(0, values, 0, rows);
  }

  /**
   * A short text, which lies in the vector itself: its length, its letters, and nothing behind
   * them, because DuckDB compares all of it. A chunk is used again, so there may be something.
   *
   * @return whether it is one, and of letters that are the same in any encoding
   */
  boolean putShort(int row, byte[] letters, int from, int end) {
    int length = end - from;
    if (length > LONGEST_WITHIN) {
      return false;
    }
    int at = row * WIDTH_OF_A_TEXT;
    int all = 0;
    data.putLong(at, 0).putLong(at + Long.BYTES, 0);
    data.putInt(at, length);
    for (int i = 0; i < length; i++) {
      byte letter = letters[from + i];
      all |= letter;
      data.put(at + Integer.BYTES + i, letter);
    }
    return all >= 0;
  }

  void putBytes(byte[] values, int rows) {
    data.put(0, values, 0, rows);
  }
}
