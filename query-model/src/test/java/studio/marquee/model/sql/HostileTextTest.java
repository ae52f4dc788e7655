package studio.marquee.model.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.sf.jsqlparser.parser.ParseException;
import org.junit.jupiter.api.Test;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Pin;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.sql.SqlTokens.Kind;
import studio.marquee.model.sql.SqlTokens.Token;
import studio.marquee.model.sql.dialect.Dialect;
import studio.marquee.model.sql.dialect.DuckDbDialect;
import studio.marquee.model.sql.dialect.MariaDbDialect;
import studio.marquee.model.sql.dialect.PostgreSqlDialect;
import tools.jackson.databind.json.JsonMapper;

/**
 * No name of a table or a column and no value of a rule, whatever is in it, says anything in a
 * statement: each is held against the same statement with harmless names and values, by our own
 * reading of the manuals and by a parser written by others.
 */
class HostileTextTest {
  /** The one of code points has a name of the database's own. */
  private static final String COLLATION = "C";

  private static final Now NOW =
      new Now(Instant.parse("2026-11-20T11:00:00Z"), ZoneId.of("Europe/Berlin"));
  private static final Map<String, Dialect> DIALECTS =
      Map.of(
          "duckdb", new DuckDbDialect(),
          "postgresql", new PostgreSqlDialect(),
          "mariadb", new MariaDbDialect());
  private static final List<String> NAMES = List.of("duckdb", "postgresql", "mariadb");
  private static final Pattern HARMLESS = Pattern.compile("v[0-9]+v");
  private static final List<Rule> REVIEWED = List.copyOf(RuleCases.all().values());

  private static final int ENOUGH = 100_000;
  private static final int REVIEWED_EVERY = 10;
  private static final int MANY_EVERY = 50;

  private final Map<Integer, Plain> plains = new HashMap<>();
  private final Map<String, List<Token>> cut = new HashMap<>();
  private final Map<String, ParsedStatement> shapes = new HashMap<>();
  private long statements;
  private long parsed;

  @Test
  void nothingThatIsHostileIsReadAsSql() throws ParseException {
    long seed = Long.getLong("hostile.seed", System.nanoTime());
    int enough = Integer.getInteger("hostile.texts", ENOUGH);
    System.out.println("hostile.seed " + seed);
    HostileTexts texts = new HostileTexts(seed);
    int world = 0;
    for (; texts.made() < enough; world++) {
      ofWorld(world, texts);
    }
    System.out.printf(
        "%,d hostile texts in %,d statements, %,d of them parsed%n",
        texts.made(), statements, parsed);
    assertThat(parsed).isGreaterThan(world);
  }

