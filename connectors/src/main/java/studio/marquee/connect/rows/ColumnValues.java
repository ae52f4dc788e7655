package studio.marquee.connect.rows;

import org.duckdb.DuckDBWritableVector;

/** The values of one column in one batch, in the form in which DuckDB takes them. */
public abstract sealed class ColumnValues
    permits DayValues, DecimalValues, DoubleValues, FlagValues, LongValues, TextValues {
  private final boolean[] missing = new boolean[RowBatch.MOST_ROWS];

  public final void putMissing(int row) {
    missing[row] = true;
  }

  final boolean isMissing(int row) {
    return missing[row];
  }

  final void present(int row) {
    missing[row] = false;
  }

  void fill(DuckDBWritableVector vector, int rows) {
    for (int row = 0; row < rows; row++) {
      if (missing[row]) {
        vector.setNull(row);
      } else {
        fillOne(vector, row);
      }
    }
  }

  /** Called for values that are not missing. */
  abstract void fillOne(DuckDBWritableVector vector, int row);
}
