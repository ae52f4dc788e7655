package studio.marquee.connect.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.marquee.connect.index.MeasuredEnds.Ends;

/** The ends of columns and how far their values are apart, however the database finds them. */
class MeasuredEndsTest {
  private DuckDBConnection connection;

  @BeforeEach
  void open() throws SQLException {
    connection =
        new DuckDBDriver().connect("jdbc:duckdb:", new Properties()).unwrap(DuckDBConnection.class);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "BIGINT | 7, -3, null, 12 | -3 | 12 | 1",
        "BIGINT | 1000, 2500, 4000 | 1000 | 4000 | 1",
        "BIGINT | 1000, 2000, 4000 | 1000 | 4000 | 1000",
        "BIGINT | -9223372036854775808, 9223372036854775807 | -9223372036854775808 |"
            + " 9223372036854775807 | 1",
        "UINTEGER | 4294967295, 0 | 0 | 4294967295 | 1",
        "DECIMAL(12,2) | 0.05, -3.20, 99.99 | -320 | 9999 | 1",
        "DECIMAL(18,0) | 999999999999999999, null | 999999999999999999 | 999999999999999999 | 1",
        "DATE | '1969-12-30', null, '1970-01-03' | -2 | 2 | 1",
        "TIMESTAMP | '1970-01-01 00:00:02', '1970-01-01 00:00:09' | 2000000 | 9000000 | 1000000",
        "TIMESTAMP | '1970-01-01 00:00:02', '1970-01-01 00:00:03.5', '1970-01-01 00:00:09' |"
            + " 2000000 | 9000000 | 1000",
        "TIMESTAMP | '1970-01-01 00:00:02', '1970-01-01 00:00:03.000001', '1970-01-01 00:00:09' |"
            + " 2000000 | 9000000 | 1",
        "TIMESTAMP | '1969-12-31 23:59:59', null | -1000000 | -1000000 | 1000000",
        "INTEGER | null, null | 0 | 0 | 1",
        "TIMESTAMP | null | 0 | 0 | 1",
      })
  void areThoseOfTheValues(String type, String values, long least, long most, long step)
      throws SQLException {
    Ends ends = ends(type, values).orElseThrow();
    assertThat(ends.least()).isEqualTo(least);
    assertThat(ends.most()).isEqualTo(most);
    assertThat(ends.step(new Engine(connection), "rows")).isEqualTo(step);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "DATE | '2026-01-01', 'infinity'",
        "DATE | '-infinity', null",
        "TIMESTAMP | 'infinity', '-infinity'",
        "TIMESTAMP | '2026-01-01', 'infinity'",
        "VARCHAR | 'a'",
        "DOUBLE | 1.5, 'nan'",
        "BOOLEAN | true",
        "DECIMAL(19,2) | 1.5",
      })
  void areThereOnlyWhereAllValuesAreWholeNumbers(String type, String values) throws SQLException {
    assertThat(ends(type, values)).isEmpty();
  }

  @Test
  void areThoseOfTheRowsThatAreLeft() throws SQLException {
    ends("INTEGER", "1, 5, 9");
    run("delete from rows where c <> 5");
    run("update rows set c = 6");
    Ends ends = asked("INTEGER").orElseThrow();
    assertThat(ends.least()).isEqualTo(6);
    assertThat(ends.most()).isEqualTo(6);
  }

  @Test
  void areThoseOfEachColumn() throws SQLException {
    run(
        "create table rows as select 3 as a, date '1970-01-02' as b, 'text' as c, 2.5::decimal(4,"
            + " 1) as d");
    MeasuredEnds ends =
        MeasuredEnds.asked(
            new Engine(connection),
            "rows",
            List.of("d", "c", "b", "a"),
            Map.of("a", "INTEGER", "b", "DATE", "c", "VARCHAR", "d", "DECIMAL(4,1)"));
    assertThat(ends.of("a").orElseThrow().most()).isEqualTo(3);
    assertThat(ends.of("b").orElseThrow().most()).isEqualTo(1);
    assertThat(ends.of("c")).isEmpty();
    assertThat(ends.of("d").orElseThrow().most()).isEqualTo(25);
  }

  private Optional<Ends> ends(String type, String values) throws SQLException {
    run("create table rows (c " + type + ")");
    for (String value : values.split(", ", -1)) {
      run("insert into rows values (" + value + ")");
    }
    return asked(type);
  }

  private Optional<Ends> asked(String type) throws SQLException {
    return MeasuredEnds.asked(new Engine(connection), "rows", List.of("c"), Map.of("c", type))
        .of("c");
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
