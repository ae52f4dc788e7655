package studio.marquee.connect.extract;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import studio.marquee.connect.rows.CacheType;
import studio.marquee.connect.rows.ColumnValues;
import studio.marquee.connect.rows.DayValues;
import studio.marquee.connect.rows.DecimalValues;
import studio.marquee.connect.rows.DoubleValues;
import studio.marquee.connect.rows.FlagValues;
import studio.marquee.connect.rows.ListText;
import studio.marquee.connect.rows.LongValues;
import studio.marquee.connect.rows.Moments;
import studio.marquee.connect.rows.TextValues;
import studio.marquee.model.mart.Attribute;

/** How one column travels from a row of any JDBC driver into a batch, chosen once per read. */
record ColumnCopy(CacheType type, Step step) {

  /** Copies the value of the current row, and says about how many bytes it took. */
  @FunctionalInterface
  interface Step {
    long copy(ResultSet source, ColumnValues values, int row) throws SQLException;
  }

  /**
   * Chooses by what the contract says the attribute is and by how the driver types it.
   *
   * @param position of the column in the row, from 1
   * @return null when the driver's type cannot hold such an attribute
   */
  static @Nullable ColumnCopy of(Attribute attribute, ResultSetMetaData row, int position)
      throws SQLException {
    int type = row.getColumnType(position);
    return switch (attribute.type()) {
      case TEXT -> new ColumnCopy(new CacheType.Text(), text(position));
      case NUMBER -> number(attribute, row, position, type);
      case YES_NO ->
          type == Types.BOOLEAN || type == Types.BIT
              ? new ColumnCopy(new CacheType.YesNo(), yesNo(position))
              : null;
      case DATE -> type == Types.DATE ? new ColumnCopy(new CacheType.Day(), date(position)) : null;
      case MOMENT -> moment(row, position, type);
      case LIST ->
          type == Types.ARRAY ? new ColumnCopy(new CacheType.TextList(), list(position)) : null;
    };
  }

  private static @Nullable ColumnCopy number(
      Attribute attribute, ResultSetMetaData row, int position, int type) throws SQLException {
    return switch (type) {
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT ->
          new ColumnCopy(new CacheType.Whole(), whole(position));
      case Types.REAL -> new ColumnCopy(new CacheType.Floating(), single(position));
      case Types.FLOAT, Types.DOUBLE ->
          new ColumnCopy(new CacheType.Floating(), floating(position));
      case Types.DECIMAL, Types.NUMERIC ->
          new ColumnCopy(
              decimal(attribute, row.getPrecision(position), row.getScale(position)),
              exact(position));
      default -> null;
    };
  }

  /** A source may leave open how many digits its numbers have; then there is room for most. */
  private static CacheType decimal(Attribute attribute, int precision, int scale) {
    boolean isSaid = precision > 0 && precision <= 38 && scale >= 0 && scale <= precision;
    if (isSaid) {
      return new CacheType.Decimal(precision, scale);
    }
    return new CacheType.Decimal(38, attribute.isWhole() ? 0 : 10);
  }

  private static @Nullable ColumnCopy moment(ResultSetMetaData row, int position, int type)
      throws SQLException {
    String typeName = row.getColumnTypeName(position).toLowerCase(Locale.ROOT);
    boolean isZoned =
        type == Types.TIMESTAMP_WITH_TIMEZONE
            || typeName.equals("timestamptz")
            || typeName.contains("with time zone");
    if (isZoned) {
      return new ColumnCopy(new CacheType.Moment(), zoned(position));
    }
    return type == Types.TIMESTAMP ? new ColumnCopy(new CacheType.Moment(), local(position)) : null;
  }

  private static Step text(int position) {
    return (source, values, row) -> {
      String value = source.getString(position);
      return value == null ? missing(values, row) : ((TextValues) values).put(row, value);
    };
  }

  private static long missing(ColumnValues values, int row) {
    values.putMissing(row);
    return 0;
  }

  private static Step whole(int position) {
    return (source, values, row) -> {
      ((LongValues) values).put(row, source.getLong(position));
      return source.wasNull() ? missing(values, row) : Long.BYTES;
    };
  }

  private static Step floating(int position) {
    return (source, values, row) -> {
      ((DoubleValues) values).put(row, source.getDouble(position));
      return source.wasNull() ? missing(values, row) : Double.BYTES;
    };
  }

  /** A driver may read the same short number as 0.1 or as 0.10000000149; this is always one. */
  private static Step single(int position) {
    return (source, values, row) -> {
      ((DoubleValues) values).put(row, source.getFloat(position));
      return source.wasNull() ? missing(values, row) : Float.BYTES;
    };
  }

  /** Drivers give what is exact but not a number, or endless, as something else. */
  private static Step exact(int position) {
    return (source, values, row) -> {
      Object value = source.getObject(position);
      if (value == null || (value instanceof Double special && !Double.isFinite(special))) {
        return missing(values, row);
      }
      BigDecimal number =
          value instanceof BigDecimal given ? given : source.getBigDecimal(position);
      ((DecimalValues) values).put(row, number);
      return Long.BYTES;
    };
  }

  private static Step yesNo(int position) {
    return (source, values, row) -> {
      ((FlagValues) values).put(row, source.getBoolean(position));
      return source.wasNull() ? missing(values, row) : Byte.BYTES;
    };
  }

  /** A list may hold missing entries, and may be empty, which is not the same as missing. */
  private static Step list(int position) {
    return (source, values, row) -> {
      Array value = source.getArray(position);
      if (value == null) {
        return missing(values, row);
      }
      List<@Nullable String> entries = new ArrayList<>();
      addAll((Object[]) value.getArray(), entries);
      return ((TextValues) values).put(row, ListText.of(entries));
    };
  }

  private static void addAll(@Nullable Object[] from, List<@Nullable String> entries) {
    for (Object entry : from) {
      if (entry instanceof Object[] nested) {
        addAll(nested, entries);
      } else {
        entries.add(entry == null ? null : entry.toString());
      }
    }
  }

  private static Step date(int position) {
    return (source, values, row) -> {
      LocalDate value = source.getObject(position, LocalDate.class);
      if (value == null) {
        return missing(values, row);
      }
      ((DayValues) values).put(row, value);
      return Integer.BYTES;
    };
  }

  private static Step local(int position) {
    return (source, values, row) -> {
      LocalDateTime value = source.getObject(position, LocalDateTime.class);
      if (value == null) {
        return missing(values, row);
      }
      ((LongValues) values).put(row, Moments.micros(value));
      return Long.BYTES;
    };
  }

  private static Step zoned(int position) {
    return (source, values, row) -> {
      OffsetDateTime value = source.getObject(position, OffsetDateTime.class);
      if (value == null) {
        return missing(values, row);
      }
      ((LongValues) values).put(row, Moments.micros(value));
      return Long.BYTES;
    };
  }
}
