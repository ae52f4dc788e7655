package studio.marquee.connect.rows;

import java.sql.SQLException;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBLogicalType;

/** What a column is in the cache. */
public sealed interface CacheType {
  /** DuckDB's name of the type. */
  String duckType();

  /** Room for the values of one batch. */
  ColumnValues room();

  /** What a column travels as; lists never travel as themselves. */
  DuckDBLogicalType carrier(Travel travel) throws SQLException;

  /** What makes a column of the cache of what travelled. */
  default String arrived(String column, Travel travel) {
    return column;
  }

  /** Any text. */
  record Text() implements CacheType {
    @Override
    public String duckType() {
      return "varchar";
    }

    @Override
    public ColumnValues room() {
      return new TextValues();
    }

    @Override
    public DuckDBLogicalType carrier(Travel travel) throws SQLException {
      return DuckDBLogicalType.of(DuckDBColumnType.VARCHAR);
    }
  }

  /** A whole number of 64 bits. */
  record Whole() implements CacheType {
    @Override
    public String duckType() {
      return "bigint";
    }

    @Override
    public ColumnValues room() {
      return new LongValues();
    }

    @Override
    public DuckDBLogicalType carrier(Travel travel) throws SQLException {
      return DuckDBLogicalType.of(DuckDBColumnType.BIGINT);
    }
  }

  /** A number that is not exact. */
  record Floating() implements CacheType {
    @Override
    public String duckType() {
      return "double";
    }

    @Override
    public ColumnValues room() {
      return new DoubleValues();
    }

    @Override
    public DuckDBLogicalType carrier(Travel travel) throws SQLException {
      return DuckDBLogicalType.of(DuckDBColumnType.DOUBLE);
    }
  }

  /** An exact number with a known count of digits, some of them behind the point. */
  record Decimal(int precision, int scale) implements CacheType {
    @Override
    public String duckType() {
      return "decimal(" + precision + ", " + scale + ")";
    }

    @Override
    public ColumnValues room() {
      return new DecimalValues(precision, scale);
    }

    @Override
    public DuckDBLogicalType carrier(Travel travel) throws SQLException {
      return DuckDBLogicalType.decimal(precision, scale);
    }
  }

  /** Yes or no. */
  record YesNo() implements CacheType {
    @Override
    public String duckType() {
      return "boolean";
    }

    @Override
    public ColumnValues room() {
      return new FlagValues();
    }

    @Override
    public DuckDBLogicalType carrier(Travel travel) throws SQLException {
      return DuckDBLogicalType.of(DuckDBColumnType.BOOLEAN);
    }
  }

  /** A day of the calendar, which is its number. */
  record Day() implements CacheType {
    @Override
    public String duckType() {
      return "date";
    }

    @Override
    public ColumnValues room() {
      return new DayValues();
    }

    @Override
    public DuckDBLogicalType carrier(Travel travel) throws SQLException {
      return DuckDBLogicalType.of(
          switch (travel) {
            case AS_THEMSELVES -> DuckDBColumnType.DATE;
            case AS_NUMBERS -> DuckDBColumnType.INTEGER;
          });
    }

    @Override
    public String arrived(String column, Travel travel) {
      return switch (travel) {
        case AS_THEMSELVES -> column;
        case AS_NUMBERS ->
            "case when {c} = {never} then date 'infinity'"
                .concat(" when {c} = -{never} then date '-infinity'")
                .concat(" else date '1970-01-01' + {c} end")
                .replace("{c}", column)
                .replace("{never}", String.valueOf(DayValues.NEVER));
      };
    }
  }

  /** A moment, which is its microseconds. */
  record Moment() implements CacheType {
    @Override
    public String duckType() {
      return "timestamp";
    }

    @Override
    public ColumnValues room() {
      return new LongValues();
    }

    @Override
    public DuckDBLogicalType carrier(Travel travel) throws SQLException {
      return DuckDBLogicalType.of(
          switch (travel) {
            case AS_THEMSELVES -> DuckDBColumnType.TIMESTAMP;
            case AS_NUMBERS -> DuckDBColumnType.BIGINT;
          });
    }

    @Override
    public String arrived(String column, Travel travel) {
      return switch (travel) {
        case AS_THEMSELVES -> column;
        case AS_NUMBERS ->
            "case when {c} = {never} then timestamp 'infinity'"
                .concat(" when {c} = -{never} then timestamp '-infinity'")
                .concat(" else make_timestamp({c}) end")
                .replace("{c}", column)
                .replace("{never}", String.valueOf(Moments.NEVER));
      };
    }
  }

  /** A list of texts, which travels as one text. */
  record TextList() implements CacheType {
    @Override
    public String duckType() {
      return "varchar[]";
    }

    @Override
    public ColumnValues room() {
      return new TextValues();
    }

    @Override
    public DuckDBLogicalType carrier(Travel travel) throws SQLException {
      return DuckDBLogicalType.of(DuckDBColumnType.VARCHAR);
    }

    @Override
    public String arrived(String column, Travel travel) {
      return column + "::varchar[]";
    }
  }
}
