package studio.marquee.connect.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.marquee.connect.extract.Arrival.Column;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.MartTerms;
import studio.marquee.model.mart.Table;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** What comes out of rows that arrive twice, in disorder or without a key. */
class SettlingTest {
  private static final int SMALL_SLICE = 3;
  private static final int ONE_SLICE = 1_000;

  private DuckDBConnection connection;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void theFreshestOfRowsWithOneKeyCountsAndTheFirstWhenNothingTells() throws Exception {
    String rows = "(1,'a',5), (2,'b',1), (1,'a',7), (3,'c',2), (1,'a',null), (2,'b',1)";
    for (int slice : List.of(SMALL_SLICE, ONE_SLICE)) {
      HeldMart held = settle(MartRole.BEHAVIOUR, "fresh", rows, slice);
      assertThat(held.rows()).isEqualTo(3);
      assertThat(held.repeated()).isEqualTo(3);
      assertThat(table()).containsExactlyInAnyOrder("2,b,1", "1,a,7", "3,c,2");

      settle(MartRole.BEHAVIOUR, "", rows, slice);
      assertThat(table()).containsExactlyInAnyOrder("1,a,5", "2,b,1", "3,c,2");
    }
  }

  @Test
  void rowsThatComeInDisorderLiePersonByPersonAndKeepTheirOrderWithin() throws Exception {
    String rows =
        "(1,'b',1), (2,'a',2), (3,'c',3), (4,'b',4), (5,null,5), (6,'a',6), (7,null,7), (8,'b',8)";
    settle(MartRole.BEHAVIOUR, "", rows, ONE_SLICE);
    assertThat(table())
        .containsExactly(
            "2,a,2", "6,a,6", "1,b,1", "4,b,4", "8,b,8", "3,c,3", "5,null,5", "7,null,7");

    settle(MartRole.BEHAVIOUR, "", rows, SMALL_SLICE);
    List<String> people = table().stream().map(row -> row.split(",", -1)[1]).toList();
    List<String> changes = new ArrayList<>();
    for (String person : people) {
      if (changes.isEmpty() || !changes.getLast().equals(person)) {
        changes.add(person);
      }
    }
    assertThat(changes).containsExactlyInAnyOrder("a", "b", "c", "null");
    assertThat(table().stream().filter(row -> row.contains(",b,")))
        .containsExactly("1,b,1", "4,b,4", "8,b,8");
  }

  @Test
  void peopleStayInTheOrderOfTheirSourceOverAllSlices() throws Exception {
    settle(MartRole.PEOPLE, "", "(5,'z',1), (4,'y',2), (3,'x',3), (2,'w',4)", SMALL_SLICE);
    assertThat(table()).containsExactly("5,z,1", "4,y,2", "3,x,3", "2,w,4");
  }

  @Test
  void namesThatLookLikePlacesToFillAreNames() throws Exception {
    Arrival plain = arrival(MartRole.BEHAVIOUR, "fresh", "(1,'b',5), (2,'a',1), (1,'b',7)");
    run(
        """
        create or replace table "%s{table}" (
          "%1$s{table}" bigint, "{table}" varchar, "%s{part}{condition}" bigint)
        """);
    run("insert into \"%s{table}\" from arrived");
    List<Column> columns =
        List.of(
            new Column("bigint", "\"%1$s{table}\""),
            new Column("varchar", "\"{table}\""),
            new Column("bigint", "\"%s{part}{condition}\""));
    settle(new Arrival(plain.mart(), "\"%s{table}\"", columns), SMALL_SLICE);
    assertThat(table()).containsExactly("2,a,1", "1,b,7");
  }

  @Test
  void rowsThatWereDeletedAtTheSourceLeaveNoGaps() throws Exception {
    Arrival arrival =
        arrival(MartRole.BEHAVIOUR, "", "(4,'a',1), (3,'b',2), (2,'c',3), (1,'d',4), (0,'d',5)");
    run("delete from arrived where id in (3, 0)");
    for (int slice : List.of(1, ONE_SLICE)) {
      run("drop table if exists things");
      assertThat(settle(arrival, slice).rows()).isEqualTo(3);
      assertThat(table()).containsExactly("4,a,1", "2,c,3", "1,d,4");
    }
  }

