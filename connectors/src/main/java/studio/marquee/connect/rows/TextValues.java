package studio.marquee.connect.rows;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBWritableVector;

/** Texts, and lists of texts as one text. */
public final class TextValues extends ColumnValues {
  private static final byte[] NOTHING = {};

  private final byte[][] values = new byte[RowBatch.MOST_ROWS][];

  /** The text in UTF-8; the array belongs to the batch from then on. */
  public void put(int row, byte[] utf8) {
    present(row);
    values[row] = utf8;
  }

  /** Says how many bytes it takes. */
  public int put(int row, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    put(row, utf8);
    return utf8.length;
  }

  byte[] at(int row) {
    return values[row];
  }

  /** All at once: each single text would be a call into the database. */
  @Override
  void fillEach(DuckDBWritableVector vector, int rows) {
    byte[][] texts = new byte[rows][];
    for (int row = 0; row < rows; row++) {
      if (!isMissing(row)) {
        texts[row] = values[row];
      }
    }
    vector.setStringUtf8Batch(0, texts);
  }

  @Override
  void forget(int row) {
    values[row] = NOTHING;
  }

  @Override
  Optional<VectorMemory> memory(DuckDBWritableVector vector, int rows) {
    return VectorMemory.of(vector, DuckDBColumnType.VARCHAR, rows, VectorMemory.WIDTH_OF_A_TEXT);
  }

  /** Only where all are short; a long text lies outside the vector, where DuckDB makes room. */
  @Override
  boolean fitsInto(VectorMemory memory, int rows) {
    for (int row = 0; row < rows; row++) {
      if (!memory.putShort(row, values[row])) {
        return false;
      }
    }
    return true;
  }

  @Override
  void fillOne(DuckDBWritableVector vector, int row) {
    vector.setStringUtf8Batch(row, new byte[][] {values[row]});
  }
}
