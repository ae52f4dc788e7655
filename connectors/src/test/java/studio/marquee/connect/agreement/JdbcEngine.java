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
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.sql.RuleSql;
import studio.marquee.model.sql.SqlText;
import studio.marquee.model.sql.dialect.Dialect;
import studio.marquee.model.sql.dialect.DuckDbDialect;
import studio.marquee.model.sql.dialect.MariaDbDialect;
import studio.marquee.model.sql.dialect.PostgreSqlDialect;

/** A database behind a connection of its own; moments lie there in universal time. */
final class JdbcEngine implements Engine {
  private final String name;
  private final Connection connection;
  private final Dialect dialect;
  private final String table;

  private long asked;
  private long leftOut;

  private JdbcEngine(String name, Connection connection, Dialect dialect) {
    this.name = name;
    this.connection = connection;
    this.dialect = dialect;
    this.table = dialect.quoted(PeopleMart.NAME);
  }

  static JdbcEngine duckDb() throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    JdbcEngine engine = new JdbcEngine("DuckDB", connection, new DuckDbDialect());
    try (Statement statement = connection.createStatement()) {
      statement.execute("set threads = 1");
    }
    engine.create(Map.of("text", "varchar", "binary", "double", "moment", "timestamp"));
    return engine;
  }

  /** In a database whose letters are those of Unicode, whatever the machine knows. */
  static JdbcEngine postgreSql(EmbeddedPostgres server) throws SQLException {
    try (Connection first = server.getPostgresDatabase().getConnection();
        Statement statement = first.createStatement()) {
      statement.execute(
          "create database agreement template template0 encoding 'UTF8'"
              + " locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'");
    }
    Connection connection = server.getDatabase("postgres", "agreement").getConnection();
    JdbcEngine engine = new JdbcEngine("PostgreSQL", connection, new PostgreSqlDialect());
    engine.create(Map.of("text", "text"));
    return engine;
  }

  static JdbcEngine mariaDb(MariaDbServer server) throws SQLException {
    JdbcEngine engine = new JdbcEngine("MariaDB", server.connect(), new MariaDbDialect());
    engine.create(
        Map.of(
            "text",
            "varchar(200) character set utf8mb4",
            "moment",
            "datetime(6)",
            "binary",
            "double"));
    return engine;
  }

  private void create(Map<String, String> types) throws SQLException {
    String columns =
        PeopleMart.MART.attributes().stream()
            .map(a -> dialect.quoted(a.column()) + " " + type(a, types))
            .collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table " + table + " (" + columns + ")");
    }
  }

  private static String type(Attribute attribute, Map<String, String> types) {
    return switch (attribute.type()) {
      case TEXT -> types.getOrDefault("text", "varchar(200)");
      case YES_NO -> "boolean";
      case LIST -> throw new UnsupportedOperationException();
      case DATE -> "date";
      case MOMENT -> types.getOrDefault("moment", "timestamp");
      case NUMBER -> {
        if (attribute.isWhole()) {
          yield "bigint";
        }
        yield PeopleMart.DECIMALS.contains(attribute.name())
            ? "decimal(18, 2)"
            : types.getOrDefault("binary", "double precision");
      }
    };
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void load(List<Map<String, Object>> people) throws SQLException {
    List<Attribute> attributes = PeopleMart.MART.attributes();
    String places = String.join(", ", Collections.nCopies(attributes.size(), "?"));
    try (Statement clearing = connection.createStatement();
        PreparedStatement insert =
            connection.prepareStatement("insert into " + table + " values (" + places + ")")) {
      clearing.execute("delete from " + table);
      for (int row = 0; row < people.size(); row++) {
        insert.setObject(1, (long) row);
        for (int i = 1; i < attributes.size(); i++) {
          insert.setObject(i + 1, stored(people.get(row).get(attributes.get(i).column())));
        }
        insert.addBatch();
      }
      if (!people.isEmpty()) {
        insert.executeBatch();
      }
    }
  }

  private static @Nullable Object stored(@Nullable Object value) {
    return value instanceof Instant moment
        ? LocalDateTime.ofInstant(moment, ZoneOffset.UTC)
        : value;
  }

  @Override
  public Optional<Set<Integer>> people(Rule rule, Now now) throws SQLException {
    asked++;
    // The server's tables of time zones are empty here, and the dialect says that it needs them.
    if (dialect instanceof MariaDbDialect && Trees.asksForLocalTime(rule)) {
      leftOut++;
      return Optional.empty();
    }
    SqlText where =
        new RuleSql(PeopleMart.CATALOGUE, dialect, now, _ -> table, PeopleMart.MART)
            .condition(rule);
    String text =
        "select "
            + dialect.quoted(PeopleMart.KEY)
            + " from "
            + table
            + " as who where "
            + where.text();
    try (PreparedStatement statement = connection.prepareStatement(text)) {
      for (int i = 0; i < where.parameters().size(); i++) {
        statement.setObject(i + 1, where.parameters().get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        Set<Integer> people = new TreeSet<>();
        while (rows.next()) {
          people.add(rows.getInt(1));
        }
        return Optional.of(people);
      }
    }
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
