package studio.marquee.connect.rows;

import org.duckdb.DuckDBWritableVector;

/** Yes or no. */
public final class FlagValues extends ColumnValues {
  private final boolean[] values = new boolean[RowBatch.MOST_ROWS];

  public void put(int row, boolean value) {
    present(row);
    values[row] = value;
  }

  @Override
  void fillOne(DuckDBWritableVector vector, int row) {
    vector.setBoolean(row, values[row]);
  }
}
