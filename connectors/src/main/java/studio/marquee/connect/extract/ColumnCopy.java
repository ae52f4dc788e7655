package studio.marquee.connect.extract;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
import studio.marquee.model.mart.Attribute;

/** How one column travels from a row of any JDBC driver into the appender, chosen once per read. */
record ColumnCopy(String duckType, Step step) {

  /** Copies the value of the current row. */
  @FunctionalInterface
  interface Step {
    void copy(ResultSet row, DuckDBAppender appender) throws SQLException;
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
      case TEXT -> new ColumnCopy("varchar", (r, a) -> a.append(r.getString(position)));
      case NUMBER -> number(attribute, row, position, type);
      case YES_NO ->
          type == Types.BOOLEAN || type == Types.BIT
              ? new ColumnCopy("boolean", (r, a) -> yesNo(r, a, position))
              : null;
      case DATE -> type == Types.DATE ? new ColumnCopy("date", date(position)) : null;
      case MOMENT -> moment(row, position, type);
      case LIST ->
          type == Types.ARRAY ? new ColumnCopy("varchar[]", (r, a) -> list(r, a, position)) : null;
    };
  }

  private static @Nullable ColumnCopy number(
      Attribute attribute, ResultSetMetaData row, int position, int type) throws SQLException {
    return switch (type) {
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT ->
          new ColumnCopy("bigint", (r, a) -> whole(r, a, position));
      case Types.REAL, Types.FLOAT, Types.DOUBLE ->
          new ColumnCopy("double", (r, a) -> floating(r, a, position));
      case Types.DECIMAL, Types.NUMERIC ->
          new ColumnCopy(
              decimal(attribute, row.getPrecision(position), row.getScale(position)),
              (r, a) -> a.append(r.getBigDecimal(position)));
      default -> null;
    };
  }

  /** A source may leave open how many digits its numbers have; then there is room for most. */
  private static String decimal(Attribute attribute, int precision, int scale) {
    boolean isSaid = precision > 0 && precision <= 38 && scale >= 0 && scale <= precision;
    if (isSaid) {
      return "decimal(" + precision + ", " + scale + ")";
    }
    return attribute.isWhole() ? "decimal(38, 0)" : "decimal(38, 10)";
  }

  private static @Nullable ColumnCopy moment(ResultSetMetaData row, int position, int type)
      throws SQLException {
    String typeName = row.getColumnTypeName(position).toLowerCase(Locale.ROOT);
    boolean isZoned =
        type == Types.TIMESTAMP_WITH_TIMEZONE
            || typeName.equals("timestamptz")
            || typeName.contains("with time zone");
    if (isZoned) {
      return new ColumnCopy("timestamp", (r, a) -> zoned(r, a, position));
    }
    return type == Types.TIMESTAMP ? new ColumnCopy("timestamp", local(position)) : null;
  }

  private static void whole(ResultSet row, DuckDBAppender appender, int position)
      throws SQLException {
    long value = row.getLong(position);
    if (row.wasNull()) {
      appender.appendNull();
    } else {
      appender.append(value);
    }
  }

  private static void floating(ResultSet row, DuckDBAppender appender, int position)
      throws SQLException {
    double value = row.getDouble(position);
    if (row.wasNull() || Double.isNaN(value)) {
      appender.appendNull();
    } else {
      appender.append(value);
    }
  }

  private static void yesNo(ResultSet row, DuckDBAppender appender, int position)
      throws SQLException {
    boolean value = row.getBoolean(position);
    if (row.wasNull()) {
      appender.appendNull();
    } else {
      appender.append(value);
    }
  }

  /** A list may hold missing entries, and may be empty, which is not the same as missing. */
  private static void list(ResultSet row, DuckDBAppender appender, int position)
      throws SQLException {
    Array value = row.getArray(position);
    if (value == null) {
      appender.appendNull();
    } else {
      List<@Nullable String> entries = new ArrayList<>();
      for (Object entry : (Object[]) value.getArray()) {
        entries.add(entry == null ? null : entry.toString());
      }
      appender.append(entries);
    }
  }

  private static Step date(int position) {
    return (row, appender) -> {
      LocalDate value = row.getObject(position, LocalDate.class);
      if (value == null) {
        appender.appendNull();
      } else {
        appender.append(value);
      }
    };
  }

  private static Step local(int position) {
    return (row, appender) -> {
      LocalDateTime value = row.getObject(position, LocalDateTime.class);
      if (value == null) {
        appender.appendNull();
      } else {
        appender.append(value);
      }
    };
  }

  /** Moments are kept in universal time. */
  private static void zoned(ResultSet row, DuckDBAppender appender, int position)
      throws SQLException {
    OffsetDateTime value = row.getObject(position, OffsetDateTime.class);
    if (value == null) {
      appender.appendNull();
    } else {
      LocalDateTime universal = value.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
      appender.append(universal);
    }
  }
}
