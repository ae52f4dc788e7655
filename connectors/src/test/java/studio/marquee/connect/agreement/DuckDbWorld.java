package studio.marquee.connect.agreement;

import java.sql.Array;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;

/** A world in a DuckDB that answers statements of any origin, each of them once. */
final class DuckDbWorld {
  private static final int LONGEST_SECONDS = 5;

  private final Connection connection;
  private final Map<List<Object>, Set<String>> answers = new HashMap<>();

  DuckDbWorld(World world) throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    execute("set threads = 1");
    for (Mart mart : WorldMarts.ALL) {
      String columns =
          mart.attributes().stream()
              .map(attribute -> quoted(attribute.column()) + " " + type(attribute))
              .collect(Collectors.joining(", "));
      execute("create table " + quoted(mart.name()) + " (" + columns + ")");
      fill(mart, world.rows(mart.name()));
    }
  }

  private void fill(Mart mart, List<Map<String, Object>> rows) throws SQLException {
    List<Attribute> attributes = mart.attributes();
    String places = String.join(", ", Collections.nCopies(attributes.size(), "?"));
    String text = "insert into " + quoted(mart.name()) + " values (" + places + ")";
    try (PreparedStatement insert = connection.prepareStatement(text)) {
      for (Map<String, Object> row : rows) {
        for (int i = 0; i < attributes.size(); i++) {
          insert.setObject(i + 1, stored(row.get(attributes.get(i).column())));
        }
        insert.execute();
      }
    }
  }

  private @Nullable Object stored(@Nullable Object value) throws SQLException {
    return switch (value) {
      case Instant moment -> LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
      case List<?> list -> array(list);
      case null, default -> value;
    };
  }

  private Array array(List<?> list) throws SQLException {
    return connection.createArrayOf("varchar", list.toArray());
  }

  Set<String> keys(String population, String where, List<Object> parameters) throws SQLException {
    List<Object> question = List.of(population, where, parameters);
    Set<String> known = answers.get(question);
    if (known != null) {
      return known;
    }
    Set<String> keys = asked(population, where, parameters);
    answers.put(question, keys);
    return keys;
  }

  private Set<String> asked(String population, String where, List<Object> parameters)
      throws SQLException {
    String key = quoted(WorldMarts.mart(population).key());
    String text = "select who.%s from %s as who where %s".formatted(key, quoted(population), where);
    try (PreparedStatement statement = connection.prepareStatement(text)) {
      statement.setQueryTimeout(LONGEST_SECONDS);
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      Set<String> keys = new TreeSet<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          keys.add(rows.getString(1));
        }
      }
      return keys;
    }
  }

  private void execute(String text) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }

  private static String type(Attribute attribute) {
    return switch (attribute.type()) {
      case TEXT -> "varchar";
      case YES_NO -> "boolean";
      case LIST -> "varchar[]";
      case DATE -> "date";
      case MOMENT -> "timestamp";
      case NUMBER -> {
        if (attribute.isWhole()) {
          yield "bigint";
        }
        yield WorldMarts.isDecimal(attribute.name()) ? "decimal(18, 2)" : "double";
      }
    };
  }

  void close() throws SQLException {
    connection.close();
  }
}
