package studio.marquee.connect.rows;

import java.util.Optional;
import org.duckdb.DuckDBWritableVector;

/** The values of one column in one batch, in the form in which DuckDB takes them. */
public abstract sealed class ColumnValues
    permits DayValues, DecimalValues, DoubleValues, FlagValues, LongValues, TextValues {
  private final boolean[] missing = new boolean[RowBatch.MOST_ROWS];

  public final void putMissing(int row) {
    missing[row] = true;
    forget(row);
  }

  /** So that nothing of an earlier row goes where a value is missing. */
  abstract void forget(int row);

  final boolean isMissing(int row) {
    return missing[row];
  }

  final void present(int row) {
    missing[row] = false;
  }

  final void fill(DuckDBWritableVector vector, int rows) {
    Optional<VectorMemory> memory = memory(vector, rows);
    if (memory.isPresent() && fitsInto(memory.get(), rows)) {
      memory.get().putMissing(missing, rows);
    } else {
      fillEach(vector, rows);
    }
  }

  /** Value by value, as the driver offers it. */
  void fillEach(DuckDBWritableVector vector, int rows) {
    for (int row = 0; row < rows; row++) {
      if (missing[row]) {
        vector.setNull(row);
      } else {
        fillOne(vector, row);
      }
    }
  }

  /** Where all values go at once; empty when they cannot. */
  abstract Optional<VectorMemory> memory(DuckDBWritableVector vector, int rows);

  /** Puts all values there; those that are missing are nothing. Says whether it could. */
  abstract boolean fitsInto(VectorMemory memory, int rows);

  /** Called for values that are not missing. */
  abstract void fillOne(DuckDBWritableVector vector, int row);
}
