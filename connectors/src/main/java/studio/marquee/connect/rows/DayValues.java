package studio.marquee.connect.rows;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBWritableVector;

/** Days, counted from 1970. The largest number and its negative stand for never and always. */
public final class DayValues extends ColumnValues {
  private static final Set<DuckDBColumnType> TYPES =
      Set.of(DuckDBColumnType.INTEGER, DuckDBColumnType.DATE);
  public static final int NEVER = Integer.MAX_VALUE;

  private final int[] values = new int[RowBatch.MOST_ROWS];

  public void put(int row, int day) {
    present(row);
    values[row] = day;
  }

  /** A day that the cache cannot tell from never is never. */
  public void put(int row, LocalDate day) {
    put(row, Math.clamp(day.toEpochDay(), -NEVER, NEVER));
  }

  @Override
  void forget(int row) {
    values[row] = 0;
  }

  @Override
  Optional<VectorMemory> memory(DuckDBWritableVector vector, int rows) {
    return VectorMemory.of(vector, TYPES, rows, Integer.BYTES);
  }

  @Override
  boolean fitsInto(VectorMemory memory, int rows) {
    memory.putInts(values, rows);
    return true;
  }

  @Override
  void fillOne(DuckDBWritableVector vector, int row) {
    vector.setInt(row, values[row]);
  }
}
