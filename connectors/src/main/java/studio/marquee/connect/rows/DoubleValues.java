package studio.marquee.connect.rows;

import java.util.Optional;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBWritableVector;

/** Numbers that are not exact. */
public final class DoubleValues extends ColumnValues {
  private final double[] values = new double[RowBatch.MOST_ROWS];

  /** What is not a number is no value. */
  public void put(int row, double value) {
    if (Double.isNaN(value)) {
      putMissing(row);
    } else {
      present(row);
      values[row] = value;
    }
  }

  @Override
  void forget(int row) {
    values[row] = 0;
  }

  @Override
  Optional<VectorMemory> memory(DuckDBWritableVector vector, int rows) {
    return VectorMemory.of(vector, DuckDBColumnType.DOUBLE, rows, Double.BYTES);
  }

  @Override
  boolean fitsInto(VectorMemory memory, int rows) {
    memory.putDoubles(values, rows);
    return true;
  }

  @Override
  void fillOne(DuckDBWritableVector vector, int row) {
    vector.setDouble(row, values[row]);
  }
}
