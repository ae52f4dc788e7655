package studio.marquee.connect.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.marquee.connect.cache.LayeredTable;
import studio.marquee.connect.extract.Arrival.Column;
import studio.marquee.connect.extract.Replacing.Gone;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.Table;

class KeyComparisonTest {
  private static final Mart MART =
      new Mart(
          "orders",
          "Orders",
          "",
          "commerce",
          "",
          "1.0.0",
          MartRole.BEHAVIOUR,
          new Table("shop", "", "orders"),
          "id",
          List.of(
              new Attribute(
                  new AttributeName("orders", "id"),
                  "id",
                  "",
                  AttributeType.NUMBER,
                  "id",
                  false,
                  true,
                  "")));

  private DuckDBConnection connection;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void exactlyThoseAreGoneThatAreNeitherThereNorAmongWhatChanged(long seed) throws SQLException {
    Random random = new Random(seed);
    Set<Integer> here = some(random, 400_000, 20_000);
    Set<Integer> there = new TreeSet<>(here);
    there.removeIf(_ -> random.nextInt(2_000) == 0);
    Set<Integer> changed = new TreeSet<>(here);
    changed.removeIf(_ -> random.nextInt(10) > 0);
    for (int key : some(random, 400_000, 50)) {
      changed.add(1_000_000 + key);
      there.add(1_000_000 + key);
    }
    changed.retainAll(there);
    List<Integer> twice = new ArrayList<>(there);
    twice.add(there.iterator().next());
    Set<Integer> expected = new TreeSet<>(here);
    expected.removeAll(there);

    Optional<Gone> gone = compare(here, twice, changed);

    assertThat(gone).isPresent();
    assertThat(lost(gone.get())).isEqualTo(expected);
  }

  /** Of the sums that lie beside the rows it must not be possible to tell how they came about. */
  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void whatIsRememberedIsWhatAddingUpGives(long seed) throws SQLException {
    Random random = new Random(seed);
    Set<Integer> here = some(random, 400_000, 5_000);
    for (int round = 0; round < 4; round++) {
      Set<Integer> there = new TreeSet<>(here);
      there.removeIf(_ -> random.nextInt(100) == 0);
      Set<Integer> changed = some(random, 400_000, 50);
      there.addAll(changed);
      Set<Integer> lost = new TreeSet<>(here);
      lost.removeAll(there);

      Optional<Gone> gone = compare(here, List.copyOf(there), changed);

      assertThat(lost(gone.orElseThrow())).as("round %d", round).isEqualTo(lost);
      forgetSums();
      comparison().keep(gone.orElseThrow());
      fill("orders", "id bigint, \"#row\" integer", List.copyOf(there), true);
      KeySums sums = new KeySums(connection, MART);
      sums.addUp("\"#anew\"", "(select id as name from orders)");
      assertThat(sums.take("\"#kept\"", "memory")).isTrue();
      assertThat(differing("\"#anew\"", "\"#kept\"")).as("round %d", round).isZero();
      here = there;
    }
  }

  @Test
  void sumsThatLieBesideTheRowsAreTakenAndNotAddedUpAgain() throws SQLException {
    Set<Integer> keys = some(new Random(24), 100_000, 100);
    fill("orders", "id bigint, \"#row\" integer", List.copyOf(keys), true);
    KeySums sums = new KeySums(connection, MART);
    sums.addUp("\"#all\"", "(select id as name from orders)");
    sums.keep("\"#all\"", "(select 7::bigint as name)", "(select 7::bigint as name where false)");
    List<Integer> withOneMore = new ArrayList<>(keys);
    withOneMore.add(7);
    assertThat(compare(keys, withOneMore, Set.of())).contains(new Gone.Never());
  }

  @Test
  void nobodyIsLookedForWhereAllKeysAreTheSame() throws SQLException {
    Set<Integer> keys = some(new Random(9), 100_000, 5_000);
    assertThat(compare(keys, List.copyOf(keys), Set.of())).contains(new Gone.Never());
  }

  @Test
  void aKeyThatNothingTellsMakesEverythingBeRead() throws SQLException {
    Set<Integer> keys = some(new Random(10), 100_000, 5_000);
    List<Integer> there = new ArrayList<>(keys);
    there.add(123_456);
    assertThat(compare(keys, there, Set.of())).isEmpty();
  }

  @Test
  void aKeyInThePlaceOfAnotherIsNoticed() throws SQLException {
    Set<Integer> keys = some(new Random(11), 100_000, 5_000);
    List<Integer> there = new ArrayList<>(keys);
    int gone = there.removeFirst();
    there.add(anotherInTheBucketOf(gone));
    assertThat(compare(keys, there, Set.of())).isEmpty();
  }

  @Test
  void aRowWithoutAKeyMakesEverythingBeRead() throws SQLException {
    Set<Integer> keys = some(new Random(12), 100_000, 100);
    List<Integer> there = new ArrayList<>(keys);
    there.add(null);
    assertThat(compare(keys, there, Set.of())).isEmpty();
  }

  private int anotherInTheBucketOf(int key) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select min(range) from range(200000, 20000000)
                where hash(range) & 65535 = hash(%d::bigint) & 65535
                """
                    .formatted(key))) {
      row.next();
      return row.getInt(1);
    }
  }

  private static Set<Integer> some(Random random, int below, int count) {
    return IntStream.generate(() -> random.nextInt(below))
        .limit(count)
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Optional<Gone> compare(Set<Integer> here, List<Integer> there, Set<Integer> changed)
      throws SQLException {
    fill("orders", "id bigint, \"#row\" integer", List.copyOf(here), true);
    fill("source_keys", "id bigint", there, false);
    fill("arrivals", "id bigint", List.copyOf(changed), false);
    return comparison().gone(arrival("source_keys"));
  }

  private KeyComparison comparison() {
    return new KeyComparison(
        connection, new LayeredTable(MART, List.of("memory")), arrival("arrivals"));
  }

  private long differing(String one, String other) throws SQLException {
    String text =
        "select count(*) from ((from %s except all from %s) union all (from %s except all from %s))"
            .formatted(one, other, other, one);
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(text)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void forgetSums() throws SQLException {
    String text = "select table_name from duckdb_tables() where starts_with(table_name, '#keys ')";
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery(text)) {
        while (row.next()) {
          tables.add(row.getString(1));
        }
      }
      for (String table : tables) {
        statement.execute("drop table \"" + table + '"');
      }
    }
  }

  private static Arrival arrival(String table) {
    return new Arrival(MART, table, List.of(new Column("bigint", "id")));
  }

  private void fill(String table, String columns, List<Integer> keys, boolean isNumbered)
      throws SQLException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < keys.size(); i++) {
      rows.append(i == 0 ? "(" : ", (").append(keys.get(i));
      rows.append(isNumbered ? ", " + i + ")" : ")");
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("create or replace table " + table + " (" + columns + ")");
      if (!keys.isEmpty()) {
        statement.execute("insert into " + table + " values " + rows);
      }
    }
  }

  private Set<Integer> lost(Gone gone) throws SQLException {
    Set<Integer> keys = new TreeSet<>();
    if (gone instanceof Gone.Those(var rows)) {
      try (Statement statement = connection.createStatement();
          ResultSet found =
              statement.executeQuery(
                  "select id from orders where \"#row\" in (select row from " + rows + ")")) {
        while (found.next()) {
          keys.add(found.getInt(1));
        }
      }
    }
    return keys;
  }
}
