package studio.marquee.connect.demo;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.duckdb.DuckDBAppender;

/** Rows on their way into one table, field by field in the order of its columns. */
final class Rows implements AutoCloseable {
  private static final long MICROS = 1_000_000;

  private final DuckDBAppender appender;
  private long written;

  Rows(DuckDBAppender appender) {
    this.appender = appender;
  }

  long written() {
    return written;
  }

  Rows begin() throws SQLException {
    appender.beginRow();
    return this;
  }

  void end() throws SQLException {
    appender.endRow();
    written++;
  }

  Rows text(String value) throws SQLException {
    appender.append(value);
    return this;
  }

  Rows text(Optional<String> value) throws SQLException {
    return value.isPresent() ? text(value.get()) : missing();
  }

  Rows texts(Optional<List<String>> values) throws SQLException {
    if (values.isEmpty()) {
      return missing();
    }
    appender.append(values.get());
    return this;
  }

  Rows big(long value) throws SQLException {
    appender.append(value);
    return this;
  }

  Rows whole(int value) throws SQLException {
    appender.append(value);
    return this;
  }

  Rows whole(OptionalInt value) throws SQLException {
    return value.isPresent() ? whole(value.getAsInt()) : missing();
  }

  Rows number(double value) throws SQLException {
    appender.append(value);
    return this;
  }

  Rows number(OptionalDouble value) throws SQLException {
    return value.isPresent() ? number(value.getAsDouble()) : missing();
  }

  Rows fact(boolean value) throws SQLException {
    appender.append(value);
    return this;
  }

  /** An amount with two digits behind the point. */
  Rows cents(long value) throws SQLException {
    appender.appendDecimal(value);
    return this;
  }

  Rows cents(OptionalLong value) throws SQLException {
    return value.isPresent() ? cents(value.getAsLong()) : missing();
  }

  /** An amount with four digits behind the point. */
  Rows hundredthsOfCents(long value) throws SQLException {
    appender.appendDecimal(value);
    return this;
  }

  Rows day(int epochDay) throws SQLException {
    appender.appendEpochDays(epochDay);
    return this;
  }

  Rows day(OptionalInt epochDay) throws SQLException {
    return epochDay.isPresent() ? day(epochDay.getAsInt()) : missing();
  }

  Rows moment(long epochSecond) throws SQLException {
    appender.appendEpochMicros(epochSecond * MICROS);
    return this;
  }

  Rows moment(OptionalLong epochSecond) throws SQLException {
    return epochSecond.isPresent() ? moment(epochSecond.getAsLong()) : missing();
  }

  Rows missing() throws SQLException {
    appender.appendNull();
    return this;
  }

  @Override
  public void close() throws SQLException {
    appender.close();
  }
}
