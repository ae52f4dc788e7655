package studio.marquee.connect.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Narrow rows are taken by the million, wide ones only as many as memory bears. */
final class SliceSizeTest {
  private static final int ARRIVED = 400_000;
  private static final SliceSize SIZE = new SliceSize(40_000_000, 100_000, 350_000);

  private DuckDBConnection connection;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
    new EngineSql(connection)
        .run(
            """
            create table arrived as select range as id, 'x' as short, repeat('ä', 50) as wide,
              case when range > 300000 then repeat('y', 100) end as late from range(%d)
            """
                .formatted(ARRIVED));
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private long rows(String... expressions) throws SQLException {
    EngineSql engine = new EngineSql(connection);
    return SIZE.rows(engine, "arrived", ARRIVED, List.of(expressions));
  }

  @Test
  void itFollowsFromWhatARowTakes() throws Exception {
    assertThat(rows("id")).as("as many as are ever taken").isEqualTo(350_000);
    assertThat(rows("wide")).as("letters of two bytes").isEqualTo(40_000_000 / 132);
    assertThat(rows("id", "wide", "wide")).isEqualTo(40_000_000 / 240);
    assertThat(rows("wide", "wide", "wide", "wide", "wide")).isEqualTo(100_000);
  }

  @Test
  void whatIsWideOnlyLaterOnIsSeenToo() throws Exception {
    assertThat(rows("late")).isEqualTo(40_000_000 / 132);
  }

  @Test
  void fewRowsAreTakenTogetherWithoutALook() throws Exception {
    assertThat(SIZE.rows(new EngineSql(connection), "nowhere", 100_000, List.of("id")))
        .isEqualTo(100_000);
  }
}
