package studio.marquee.connect.rows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/**
 * Exact numbers. Digits behind the last that there is room for are rounded, half away from zero, as
 * DuckDB and PostgreSQL round; digits before the first are refused.
 */
public final class DecimalValues extends ColumnValues {
  private static final int DIGITS_IN_A_SHORT = 4;
  private static final int DIGITS_IN_AN_INT = 9;
  private static final int DIGITS_IN_A_LONG = 18;

  private final int scale;
  private final int width;
  private final BigInteger limit;
  private final long longLimit;
  private final long[] unscaled = new long[RowBatch.MOST_ROWS];
  private final @Nullable BigDecimal[] large;

  DecimalValues(int precision, int scale) {
    this.scale = scale;
    this.width = width(precision);
    this.limit = BigInteger.TEN.pow(precision);
    boolean isLong = precision <= DIGITS_IN_A_LONG;
    this.longLimit = isLong ? limit.longValueExact() : Long.MAX_VALUE;
    this.large = new BigDecimal[isLong ? 0 : RowBatch.MOST_ROWS];
  }

  /** How many bytes DuckDB takes for such a number. */
  private static int width(int precision) {
    if (precision <= DIGITS_IN_A_SHORT) {
      return Short.BYTES;
    }
    if (precision <= DIGITS_IN_AN_INT) {
      return Integer.BYTES;
    }
    return precision <= DIGITS_IN_A_LONG ? Long.BYTES : 2 * Long.BYTES;
  }

  public int scale() {
    return scale;
  }

  /** The number as so many of its last digit. */
  public void putUnscaled(int row, long value) throws RefusedRow {
    if (value >= longLimit || value <= -longLimit) {
      throw RefusedRow.numberTooLong();
    }
    present(row);
    unscaled[row] = value;
    if (large.length > 0) {
      large[row] = null;
    }
  }

  public void put(int row, BigDecimal value) throws RefusedRow {
    BigDecimal rounded =
        value.scale() == scale ? value : value.setScale(scale, RoundingMode.HALF_UP);
    BigInteger digits = rounded.unscaledValue();
    if (digits.abs().compareTo(limit) >= 0) {
      throw RefusedRow.numberTooLong();
    }
    if (large.length == 0 || digits.bitLength() < Long.SIZE - 1) {
      putUnscaled(row, digits.longValueExact());
    } else {
      present(row);
      large[row] = rounded;
    }
  }

  @Override
  void forget(int row) {
    unscaled[row] = 0;
    if (large.length > 0) {
      large[row] = null;
    }
  }

  @Override
  Optional<VectorMemory> memory(DuckDBWritableVector vector, int rows) {
    return VectorMemory.of(vector, DuckDBColumnType.DECIMAL, rows, width);
  }

  @Override
  boolean fitsInto(VectorMemory memory, int rows) {
    switch (width) {
      case Short.BYTES -> memory.putAsShorts(unscaled, rows);
      case Integer.BYTES -> memory.putAsInts(unscaled, rows);
      case Long.BYTES -> memory.putLongs(unscaled, rows);
      default -> putWide(memory, rows);
    }
    return true;
  }

  private void putWide(VectorMemory memory, int rows) {
    for (int row = 0; row < rows; row++) {
      BigDecimal number = large[row];
      if (number == null) {
        memory.putWide(row, unscaled[row], unscaled[row] < 0 ? -1 : 0);
      } else {
        BigInteger digits = number.unscaledValue();
        memory.putWide(row, digits.longValue(), digits.shiftRight(Long.SIZE).longValue());
      }
    }
  }

  @Override
  void fillOne(DuckDBWritableVector vector, int row) {
    BigDecimal value = large.length == 0 ? null : large[row];
    vector.setBigDecimal(row, value == null ? BigDecimal.valueOf(unscaled[row], scale) : value);
  }
}
