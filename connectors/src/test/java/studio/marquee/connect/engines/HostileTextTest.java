package studio.marquee.connect.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.testing.HostileTexts;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.PeopleList;
import studio.marquee.model.format.FormatProblem;
import studio.marquee.model.format.SegmentReader;
import studio.marquee.model.format.SegmentWriter;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.mart.Relation;
import studio.marquee.model.mart.Table;
import studio.marquee.model.moment.Now;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.Letters;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.sql.RuleSql;
import studio.marquee.model.sql.SegmentSql;
import studio.marquee.model.sql.dialect.Dialect;
import studio.marquee.model.sql.dialect.DuckDbDialect;
import studio.marquee.model.sql.dialect.MariaDbDialect;
import studio.marquee.model.sql.dialect.PostgreSqlDialect;

/** Real databases find the one row that is meant, whatever its tables, columns and values hold. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextTest {
  private static final Now NOW = new Now(Instant.parse("2026-11-20T11:00:00Z"), ZoneOffset.UTC);
  private static final AttributeName ID = new AttributeName("people", "id");
  private static final AttributeName NICK = new AttributeName("people", "nick");
  private static final AttributeName OWNER = new AttributeName("things", "owner");
  private static final AttributeName KIND = new AttributeName("things", "kind");
  private static final List<String> PLAIN =
      List.of("people", "id", "nick", "things", "owner", "kind");

  private static final int VALUES = 1_000;
  private static final int NAMES = 60;

  private final List<Engine> engines = new ArrayList<>();
  private final long seed = Long.getLong("hostile.seed", System.nanoTime());
  private final HostileTexts texts = new HostileTexts(seed);

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    System.out.println("hostile.seed " + seed);
    engines.add(DuckDbEngine.start());
    engines.add(PostgreSqlEngine.start());
    engines.add(MariaDbEngine.start(folder, ZoneOffset.UTC));
  }

  @AfterAll
  void end() throws Exception {
    for (Engine engine : engines) {
      engine.close();
    }
  }

  @Test
  void everyValueFindsItsRowAlone() throws Exception {
    List<String> values = Stream.generate(texts::value).limit(VALUES).toList();
    Map<String, String> rows = new HashMap<>();
    IntStream.range(0, VALUES).forEach(i -> rows.put("." + values.get(i), values.get(i)));
    for (Engine engine : engines) {
      create(engine, PLAIN, rows);
      for (int i = 0; i < VALUES; i++) {
        String value = values.get(i);
        Rule rule = rule(i, value);
        Set<String> expected = meant(rows, i, value);
        assertThat(found(engine, PLAIN, rule, List.of()))
            .as("seed %d, value %d in %s", seed, i, engine.dialect())
            .isEqualTo(expected);
      }
      Rule listed = new ListRule(NICK, "guests", "");
      assertThat(found(engine, PLAIN, listed, values.subList(0, VALUES / 2)))
          .as("seed %d, a list in %s", seed, engine.dialect())
          .isEqualTo(Set.copyOf(values.subList(0, VALUES / 2).stream().map(v -> "." + v).toList()));
      drop(engine, PLAIN);
    }
  }

  private static Rule rule(int number, String value) {
    return switch (number % 5) {
      case 0 -> nick(new TextTest.ContainsAnyOf(List.of(value), Letters.EXACT));
      case 1 -> nick(new TextTest.StartsWithAnyOf(List.of(value), Letters.EXACT));
      case 2 -> new KeysRule(List.of("." + value));
      default -> nick(new TextTest.IsAnyOf(List.of(value)));
    };
  }

  private static Rule nick(TextTest test) {
    return new AttributeRule(NICK, test);
  }

  private static Set<String> meant(Map<String, String> rows, int number, String value) {
    Predicate<String> isMeant =
        switch (number % 5) {
          case 0 -> nick -> nick.contains(value);
          case 1 -> nick -> nick.startsWith(value);
          default -> value::equals;
        };
    return rows.entrySet().stream()
        .filter(row -> isMeant.test(row.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  @Test
  void everyNameIsThatOfItsTableOrColumn() throws Exception {
    for (int i = 0; i < NAMES; i++) {
      List<String> names = Stream.generate(texts::name).limit(PLAIN.size()).toList();
      Rule owns =
          new RelatedRule(
              new Quantifier.AtLeast(2),
              Rows.of("things")
                  .where(Part.of(new AttributeRule(KIND, new TextTest.IsAnyOf(List.of("right"))))));
      Rule both =
          Part.allOf(
              List.of(
                  Part.of(nick(new TextTest.IsNoneOf(List.of("x"), Letters.EXACT))),
                  Part.of(owns)));
      for (Engine engine : engines) {
        create(engine, names, Map.of("one", "1", "two", "2"));
        String things = quoted(engine, names.get(3));
        engine.execute(
            "insert into "
                + things
                + " values ('one', 'right'), ('one', 'right'), ('two', 'right')");
        assertThat(found(engine, names, both, List.of()))
            .as("seed %d, names %d in %s", seed, i, engine.dialect())
            .isEqualTo(Set.of("one"));
        drop(engine, names);
      }
    }
  }

  @Test
  void whatCannotBeHeldIsRefusedBeforeAnyDatabaseIsAsked() {
    for (int i = 0; i < VALUES; i++) {
      Segment segment = segment(nick(new TextTest.IsAnyOf(List.of("a", texts.unheld()))));
      ProblemException refused =
          catchThrowableOfType(ProblemException.class, () -> throughItsFile(segment));
      assertThat(refused.problem().code()).isEqualTo(FormatProblem.WRONG_TYPE);
      assertThat(refused.problem().details()).contains("/rule/values/1");
    }
  }

  private static Segment segment(Rule rule) {
    return new Segment("Found", "", "people", rule);
  }

  private static Segment throughItsFile(Segment segment) throws ProblemException {
    return new SegmentReader().read("s.json", new SegmentWriter().write(segment));
  }

  private static Set<String> found(
      Engine engine, List<String> names, Rule rule, List<String> listed) throws Exception {
    Segment segment = throughItsFile(segment(rule));
    PeopleList guests = new PeopleList("guests", "nick", Map.of("nick", listed));
    Marts marts = marts(names);
    Dialect dialect = dialect(engine);
    RuleSql rules =
        new RuleSql(
            new Catalogue(marts, List.of(), List.of(), List.of(guests)),
            dialect,
            NOW,
            mart -> dialect.quoted(mart.table().name()),
            marts.mart("people").orElseThrow());
    Set<String> keys = new TreeSet<>();
    engine.rows(new SegmentSql(rules).keys(segment)).forEach(row -> keys.add(row.getFirst()));
    return keys;
  }

  private static Dialect dialect(Engine engine) {
    return switch (engine.dialect()) {
      case "duckdb" -> new DuckDbDialect();
      case "postgresql" -> new PostgreSqlDialect();
      default -> new MariaDbDialect();
    };
  }

  /** As the manuals say, and not as the code does that is judged here. */
  private static String quoted(Engine engine, String name) {
    String quote = engine.dialect().equals("mariadb") ? "`" : "\"";
    return quote + String.join(quote + quote, name.split(quote, -1)) + quote;
  }

  private static void create(Engine engine, List<String> names, Map<String, String> people)
      throws SQLException {
    List<String> quoted = names.stream().map(name -> quoted(engine, name)).toList();
    String text = engine.dialect().equals("mariadb") ? "longtext character set utf8mb4" : "text";
    engine.execute(
        "create table %s (%s %s, %s %s)"
            .formatted(quoted.get(0), quoted.get(1), text, quoted.get(2), text),
        "create table %s (%s %s, %s %s)"
            .formatted(quoted.get(3), quoted.get(4), text, quoted.get(5), text));
    String insert = "insert into " + quoted.getFirst() + " values (?, ?)";
    try (PreparedStatement statement = engine.connection().prepareStatement(insert)) {
      for (Map.Entry<String, String> person : people.entrySet()) {
        statement.setString(1, person.getKey());
        statement.setString(2, person.getValue());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static void drop(Engine engine, List<String> names) throws SQLException {
    engine.execute(
        "drop table " + quoted(engine, names.get(0)), "drop table " + quoted(engine, names.get(3)));
  }

  private static Marts marts(List<String> names) {
    return new Marts(
        List.of(
            mart(
                "people",
                names.get(0),
                List.of(),
                column(ID, names.get(1)),
                column(NICK, names.get(2))),
            mart(
                "things",
                names.get(3),
                List.of(new Relation("owner", ID)),
                column(OWNER, names.get(4)),
                column(KIND, names.get(5)))));
  }

  private static Mart mart(
      String name, String table, List<Relation> relations, Attribute... attributes) {
    return new Mart(
        name,
        name,
        "",
        "",
        "",
        "",
        name.equals("people") ? MartRole.PEOPLE : MartRole.REFERENCE,
        new Table("", "", table),
        name.equals("people") ? "id" : "",
        List.of(attributes),
        "",
        relations,
        Period.ZERO);
  }

  private static Attribute column(AttributeName name, String column) {
    return new Attribute(name, "", "", AttributeType.TEXT, column, false, false, "");
  }
}
