package studio.marquee.connect.agreement;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import studio.marquee.connect.testing.MariaDbServer;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.sql.RuleSql;
import studio.marquee.model.sql.SqlText;
import studio.marquee.model.sql.dialect.Dialect;
import studio.marquee.model.sql.dialect.DuckDbDialect;
import studio.marquee.model.sql.dialect.MariaDbDialect;
import studio.marquee.model.sql.dialect.PostgreSqlDialect;
import tools.jackson.databind.json.JsonMapper;

/** A database behind a connection of its own; moments lie there in universal time. */
final class JdbcEngine implements Engine {
  private final String name;
  private final Connection connection;
  private final Dialect dialect;

  private World world = World.of(Map.of());
  private long asked;
  private long leftOut;

  private JdbcEngine(String name, Connection connection, Dialect dialect) {
    this.name = name;
    this.connection = connection;
    this.dialect = dialect;
  }

  static JdbcEngine duckDb() throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    JdbcEngine engine = new JdbcEngine("DuckDB", connection, new DuckDbDialect());
    engine.execute("set threads = 1");
    engine.create(
        Map.of("text", "varchar", "binary", "double", "moment", "timestamp", "list", "varchar[]"));
    return engine;
  }

  /** In a database whose letters are those of Unicode, whatever the machine knows. */
  static JdbcEngine postgreSql(EmbeddedPostgres server, String database) throws SQLException {
    try (Connection first = server.getPostgresDatabase().getConnection();
        Statement statement = first.createStatement()) {
      statement.execute(
          "create database "
              + database
              + " template template0 encoding 'UTF8'"
              + " locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'");
    }
    Connection connection = server.getDatabase("postgres", database).getConnection();
    JdbcEngine engine = new JdbcEngine("PostgreSQL", connection, new PostgreSqlDialect());
    engine.create(Map.of("text", "text", "list", "text[]"));
    return engine;
  }

  static JdbcEngine mariaDb(MariaDbServer server, String database) throws SQLException {
    JdbcEngine engine = new JdbcEngine("MariaDB", server.connect(), new MariaDbDialect());
    engine.execute("create database " + database);
    engine.execute("use " + database);
    // It remembers answers of subqueries under keys that it takes for equal but for their letters.
    engine.execute("set session optimizer_switch = 'subquery_cache=off'");
    String text = "varchar(200) character set utf8mb4";
    engine.create(
        Map.of("text", text, "moment", "datetime(6)", "binary", "double", "list", "json"));
    return engine;
  }

  private void create(Map<String, String> types) throws SQLException {
    for (Mart mart : WorldMarts.ALL) {
      String columns =
          mart.attributes().stream()
              .map(a -> dialect.quoted(a.column()) + " " + type(a, types))
              .collect(Collectors.joining(", "));
      execute("create table " + table(mart) + " (" + columns + ")");
    }
  }

  private static String type(Attribute attribute, Map<String, String> types) {
    return switch (attribute.type()) {
      case TEXT -> types.getOrDefault("text", "varchar(200)");
      case YES_NO -> "boolean";
      case LIST -> types.getOrDefault("list", "varchar(200)");
      case DATE -> "date";
      case MOMENT -> types.getOrDefault("moment", "timestamp");
      case NUMBER -> {
        if (attribute.isWhole()) {
          yield "bigint";
        }
        yield WorldMarts.isDecimal(attribute.name())
            ? "decimal(18, 2)"
            : types.getOrDefault("binary", "double precision");
      }
    };
  }

  private String table(Mart mart) {
    return dialect.quoted(mart.name());
  }

  private void execute(String text) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void load(World other) throws SQLException {
    for (Mart mart : WorldMarts.ALL) {
      if (!world.rows(mart.name()).equals(other.rows(mart.name()))) {
        load(mart, other.rows(mart.name()));
      }
    }
    world = other;
  }

  private void load(Mart mart, List<Map<String, Object>> rows) throws SQLException {
    List<Attribute> attributes = mart.attributes();
    String places = String.join(", ", Collections.nCopies(attributes.size(), "?"));
    String text = "insert into " + table(mart) + " values (" + places + ")";
    execute("delete from " + table(mart));
    try (PreparedStatement insert = connection.prepareStatement(text)) {
      for (Map<String, Object> row : rows) {
        for (int i = 0; i < attributes.size(); i++) {
          insert.setObject(i + 1, stored(row.get(attributes.get(i).column())));
        }
        insert.addBatch();
      }
      if (!rows.isEmpty()) {
        insert.executeBatch();
      }
    }
  }

  private @Nullable Object stored(@Nullable Object value) throws SQLException {
    return switch (value) {
      case Instant moment -> LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
      case List<?> list when dialect instanceof MariaDbDialect ->
          JsonMapper.shared().writeValueAsString(list);
      case List<?> list -> connection.createArrayOf("varchar", list.toArray());
      case null, default -> value;
    };
  }

  @Override
  public Optional<Set<String>> meant(String population, Rule rule, Now now) throws SQLException {
    asked++;
    if (isBeyond(rule)) {
      leftOut++;
      return Optional.empty();
    }
    Mart mart = WorldMarts.mart(population);
    SqlText where = new RuleSql(world.catalogue(), dialect, now, this::table, mart).condition(rule);
    String text =
        "select who.%s from %s as who where %s"
            .formatted(dialect.quoted(mart.key()), table(mart), where.text());
    try (PreparedStatement statement = connection.prepareStatement(text)) {
      for (int i = 0; i < where.parameters().size(); i++) {
        statement.setObject(i + 1, where.parameters().get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        Set<String> keys = new TreeSet<>();
        while (rows.next()) {
          keys.add(rows.getString(1));
        }
        return Optional.of(keys);
      }
    }
  }

  /** MariaDB converts no moments before 1970 to local time, and says so. */
  private boolean isBeyond(Rule rule) {
    return dialect instanceof MariaDbDialect
        && world.tables().values().stream()
            .flatMap(List::stream)
            .flatMap(row -> row.values().stream())
            .anyMatch(value -> value instanceof Instant moment && moment.isBefore(Instant.EPOCH))
        && (Trees.asksForLocalTime(rule)
            || Trees.asksForLocalTime(world.audiences())
            || Trees.asksForLocalTime(world.traits()));
  }

  @Override
  public String account() {
    return "%s: asked %,d, left out %,d".formatted(name, asked, leftOut);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
