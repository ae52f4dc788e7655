package studio.marquee.connect.arrival;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.connect.cache.LayeredTable;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.model.arrival.ArrivalJudge;
import studio.marquee.model.arrival.Arrived;
import studio.marquee.model.arrival.Past;
import studio.marquee.model.arrival.Spread;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Promise;
import studio.marquee.model.sql.SqlText;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/** Measures one mart, in as few passes over its table as there can be. */
final class MartMeasure {
  private static final DuckDbDialect DIALECT = new DuckDbDialect();
  private static final long MOST_ROWS_OF_DISTINCT_VALUES = 4_000_000;

  private final Connection connection;
  private final Mart mart;
  private final Instant asOf;
  private final QueryRules queries;
  private final Relations relations;
  private final Map<String, Long> nulls = new HashMap<>();
  private final Map<String, Instant> newest = new HashMap<>();
  private final String file;

  /**
   * Prepares one mart.
   *
   * @param file the name under which the file is attached that is written
   */
  MartMeasure(
      Connection connection,
      String file,
      Mart mart,
      Instant asOf,
      QueryRules queries,
      Relations relations) {
    this.connection = connection;
    this.file = file;
    this.mart = mart;
    this.asOf = asOf;
    this.queries = queries;
    this.relations = relations;
  }

  Arrived measure(HeldMart held, Past past) throws SQLException {
    Map<String, String> types = types();
    List<Attribute> there =
        mart.attributes().stream()
            .filter(attribute -> types.containsKey(attribute.name().attribute()))
            .toList();
    TablePass pass = TablePass.ofAll(mart);
    ArrivingMart arriving = new ArrivingMart(mart, held, file);
    FoundRows found = new FoundRows(connection, arriving);
    askNulls(found, there);
    askNewest(pass, held, there, types);
    RulesOfMart rules = new RulesOfMart(connection, mart, held, queries);
    rules.ask(found, pass);
    found.count(pass);
    pass.run(connection);
    return new Arrived(
        held.rows(),
        held.keysMissing(),
        held.repeated(),
        types,
        nulls,
        repeatedValues(there, held.rows()),
        newest,
        held.rows() < Spread.LEAST_ROWS ? Map.of() : spreads(arriving, past, there),
        rules.measured(),
        relations.measure(mart, held.rows(), nulls));
  }

  private Map<String, Spread> spreads(ArrivingMart arriving, Past past, List<Attribute> there)
      throws SQLException {
    SpreadPass pass = new SpreadPass(mart, past.spreads(), engineVersion());
    List<Attribute> measured = pass.measured(there);
    String rows = new SampledRows(connection, arriving, measured).select();
    return pass.measure(connection, measured, rows);
  }

  private Map<String, String> types() throws SQLException {
    Map<String, String> byColumn = new HashMap<>();
    String text = "select * from " + CacheTable.quotedNameOf(mart) + " limit 0";
    try (Statement statement = connection.createStatement();
        ResultSet none = statement.executeQuery(text)) {
      ResultSetMetaData row = none.getMetaData();
      for (int i = 1; i <= row.getColumnCount(); i++) {
        byColumn.put(row.getColumnName(i), row.getColumnTypeName(i));
      }
    }
    Map<String, String> types = new HashMap<>();
    for (Attribute attribute : mart.attributes()) {
      String type = byColumn.get(attribute.column());
      if (type != null) {
        types.put(attribute.name().attribute(), type);
      }
    }
    return types;
  }

  private String engineVersion() throws SQLException {
    return new Rows(connection)
        .one(new SqlText("select version()", List.of()), row -> row.getString(1));
  }

  private void askNulls(FoundRows found, List<Attribute> there) {
    for (Attribute attribute : there) {
      found.askMissing(attribute, rows -> nulls.put(attribute.name().attribute(), rows));
    }
  }

  /** A moment in the future, somebody's mistake, must not make old data look fresh. */
  private void askNewest(
      TablePass pass, HeldMart held, List<Attribute> there, Map<String, String> types)
      throws SQLException {
    List<String> asked = new ArrayList<>(List.of(mart.time(), mart.freshness()));
    for (Promise promise : mart.terms().promises()) {
      if (promise instanceof Promise.Freshness(var said, _)) {
        asked.add(ArrivalJudge.timeOf(mart, said));
      }
    }
    for (Attribute attribute : there) {
      String name = attribute.name().attribute();
      if (asked.contains(name) && isTime(attribute, types.getOrDefault(name, ""))) {
        Optional<LocalDateTime> atTheTop = newestAtTheTop(held, attribute);
        if (atTheTop.isPresent()) {
          takeNewest(attribute, atTheTop.get());
        } else {
          String column = DIALECT.quoted(attribute.column());
          pass.ask(
              new SqlText(
                  "max(%s::timestamp) filter (where %s::timestamp <= ?)".formatted(column, column),
                  List.of(untilNow())),
              (row, at) -> takeNewest(attribute, row.getObject(at, LocalDateTime.class)));
        }
      }
    }
  }

  private Optional<LocalDateTime> newestAtTheTop(HeldMart held, Attribute attribute)
      throws SQLException {
    if (held.files().isEmpty()) {
      return Optional.empty();
    }
    List<String> files = new ArrayList<>(held.files());
    files.add(file);
    String moment = DIALECT.quoted(attribute.column()) + "::timestamp";
    String text =
        new LayeredTable(mart, files)
            .largestAtTheTop(moment, "%s <= timestamp '%s'".formatted(moment, untilNow()));
    return new Rows(connection)
        .one(
            new SqlText("select max(largest) from (" + text + ")", List.of()),
            row -> Optional.ofNullable(row.getObject(1, LocalDateTime.class)));
  }

  private LocalDateTime untilNow() {
    return LocalDateTime.ofInstant(asOf, ZoneOffset.UTC);
  }

  private static boolean isTime(Attribute attribute, String type) {
    return switch (attribute.type()) {
      case DATE, MOMENT -> type.equals("DATE") || type.startsWith("TIMESTAMP");
      case TEXT, NUMBER, YES_NO, LIST -> false;
    };
  }

  /** A day lasts until its end, or until now. Minutes are close enough to remember. */
  private void takeNewest(Attribute attribute, @Nullable LocalDateTime found) {
    if (found == null) {
      return;
    }
    Instant moment = found.toInstant(ZoneOffset.UTC);
    if (attribute.type() == AttributeType.DATE) {
      Instant end = found.plusDays(1).toInstant(ZoneOffset.UTC);
      moment = end.isAfter(asOf) ? asOf : end;
    }
    newest.put(attribute.name().attribute(), moment.truncatedTo(ChronoUnit.MINUTES));
  }

  /** Equal values have equal hashes, so the parts of a long table can be counted one by one. */
  private Map<String, Long> repeatedValues(List<Attribute> there, long rows) throws SQLException {
    Map<String, Long> repeated = new HashMap<>();
    long parts = 1 + rows / MOST_ROWS_OF_DISTINCT_VALUES;
    for (Attribute attribute : there) {
      String name = attribute.name().attribute();
      if (attribute.terms().isUnique() && !name.equals(mart.key())) {
        long count = 0;
        for (long part = 0; part < parts; part++) {
          String column = DIALECT.quoted(attribute.column());
          String text =
              "select count(%s) - count(distinct %s) from %s where hash(%s) %% %d = %d"
                  .formatted(column, column, CacheTable.quotedNameOf(mart), column, parts, part);
          count += new Rows(connection).one(new SqlText(text, List.of()), row -> row.getLong(1));
        }
        repeated.put(name, count);
      }
    }
    return repeated;
  }
}
