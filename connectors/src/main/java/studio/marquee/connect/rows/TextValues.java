package studio.marquee.connect.rows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBWritableVector;

/**
 * Texts, and lists of texts as one text. All letters of a batch lie in one array, because what
 * waits for DuckDB is moved by Java again and again, and thousands of small arrays take long.
 */
public final class TextValues extends ColumnValues {
  private static final int LEAST_ROOM = 1 << 13;
  private static final int MOST_KEPT = 1 << 16;
  private static final int TEXTS_ENOUGH = 250;
  private static final int NEARLY_ALL_IN_100 = 98;

  private final int[] ends = new int[RowBatch.MOST_ROWS];
  private byte[] letters = new byte[LEAST_ROOM];

  /** The text in UTF-8, of the row after the last one. */
  public void put(int row, byte[] utf8, int from, int length) {
    present(row);
    int start = start(row);
    makeRoom(row, start + length);
    System.arraycopy(utf8, from, letters, start, length);
    ends[row] = start + length;
  }

  /** Says how many bytes it takes. */
  public int put(int row, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    put(row, utf8, 0, utf8.length);
    return utf8.length;
  }

  /** Longer texts than usual do not keep their room for ever. */
  private void makeRoom(int row, int needed) {
    if (row == 0 && letters.length > MOST_KEPT) {
      letters = new byte[Math.max(LEAST_ROOM, needed)];
    } else if (needed > letters.length) {
      letters = Arrays.copyOf(letters, Math.max(needed, letters.length + letters.length / 2));
    }
  }

  private int start(int row) {
    return row == 0 ? 0 : ends[row - 1];
  }

  /** Whether there are enough of them to tell, and hardly one is there twice. */
  boolean areDifferent(int rows) {
    Set<ByteBuffer> different = new HashSet<>();
    int present = 0;
    for (int row = 0; row < rows; row++) {
      if (!isMissing(row)) {
        present++;
        different.add(ByteBuffer.wrap(letters, start(row), ends[row] - start(row)));
      }
    }
    return present >= TEXTS_ENOUGH && different.size() * 100 >= present * NEARLY_ALL_IN_100;
  }

  byte[] at(int row) {
    return Arrays.copyOfRange(letters, start(row), ends[row]);
  }

  /** All at once: each single text would be a call into the database. */
  @Override
  void fillEach(DuckDBWritableVector vector, int rows) {
    byte[][] texts = new byte[rows][];
    for (int row = 0; row < rows; row++) {
      if (!isMissing(row)) {
        texts[row] = at(row);
      }
    }
    vector.setStringUtf8Batch(0, texts);
  }

  @Override
  void forget(int row) {
    ends[row] = start(row);
  }

  @Override
  Optional<VectorMemory> memory(DuckDBWritableVector vector, int rows) {
    return VectorMemory.of(vector, DuckDBColumnType.VARCHAR, rows, VectorMemory.WIDTH_OF_A_TEXT);
  }

  /** Only where all are short; a long text lies outside the vector, where DuckDB makes room. */
  @Override
  boolean fitsInto(VectorMemory memory, int rows) {
    for (int row = 0; row < rows; row++) {
      if (!memory.putShort(row, letters, start(row), ends[row])) {
        return false;
      }
    }
    return true;
  }

  @Override
  void fillOne(DuckDBWritableVector vector, int row) {
    vector.setStringUtf8Batch(row, new byte[][] {at(row)});
  }
}
