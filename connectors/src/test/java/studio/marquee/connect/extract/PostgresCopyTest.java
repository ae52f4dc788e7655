package studio.marquee.connect.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.problem.ProblemException;

/** What a binary copy brings is what any driver brings, value by value and type by type. */
class PostgresCopyTest {
  private static final String[][] COLUMNS = {
    {"id", "text", "TEXT"},
    {"code", "char(3)", "TEXT"},
    {"guid", "uuid", "TEXT"},
    {"count_text", "bigint", "TEXT"},
    {"small", "smallint", "NUMBER"},
    {"middle", "integer", "NUMBER"},
    {"big", "bigint", "NUMBER"},
    {"serial", "bigserial", "NUMBER"},
    {"price", "numeric(12,2)", "NUMBER"},
    {"exact", "numeric(38,18)", "NUMBER"},
    {"tiny", "numeric(3,3)", "NUMBER"},
    {"free", "numeric", "NUMBER"},
    {"single", "real", "NUMBER"},
    {"twice", "double precision", "NUMBER"},
    {"flag", "boolean", "YES_NO"},
    {"day", "date", "DATE"},
    {"at", "timestamp", "MOMENT"},
    {"zoned", "timestamptz", "MOMENT"},
    {"tags", "text[]", "LIST"},
    {"words", "varchar[]", "LIST"},
  };

  private static final List<String> ROWS =
      List.of(
          "'a', 'x', '00000000-0000-0000-0000-000000000000', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,"
              + " false, '2000-01-01', '2000-01-01', '2000-01-01 00:00+00', '{}', '{}'",
          "'é😀\"\\n', 'xyz', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', -9223372036854775808, -32768,"
              + " -2147483648, -9223372036854775808, 5, -9999999999.99,"
              + " -99999999999999999999.999999999999999999, -0.999,"
              + " -123456789012345678901234.0123456789, -3.4e38, -1.7976931348623157e308, true,"
              + " '4713-01-01 BC', '4713-01-01 BC', '4713-01-02 00:00+00 BC', '{a,NULL,\"\",\" b"
              + " \",\"NULL\",\"x\\\"y\",\"c\\\\d\",\"[1, 2]\",\"it''s, {so}\"}', '{\"é😀\"}'",
          "'', '', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 9223372036854775807, 32767, 2147483647,"
              + " 9223372036854775807, 6, 9999999999.99, 99999999999999999999.999999999999999999,"
              + " 0.001, 0.12345678905, 0.1, 0.1, null, '5874897-12-31', '9999-12-31"
              + " 23:59:59.999999', '1883-11-18 12:00:00.123456-08', '{{a,b},{c,d}}', '{NULL}'",
          "'n', null, null, null, null, null, null, 7, 'NaN', 'NaN', 'NaN', 'Infinity', 'NaN',"
              + " 'NaN', null, 'infinity', 'infinity', 'infinity', null, null",
          "'o', null, null, 12, null, null, null, 8, 100000000.01, 0.000000000000000001, 0,"
              + " 0.00005, 'Infinity', '-Infinity', null, '-infinity', '-infinity', '-infinity',"
              + " null, null",
          "'p', ' ', null, -12, 1, 1, 1, 9, 10000, 1e19, 0.5, 1234.5678, 1.5, 1e-320, true,"
              + " '1969-12-31', '1969-12-31 23:59:59.999999', '2026-03-29 03:30:00+02',"
              + " '{\"\\n\"}', '{1}'");

  private static EmbeddedPostgres postgres;
  private static RowPaths paths;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws Exception {
    postgres = EmbeddedPostgres.start();
    paths = new RowPaths(postgres);
    StringBuilder table = new StringBuilder("create table things (");
    for (String[] column : COLUMNS) {
      table.append(column[0]).append(' ').append(column[1]).append(", ");
    }
    paths.run(table.append("place serial)").toString());
    for (String row : ROWS) {
      paths.run("insert into things values (" + row + ")");
    }
  }

  @AfterAll
  static void stop() throws Exception {
    postgres.close();
  }

  private static Mart things(MartRole role) {
    Map<String, AttributeType> columns = new LinkedHashMap<>();
    for (String[] column : COLUMNS) {
      columns.put(column[0], AttributeType.valueOf(column[2]));
    }
    return RowPaths.mart(role, columns);
  }

  private static String select(String order) {
    List<String> names = List.of(COLUMNS).stream().map(column -> column[0]).toList();
    return "select " + String.join(", ", names) + " from things order by " + order;
  }

  private List<String> read(MartRole role, Connection session, String order) throws Exception {
    return RowPaths.copied(
        things(role),
        select(order),
        session,
        Files.createTempDirectory(folder, "generation"),
        copied -> assertThat(copied.keysAscend()).isFalse());
  }

  @Test
  void everyTypeComesTheSameWayWhateverReadsIt() throws Exception {
    for (MartRole role : List.of(MartRole.PEOPLE, MartRole.BEHAVIOUR)) {
      List<String> fast = read(role, paths.known(), "place");
      List<String> any = read(role, paths.unknownDriver(), "place");
      assertThat(fast).containsExactlyElementsOf(any);
      assertThat(fast).hasSizeGreaterThan(COLUMNS.length + ROWS.size() - 1);
    }
  }

  @Test
  void whatIsEndlessStaysEndlessAndWhatIsNoNumberIsMissing() throws Exception {
    List<String> rows = read(MartRole.BEHAVIOUR, paths.known(), "place");
    String endless = rows.get(COLUMNS.length + 3);
    assertThat(endless).contains("'day': infinity", "'at': infinity", "'zoned': infinity");
    assertThat(endless).contains("'price': NULL", "'free': NULL", "'twice': NULL");
    assertThat(rows.get(COLUMNS.length + 2))
        .contains("'free': 0.1234567891", "'single': 0.10000000149011612", "'day': 5874897-12-31");
    assertThat(rows.get(COLUMNS.length + 1))
        .contains("'exact': -99999999999999999999.999999999999999999");
  }

  @Test
  void aNumberThatTheCacheHasNoRoomForIsRefusedByBothPaths() throws Exception {
    Mart mart = RowPaths.mart(MartRole.PEOPLE, Map.of("id", AttributeType.NUMBER));
    for (Connection session : List.of(paths.known(), paths.unknownDriver())) {
      ProblemException refused =
          catchThrowableOfType(
              ProblemException.class,
              () ->
                  RowPaths.copied(
                      mart,
                      "select 1e30::numeric as id",
                      session,
                      Files.createTempDirectory(folder, "generation"),
                      copied -> {}));
      assertThat(refused.problem().code()).isEqualTo(RefreshProblem.NUMBER_TOO_LONG);
    }
  }

  @Test
  void manyRowsArriveInOrderAndKeysThatAscendAreNoticed() throws Exception {
    Mart mart =
        RowPaths.mart(MartRole.PEOPLE, new LinkedHashMap<>(Map.of("id", AttributeType.NUMBER)));
    for (Connection session : List.of(paths.known(), paths.unknownDriver())) {
      List<String> rows =
          RowPaths.copied(
              mart,
              "select i * 3 as id from generate_series(1, 100000) i",
              session,
              Files.createTempDirectory(folder, "generation"),
              copied -> assertThat(copied.keysAscend()).isTrue());
      assertThat(rows).hasSize(100_002);
      assertThat(rows.get(2)).isEqualTo("{'#row': 0, 'id': 3}");
      assertThat(rows.getLast()).isEqualTo("{'#row': 99999, 'id': 300000}");
    }
  }
}
