package studio.marquee.connect.arrival;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.arrival.ArrivalCheck.Found;
import studio.marquee.connect.arrival.ArrivalCheck.Usual;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeTerms;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Delivery;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.MartTerms;
import studio.marquee.model.mart.Promise;
import studio.marquee.model.mart.QualityRule;
import studio.marquee.model.mart.Relation;
import studio.marquee.model.mart.Sensitivity;
import studio.marquee.model.mart.Table;
import studio.marquee.model.problem.Problem;

/** Small tables that have arrived in the engine, and contracts to hold them against. */
abstract class ArrivedTablesBase {
  static final Instant AS_OF = Instant.parse("2026-11-21T06:00:00Z");

  @TempDir Path folder;
  private DuckDBConnection connection;
  RefreshHistory history;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
    history = new RefreshHistory(new HistoryFile(folder.resolve("history.jsonl")));
    run(
        """
        create table people ("#row" integer, id varchar, country varchar, age integer,
          tags varchar[], home varchar, seen timestamp);
        insert into people values
          (0, 'p1', 'DE', 30, ['a', 'b'], 'h1', '2026-11-20 06:00:00'),
          (1, 'p2', 'n/a', 31, ['a'], 'h1', '2026-11-20 12:00:00'),
          (2, 'p3', 'Germany', 31, ['z'], 'h9', '2030-01-01 00:00:00'),
          (3, 'p4', null, 200, null, null, null);
        create table homes ("#row" integer, key varchar, town varchar);
        insert into homes values (0, 'h1', 'Bergen'), (1, 'h1', 'Oslo'), (2, 'h2', 'Oslo');
        create table orders ("#row" integer, number bigint, person varchar);
        insert into orders values (0, 1, 'p1'), (1, 2, 'p1'), (2, 3, 'nobody'), (3, 4, null);
        """);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  final void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static Attribute attribute(String mart, String name, AttributeType type, AttributeTerms terms) {
    return new Attribute(
        new AttributeName(mart, name), name, "", type, name, false, false, "", "", terms);
  }

  static AttributeTerms terms(boolean isUnique, QualityRule... rules) {
    return new AttributeTerms(
        Sensitivity.INTERNAL, "", isUnique, false, true, List.of(rules), List.of());
  }

  static Mart mart(
      String name,
      String key,
      MartRole role,
      List<Attribute> attributes,
      List<Relation> relations,
      MartTerms terms) {
    return new Mart(
        name,
        "The " + name,
        "",
        "",
        "",
        "1.0.0",
        role,
        new Table("w", "", name),
        key,
        attributes,
        "",
        relations,
        Period.ZERO,
        "",
        terms);
  }

  static MartTerms of(List<Promise> promises, QualityRule... rules) {
    return new MartTerms("", "", "", List.of(), new Delivery.Whole(), promises, List.of(rules));
  }

  static Mart people(MartTerms terms, AttributeTerms ofCountry, AttributeTerms ofAge) {
    return mart(
        "people",
        "id",
        MartRole.PEOPLE,
        List.of(
            attribute("people", "id", AttributeType.TEXT, AttributeTerms.PLAIN),
            attribute("people", "country", AttributeType.TEXT, ofCountry),
            attribute("people", "age", AttributeType.NUMBER, ofAge),
            attribute("people", "tags", AttributeType.LIST, AttributeTerms.PLAIN),
            attribute("people", "home", AttributeType.TEXT, AttributeTerms.PLAIN),
            attribute("people", "seen", AttributeType.MOMENT, AttributeTerms.PLAIN)),
        List.of(new Relation("home", new AttributeName("homes", "key"))),
        terms);
  }

  static Mart people(QualityRule... rules) {
    return people(of(List.of(), rules), AttributeTerms.PLAIN, AttributeTerms.PLAIN);
  }

  final Found check(Mart... marts) throws Exception {
    List<HeldMart> held = new ArrayList<>();
    for (Mart mart : marts) {
      try (Statement statement = connection.createStatement();
          var row = statement.executeQuery("select count(*) from " + mart.name())) {
        row.next();
        held.add(new HeldMart(mart.name(), row.getInt(1), List.of(), 0, 0, List.of()));
      }
    }
    return new ArrivalCheck(history.records(), AS_OF, Usual.EXPECTED, Progress.silent())
        .check(connection, "memory", List.of(marts), held);
  }

  static List<Problem> problems(Found found) {
    return found.checks().stream().flatMap(result -> result.said().stream()).toList();
  }
}
