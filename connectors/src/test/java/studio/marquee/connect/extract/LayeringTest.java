package studio.marquee.connect.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
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
import studio.marquee.connect.extract.Layering.Layer;
import studio.marquee.connect.extract.Replacing.Gone;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.MartTerms;
import studio.marquee.model.mart.Table;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.sql.SqlText;

/** Layers of changes are the same rows as a source that is read anew. */
class LayeringTest {
  private static final int ROUNDS = 12;
  private static final int NOBODY = -1;

  private DuckDBConnection connection;

  /** What the source holds: the text and the day of change by key. */
  private final Map<Integer, String> source = new TreeMap<>();

  private final Map<Integer, Integer> changedOn = new HashMap<>();
  private final List<String> files = new ArrayList<>();

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void changesByKeyAddUpToTheSource(long seed) throws Exception {
    Random random = new Random(seed);
    begin(random);
    for (int day = 1; day <= ROUNDS; day++) {
      Map<Integer, Integer> before = numbers();
      Set<Integer> changed = change(random, day);
      Set<Integer> gone = goAway(random);
      List<String> rows = new ArrayList<>();
      changed.stream().filter(source::containsKey).forEach(key -> rows.add(row(key, false)));
      switch (day % 3) {
        case 0 -> {
          gone.forEach(key -> rows.add("(%d, 'gone', %d, true)".formatted(key, 1)));
          lay(day, rows, new Gone.Marked("is_gone"));
        }
        case 1 -> {
          run("create or replace temp table lost (row bigint)");
          for (int key : gone) {
            if (before.containsKey(key)) {
              run("insert into lost values (" + before.get(key) + ")");
            }
          }
          lay(day, rows, new Gone.Those("lost"));
        }
        default -> {
          for (int key : gone) {
            source.put(key, "still there");
            changedOn.put(key, day);
            rows.add(row(key, false));
          }
          lay(day, rows, new Gone.Never());
        }
      }
      assertSameAsSource();
      assertMostKeepTheirNumber(before, changed.size() + gone.size());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9})
  void whatIsReadFromADayOnReplacesWhatWasThereFromThatDayOn(long seed) throws Exception {
    Random random = new Random(seed);
    begin(random);
    for (int day = 1; day <= ROUNDS; day++) {
      change(random, day);
      int from = day - random.nextInt(2);
      Set<Integer> recent =
          source.keySet().stream()
              .filter(key -> changedOn.getOrDefault(key, 0) >= from)
              .collect(Collectors.toSet());
      if (!recent.isEmpty() && random.nextBoolean()) {
        source.remove(recent.iterator().next());
      }
      List<String> rows =
          recent.stream().filter(source::containsKey).map(key -> row(key, false)).toList();
      // A row that was changed lies before the day as well: a mart that only grows has none such.
      removeOlderVersions(recent, from);
      lay(day, rows, replacing(random, from));
      assertSameAsSource();
    }
  }

  @Test
  void rowsWithoutAKeyAreNotThereTwiceWhenTheyArriveAgain() throws Exception {
    start(List.of("(1, 'a', 1, false)", "(null, 'b', 1, false)", "(null, 'c', 3, false)"));
    Layer layer =
        lay(
            1,
            List.of("(null, 'c', 3, false)", "(null, 'd', 4, false)", "(2, 'e', 4, false)"),
            new Gone.Never(),
            3);
    assertThat(layer.rows()).isEqualTo(5);
    assertThat(texts("select text from present order by text"))
        .containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void ofRowsThatArriveWithOneKeyTheFreshestCountsAndPeopleMayNotBeTwo() throws Exception {
    start(List.of("(1, 'a', 1, false)"));
    Layer layer = lay(1, List.of("(1, 'old', 2, false)", "(1, 'new', 3, false)"), new Gone.Never());
    assertThat(layer).isEqualTo(new Layer(1, 1, 1));
    assertThat(texts("select text from present")).containsExactly("new");

    Arrival twice = arrival(MartRole.PEOPLE, List.of("(1, 'x', 4, false)", "(1, 'y', 4, false)"));
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class,
            () ->
                new Layering(connection, twice, "present")
                    .lay(new Replacing.SameKey(new Gone.Never(), from(0), "present"), 1));
    assertThat(refused.problem())
        .isEqualTo(Problem.of(RefreshProblem.KEY_TWICE, "Things", "id", 1L));
  }

  private void begin(Random random) throws SQLException {
    IntStream.range(0, 20 + random.nextInt(20)).forEach(key -> source.put(key, "first"));
    start(source.keySet().stream().map(key -> row(key, false)).toList());
  }

  private void start(List<String> rows) throws SQLException {
    attach("layer0");
    run(
        "create table things as select (row_number() over () - 1)::integer as \"#row\", * from"
            + " (values "
            + String.join(", ", rows)
            + ") v(id, text, day, is_gone)");
    look();
  }

  private void attach(String file) throws SQLException {
    files.add(file);
    run("attach ':memory:' as " + file);
    run("use " + file);
  }

  private void look() throws SQLException {
    String select = new LayeredTable(mart(MartRole.BEHAVIOUR), files).select();
    run("create or replace temp table present as " + select);
  }

