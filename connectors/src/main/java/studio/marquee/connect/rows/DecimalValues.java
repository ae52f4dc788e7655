package studio.marquee.connect.rows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/**
 * Exact numbers. Digits behind the last that there is room for are rounded, half away from zero, as
 * DuckDB and PostgreSQL round; digits before the first are refused.
 */
public final class DecimalValues extends ColumnValues {
  private static final int DIGITS_IN_A_LONG = 18;

  private final int scale;
  private final BigInteger limit;
  private final long longLimit;
  private final long[] unscaled = new long[RowBatch.MOST_ROWS];
  private final @Nullable BigDecimal[] large;

  DecimalValues(int precision, int scale) {
    this.scale = scale;
    this.limit = BigInteger.TEN.pow(precision);
    boolean isLong = precision <= DIGITS_IN_A_LONG;
    this.longLimit = isLong ? limit.longValueExact() : Long.MAX_VALUE;
    this.large = new BigDecimal[isLong ? 0 : RowBatch.MOST_ROWS];
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
  void fillOne(DuckDBWritableVector vector, int row) {
    BigDecimal value = large.length == 0 ? null : large[row];
    vector.setBigDecimal(row, value == null ? BigDecimal.valueOf(unscaled[row], scale) : value);
  }
}
