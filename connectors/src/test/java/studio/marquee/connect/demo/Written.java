package studio.marquee.connect.demo;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.duckdb.DuckDBConnection;

/** A warehouse that was written, for looking at what is in it. */
final class Written implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  static final List<String> TABLES =
      List.of(
          "customer.people",
          "customer.households",
          "customer.identifiers",
          "customer.contacts",
          "consent.consents",
          "consent.suppressions",
          "commerce.orders",
          "commerce.order_lines",
          "commerce.returns",
          "commerce.products",
          "commerce.stores",
          "web.sessions",
          "web.product_views",
          "web.baskets",
          "email.engagement",
          "app.events",
          "media.campaigns",
          "media.ad_spend");

  private final DuckDBConnection connection;

  Written(Path file) throws SQLException {
    Properties readOnly = new Properties();
    readOnly.setProperty("duckdb.read_only", "true");
    this.connection =
        DriverManager.getConnection("jdbc:duckdb:" + file, readOnly).unwrap(DuckDBConnection.class);
  }

  static DemoPlan plan(long people, long seed) {
    return new DemoPlan(people, seed, TODAY);
  }

  double number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getDouble(1);
    }
  }

  long count(String fromAndWhere) throws SQLException {
    return (long) number("SELECT count(*) FROM " + fromAndWhere);
  }

  List<String> texts(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (result.next()) {
        texts.add(String.valueOf(result.getObject(1)));
      }
      return texts;
    }
  }

  /** What a table says, whatever the order of its rows. */
  String content(String table) throws SQLException {
    String sql = "SELECT count(*) || ' rows, ' || sum(hash(t)::HUGEINT) FROM " + table + " t";
    return texts(sql).getFirst();
  }

  Map<String, String> contents() throws SQLException {
    Map<String, String> contents = new TreeMap<>();
    for (String table : TABLES) {
      contents.put(table, content(table));
    }
    return contents;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
