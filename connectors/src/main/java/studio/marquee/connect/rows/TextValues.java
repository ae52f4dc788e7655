package studio.marquee.connect.rows;

import java.nio.charset.StandardCharsets;
import org.duckdb.DuckDBWritableVector;

/** Texts, and lists of texts as one text. */
public final class TextValues extends ColumnValues {
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
  void fill(DuckDBWritableVector vector, int rows) {
    byte[][] texts = new byte[rows][];
    for (int row = 0; row < rows; row++) {
      if (!isMissing(row)) {
        texts[row] = values[row];
      }
    }
    vector.setStringUtf8Batch(0, texts);
  }

  @Override
  void fillOne(DuckDBWritableVector vector, int row) {
    vector.setStringUtf8Batch(row, new byte[][] {values[row]});
  }
}
