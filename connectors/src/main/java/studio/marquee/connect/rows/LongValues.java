package studio.marquee.connect.rows;

import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBWritableVector;

/** Whole numbers, and moments by their microseconds. */
public final class LongValues extends ColumnValues {
  private static final Set<DuckDBColumnType> TYPES =
      Set.of(DuckDBColumnType.BIGINT, DuckDBColumnType.TIMESTAMP);

  private final long[] values = new long[RowBatch.MOST_ROWS];

  public void put(int row, long value) {
    present(row);
    values[row] = value;
  }

  long at(int row) {
    return values[row];
  }

  @Override
  void forget(int row) {
    values[row] = 0;
  }

  @Override
  Optional<VectorMemory> memory(DuckDBWritableVector vector, int rows) {
    return VectorMemory.of(vector, TYPES, rows, Long.BYTES);
  }

  @Override
  boolean fitsInto(VectorMemory memory, int rows) {
    memory.putLongs(values, rows);
    return true;
  }

  @Override
  void fillOne(DuckDBWritableVector vector, int row) {
    vector.setLong(row, values[row]);
  }
}