  private Set<Integer> change(Random random, int day) {
    Set<Integer> changed = new HashSet<>();
    for (int key : List.copyOf(source.keySet())) {
      if (random.nextInt(6) == 0) {
        changed.add(key);
      }
    }
    int most = source.keySet().stream().mapToInt(key -> key).max().orElse(0);
    IntStream.rangeClosed(1, random.nextInt(8)).forEach(more -> changed.add(most + more));
    changed.forEach(key -> source.put(key, "on day " + day));
    changed.forEach(key -> changedOn.put(key, day));
    return changed;
  }

  private Set<Integer> goAway(Random random) {
    int odds = random.nextBoolean() ? 3 : 15;
    Set<Integer> gone =
        source.keySet().stream().filter(_ -> random.nextInt(odds) == 0).collect(Collectors.toSet());
    source.keySet().removeAll(gone);
    return gone;
  }

  private void removeOlderVersions(Set<Integer> keys, int from) throws SQLException {
    if (!keys.isEmpty()) {
      String some = keys.stream().map(String::valueOf).collect(Collectors.joining(", "));
      run("update present set day = %d where id in (%s) and day < %d".formatted(from, some, from));
    }
  }

  private String row(int key, boolean isGone) {
    return "(%d, '%s', %d, %s)"
        .formatted(key, source.get(key), changedOn.getOrDefault(key, 0), isGone);
  }

  private Layer lay(int day, List<String> rows, Gone gone) throws Exception {
    return lay(day, rows, gone, Integer.MAX_VALUE);
  }

  private Layer lay(int day, List<String> rows, Gone gone, int keylessFrom) throws Exception {
    return lay(day, rows, new Replacing.SameKey(gone, from(keylessFrom), "present"));
  }

  private static SqlText from(int day) {
    return SqlText.of("day >= ?", day);
  }

  /** Parts are days here, of which any may lose its last row. */
  private Replacing replacing(Random random, int from) throws SQLException {
    if (random.nextBoolean()) {
      return new Replacing.Those(from(from));
    }
    if (from > 2) {
      int old = random.nextInt(from - 1);
      source.keySet().removeIf(key -> changedOn.getOrDefault(key, 0) == old);
    }
    run("create or replace temp table days (day bigint)");
    for (int key : source.keySet()) {
      run("insert into days values (" + changedOn.getOrDefault(key, 0) + ")");
    }
    return new Replacing.Parts(from(from), "day", "days");
  }

  private Layer lay(int day, List<String> rows, Replacing replacing) throws Exception {
    Arrival arrival = arrival(MartRole.BEHAVIOUR, rows);
    attach("layer" + day);
    Layer layer =
        new Layering(connection, arrival, "present")
            .lay(replacing, texts("select id from present").size());
    look();
    assertThat(layer.rows()).isEqualTo(texts("select id from present").size());
    return layer;
  }

  private void assertSameAsSource() throws SQLException {
    List<String> expected =
        source.keySet().stream()
            .map(key -> "%s,%s".formatted(key, source.get(key)))
            .sorted()
            .toList();
    assertThat(texts("select id || ',' || text from present").stream().sorted())
        .containsExactlyElementsOf(expected);
    List<String> numbers = IntStream.range(0, source.size()).mapToObj(String::valueOf).toList();
    assertThat(texts("select \"#row\" from present order by \"#row\""))
        .containsExactlyElementsOf(numbers);
  }

  private void assertMostKeepTheirNumber(Map<Integer, Integer> before, int touched)
      throws SQLException {
    Map<Integer, Integer> after = numbers();
    long moved =
        after.keySet().stream()
            .filter(before::containsKey)
            .filter(key -> !Objects.equals(after.get(key), before.get(key)))
            .count();
    assertThat(moved).isLessThanOrEqualTo(touched);
  }

  private Map<Integer, Integer> numbers() throws SQLException {
    Map<Integer, Integer> numbers = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select coalesce(id, %d), \"#row\" from present".formatted(NOBODY))) {
      while (rows.next()) {
        numbers.put(rows.getInt(1), rows.getInt(2));
      }
    }
    return numbers;
  }

  private List<String> texts(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Arrival arrival(MartRole role, List<String> rows) throws SQLException {
    run(
        "create or replace table memory.main.arrived"
            + " (id bigint, text varchar, day integer, is_gone boolean)");
    if (!rows.isEmpty()) {
      run("insert into memory.main.arrived values " + String.join(", ", rows));
    }
    List<Column> columns =
        List.of(
            new Column("bigint", "id"),
            new Column("varchar", "text"),
            new Column("bigint", "day"),
            new Column("boolean", "is_gone"));
    return new Arrival(mart(role), "memory.main.arrived", columns);
  }

  private static Mart mart(MartRole role) {
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
            attribute("text", AttributeType.TEXT),
            attribute("day", AttributeType.NUMBER),
            attribute("is_gone", AttributeType.YES_NO)),
        "",
        List.of(),
        Period.ZERO,
        "day",
        MartTerms.NONE);
  }

  private static Attribute attribute(String name, AttributeType type) {
    return new Attribute(new AttributeName("things", name), name, "", type, name, false, false, "");
  }
}
