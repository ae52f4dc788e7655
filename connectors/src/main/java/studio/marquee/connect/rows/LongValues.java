package studio.marquee.connect.rows;

import org.duckdb.DuckDBWritableVector;

/** Whole numbers, and moments by their microseconds. */
public final class LongValues extends ColumnValues {
  private final long[] values = new long[RowBatch.MOST_ROWS];

  public void put(int row, long value) {
    present(row);
    values[row] = value;
  }

  long at(int row) {
    return values[row];
  }

  @Override
  void fillOne(DuckDBWritableVector vector, int row) {
    vector.setLong(row, values[row]);
  }
}