  @Test
  void aNameThatIsNotQuotedIsNoticed() {
    List<Token> plain = SqlTokens.of("select \"c1c\" from t", "duckdb");
    assertThat(SqlTokens.of("select \"a\"\"b\" from t", "duckdb")).hasSameSizeAs(plain);
    assertThat(SqlTokens.of("select \"a\"b\" from t\"", "duckdb")).isNotEqualTo(plain);
    assertThatThrownBy(() -> SqlTokens.of("select `a from t", "mariadb"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void ofWorld(int number, HostileTexts texts) throws ParseException {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    World hostile =
        world(kept(names, texts::text), kept(values, texts::text), texts::number, number);
    boolean isMany = number % MANY_EVERY == 0;
    Plain plain = plain(isMany ? 0 : REVIEWED_EVERY + number % REVIEWED_EVERY);
    Known known = new Known(index(plain.names(), names), index(plain.values(), values));
    for (int i = 0; i < hostile.segments().size(); i++) {
      String judged = NAMES.get((number + i) % NAMES.size());
      for (String dialect : NAMES) {
        SqlText text = statement(hostile, i, dialect);
        SqlText meant = plain.statements().get(i * NAMES.size() + NAMES.indexOf(dialect));
        check(text, meant, dialect, known);
        if (dialect.equals(judged)) {
          parse(text, meant, dialect, known);
        }
      }
    }
  }

  /** Marts, and segments about them. */
  private record World(Catalogue catalogue, List<Segment> segments) {}

  /** Names and values in the order in which they are asked for, and the statements with them. */
  private record Plain(List<String> names, List<String> values, List<SqlText> statements) {}

  /** What stands for which harmless name and value. */
  private record Known(Map<String, String> names, Map<String, String> values) {}

  private Plain plain(int number) {
    return plains.computeIfAbsent(
        number,
        _ -> {
          List<String> names = new ArrayList<>();
          List<String> values = new ArrayList<>();
          AtomicInteger numbers = new AtomicInteger();
          World world =
              world(
                  kept(names, () -> "c" + names.size() + "c"),
                  kept(values, () -> "v" + values.size() + "v"),
                  () -> BigDecimal.valueOf(numbers.getAndIncrement()),
                  number);
          List<SqlText> statements = new ArrayList<>();
          for (int i = 0; i < world.segments().size(); i++) {
            for (String dialect : NAMES) {
              statements.add(statement(world, i, dialect));
            }
          }
          return new Plain(names, values, statements);
        });
  }

  private static World world(
      Supplier<String> names, Supplier<String> values, Supplier<BigDecimal> numbers, int number) {
    Catalogue catalogue = HostileMarts.catalogue(names, values);
    List<Rule> rules = new ArrayList<>(HostileRules.all(values, numbers));
    for (int i = number % REVIEWED_EVERY; i < REVIEWED.size(); i += REVIEWED_EVERY) {
      rules.add(REVIEWED.get(i));
    }
    if (number % MANY_EVERY == 0) {
      rules.add(HostileRules.many(values));
    }
    return new World(catalogue, rules.stream().map(rule -> segment(rule, values)).toList());
  }

  private static Segment segment(Rule rule, Supplier<String> values) {
    String title = "." + values.get();
    List<Pin> pins =
        List.of(
            new Pin("." + values.get(), Pin.Side.IN, "." + values.get()),
            new Pin("." + values.get(), Pin.Side.OUT, title));
    return new Segment(title, title, "people", Part.allOf(List.of(Part.of(rule)))).withPins(pins);
  }

  private static SqlText statement(World world, int number, String dialect) {
    Dialect known = Objects.requireNonNull(DIALECTS.get(dialect));
    Mart people = world.catalogue().mart("people").orElseThrow();
    SegmentSql sql =
        new SegmentSql(
            new RuleSql(
                world.catalogue(),
                known,
                NOW,
                mart ->
                    known.quoted(mart.table().schema()) + "." + known.quoted(mart.table().name()),
                people));
    Segment segment = world.segments().get(number);
    return switch (number % 4) {
      case 0 -> sql.counting(segment);
      case 1 -> sql.keys(segment);
      case 2 -> sql.perRule(segment).statement();
      default -> sql.rows(segment, List.of(ShopMarts.name("people.tier")));
    };
  }

  private void check(SqlText text, SqlText meant, String dialect, Known known) {
    statements++;
    List<Token> expected =
        cut.computeIfAbsent(meant.text(), plain -> SqlTokens.of(plain, dialect)).stream()
            .map(token -> hostile(token, known))
            .toList();
    List<Token> tokens = SqlTokens.of(text.text(), dialect);
    if (!tokens.equals(expected)) {
      assertThat(shown(tokens.toString()))
          .as(shown(text.text()))
          .isEqualTo(shown(expected.toString()));
    }
    long places = tokens.stream().filter(token -> token.kind() == Kind.PLACE).count();
    if (places != text.parameters().size()) {
      assertThat(text.parameters()).as(shown(text.text())).hasSize(Math.toIntExact(places));
    }
    for (int i = 0; i < places; i++) {
      Object bound = text.parameters().get(i);
      if (!isBound(bound, meant.parameters().get(i), known)) {
        assertThat(bound).as("bound to " + shown(text.text())).isEqualTo(meant.parameters().get(i));
      }
    }
  }

  private static Token hostile(Token token, Known known) {
    return token.kind() == Kind.NAME && !token.text().equals(COLLATION)
        ? new Token(Kind.NAME, Objects.requireNonNull(known.names().get(token.text())))
        : token;
  }

  /** As itself, as part of a pattern, or as one of a list. */
  private static boolean isBound(Object bound, Object meant, Known known) {
    if (!(meant instanceof String text) || !HARMLESS.matcher(text).find()) {
      return bound.equals(meant) || (bound instanceof Number && meant instanceof Number);
    }
    JsonMapper json = JsonMapper.shared();
    if (text.startsWith("[")) {
      List<?> values = json.readValue(text, List.class);
      List<String> hostile =
          values.stream().map(value -> filled((String) value, known, Written.PLAIN)).toList();
      return json.readValue((String) bound, List.class).equals(hostile);
    }
    return List.of(Written.values()).stream()
        .anyMatch(written -> filled(text, known, written).equals(bound));
  }

  /** How a value is written where it is bound. */
  private enum Written {
    PLAIN,
    LIKE,
    WILD
  }

  private static String filled(String text, Known known, Written written) {
    return HARMLESS
        .matcher(text)
        .replaceAll(found -> {
          String value = Objects.requireNonNull(known.values().get(found.group()));
          return Matcher.quoteReplacement(
              switch (written) {
                case PLAIN -> value;
                case LIKE -> value.replaceAll("[!%_]", "!$0");
                case WILD -> value.replaceAll("[!%_]", "!$0").replace('*', '%').replace('?', '_');
              });
        });
  }

  /**
   * The parser knows no ends of lines in names and takes a dot in quotes for one between names, so
   * that another sign stands for each of them there.
   */
  private void parse(SqlText text, SqlText meant, String dialect, Known known)
      throws ParseException {
    String statement = text.text();
    Map<String, String> names = new HashMap<>(Map.of(COLLATION, COLLATION));
    for (Map.Entry<String, String> name : known.names().entrySet()) {
      String kept = readable(name.getValue());
      names.put(name.getKey(), kept);
      if (!kept.equals(name.getValue()) && isAbout(meant, name.getKey())) {
        statement = statement.replace(quoted(name.getValue(), dialect), quoted(kept, dialect));
      }
    }
    ParsedStatement tree = ParsedStatement.of(statement, dialect);
    ParsedStatement shape = shapes.get(meant.text());
    if (shape == null) {
      shape = ParsedStatement.of(meant.text(), dialect);
      shapes.put(meant.text(), shape);
    }
    assertThat(tree.shape()).as(shown(statement)).isEqualTo(shape.shape());
    List<String> expected = shape.names().stream().map(names::get).toList();
    assertThat(shown(tree.names().toString()))
        .as(shown(statement))
        .isEqualTo(shown(expected.toString()));
    parsed++;
  }

  private static boolean isAbout(SqlText meant, String name) {
    return meant.text().contains(name);
  }

  private static String readable(String name) {
    return name.replace('\n', '\u240a').replace('\r', '\u240d').replace('.', '\u2024');
  }

  /** In letters that every terminal and every report can hold. */
  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean isPlain = letter == '\n' || (' ' <= letter && letter <= '~');
      shown.append(isPlain ? String.valueOf(letter) : "\\u%04x".formatted((int) letter));
    }
    return shown.toString();
  }

  private static String quoted(String name, String dialect) {
    String quote = dialect.equals("mariadb") ? "`" : "\"";
    return quote + name.replace(quote, quote + quote) + quote;
  }

  private static Supplier<String> kept(List<String> all, Supplier<String> next) {
    return () -> {
      String text = next.get();
      all.add(text);
      return text;
    };
  }

  private static Map<String, String> index(List<String> keys, List<String> values) {
    assertThat(keys).hasSameSizeAs(values);
    Map<String, String> index = new HashMap<>();
    IntStream.range(0, keys.size()).forEach(i -> index.put(keys.get(i), values.get(i)));
    return index;
  }
}
