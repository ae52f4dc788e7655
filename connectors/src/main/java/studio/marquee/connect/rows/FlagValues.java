package studio.marquee.connect.rows;

import java.util.Optional;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBWritableVector;

/** Yes or no. */
public final class FlagValues extends ColumnValues {
  private final byte[] values = new byte[RowBatch.MOST_ROWS];

  public void put(int row, boolean value) {
    present(row);
    values[row] = (byte) (value ? 1 : 0);
  }

  @Override
  void forget(int row) {
    values[row] = 0;
  }

  @Override
  Optional<VectorMemory> memory(DuckDBWritableVector vector, int rows) {
    return VectorMemory.of(vector, DuckDBColumnType.BOOLEAN, rows, Byte.BYTES);
  }

  @Override
  boolean fitsInto(VectorMemory memory, int rows) {
    memory.putBytes(values, rows);
    return true;
  }

  @Override
  void fillOne(DuckDBWritableVector vector, int row) {
    vector.setBoolean(row, values[row] != 0);
  }
}