  @Test
  void manyRowsWrittenByManyThreadsLieInTheOrderOfTheirNumbers() throws Exception {
    run("set threads = 4");
    Arrival inOrder = arrival(MartRole.BEHAVIOUR, "", "(-1,'',0)");
    run(
        "insert into arrived select range, lpad((range // 7)::varchar, 9, '0'), range from"
            + " range(900000)");
    settle(inOrder, 400_000);
    assertThat(numberIn("select count(*) from things where id <> rowid - 1")).isZero();
    assertThat(numberIn("select count(*) from things where \"#row\" <> rowid")).isZero();

    Arrival mixed = arrival(MartRole.BEHAVIOUR, "", "(-1,'',0)");
    run(
        "insert into arrived select range, ((range * 7919) % 100003)::varchar, range from"
            + " range(900000)");
    settle(mixed, 400_000);
    assertThat(numberIn("select count(*) from things")).isEqualTo(900_001);
    assertThat(numberIn("select count(*) from things where \"#row\" <> rowid")).isZero();
    assertThat(
            numberIn(
                """
                select count(*) from (
                  select person <> lag(person) over () as other, id < lag(id) over () as back from things)
                where back and not other
                """))
        .as("within a person they keep their order")
        .isZero();
    assertThat(
            numberIn(
                "select count(*) from (select person <> lag(person) over () as other from things)"
                    + " where other"))
        .as("a person's rows lie together")
        .isEqualTo(numberIn("select count(distinct person) - 1 from things"));
  }

  @Test
  void nobodyIsTwoRowsAndNobodyIsWithoutAKey() throws Exception {
    assertThat(refusal("(1,'a',1), (null,'b',1), (1,'c',1)"))
        .isEqualTo(Problem.of(RefreshProblem.KEY_MISSING, "Things", "id", 1));
    assertThat(refusal("(1,'a',1), (2,'b',1), (1,'c',1), (1,'c',1), (2,'c',1)"))
        .isEqualTo(Problem.of(RefreshProblem.KEY_TWICE, "Things", "id", 3));
  }

  private Problem refusal(String rows) {
    return catchThrowableOfType(
            ProblemException.class, () -> settle(MartRole.PEOPLE, "", rows, SMALL_SLICE))
        .problem();
  }

  @Test
  void eventsWithoutAKeyAreKeptAndCounted() throws Exception {
    HeldMart held =
        settle(MartRole.BEHAVIOUR, "", "(null,'a',1), (null,'a',1), (1,'b',1)", SMALL_SLICE);
    assertThat(held.rows()).isEqualTo(3);
    assertThat(held.keysMissing()).isEqualTo(2);
    assertThat(held.repeated()).isZero();
  }

  @Test
  void anInterruptionIsNoticedBetweenSlices() throws Exception {
    List<Long> written = new ArrayList<>();
    RowsDone interrupting =
        (done, total) -> {
          written.add(done);
          if (done > 0) {
            Thread.currentThread().interrupt();
          }
        };
    Arrival arrival = arrival(MartRole.PEOPLE, "", "(1,'a',1), (2,'b',1), (3,'c',1), (4,'d',1)");
    assertThatThrownBy(() ->
            new Settling(connection, interrupting, slices(1))
                .settle(arrival, Optional.of("person")))
        .isInstanceOf(InterruptedException.class);
    assertThat(written).containsExactly(0L, 1L);
  }

  private static SliceSize slices(int rows) {
    return new SliceSize(0, rows, rows);
  }

  private HeldMart settle(MartRole role, String freshness, String rows, int slice)
      throws Exception {
    return settle(arrival(role, freshness, rows), slice);
  }

  private HeldMart settle(Arrival arrival, int slice) throws Exception {
    return new Settling(connection, (done, total) -> {}, slices(slice))
        .settle(arrival, Optional.of("person"));
  }

  private Arrival arrival(MartRole role, String freshness, String rows) throws SQLException {
    run("drop table if exists things");
    run("create or replace table arrived (id bigint, person varchar, fresh bigint)");
    run("insert into arrived values " + rows);
    List<Column> columns =
        List.of(
            new Column("bigint", "id"),
            new Column("varchar", "person"),
            new Column("bigint", "fresh"));
    return new Arrival(mart(role, freshness), "arrived", columns);
  }

  private static Mart mart(MartRole role, String freshness) {
    return new Mart(
        "things",
        "Things",
        "",
        "",
        "",
        "1.0.0",
        role,
        new Table("warehouse", "", "things"),
        "id",
        List.of(
            attribute("id", AttributeType.NUMBER),
            attribute("person", AttributeType.TEXT),
            attribute("fresh", AttributeType.NUMBER)),
        "",
        List.of(),
        Period.ZERO,
        freshness,
        MartTerms.NONE);
  }

  private static Attribute attribute(String name, AttributeType type) {
    return new Attribute(new AttributeName("things", name), name, "", type, name, false, false, "");
  }

  private void run(String sql) throws SQLException {
    new EngineSql(connection).run(sql);
  }

  private long numberIn(String sql) throws SQLException {
    return new EngineSql(connection).number(sql);
  }

  /** The rows in the order they lie in, which is that of their numbers. */
  private List<String> table() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select * from things order by rowid")) {
      List<String> table = new ArrayList<>();
      while (rows.next()) {
        assertThat(rows.getInt(1)).isEqualTo(table.size());
        table.add(rows.getString(2) + "," + rows.getString(3) + "," + rows.getString(4));
      }
      return table;
    }
  }
}
