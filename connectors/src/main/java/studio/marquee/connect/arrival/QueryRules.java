package studio.marquee.connect.arrival;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.connect.rows.EngineCall;
import studio.marquee.model.arrival.ArrivalProblem;
import studio.marquee.model.arrival.Arrived.RuleMeasure;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.QualityRule;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/**
 * Asks the questions of a contract about the rows that arrived. A question may call its table
 * {object} or {table} and its column {property} or {column}, with or without a dollar sign before.
 */
final class QueryRules {
  private static final Logger LOG = LoggerFactory.getLogger(QueryRules.class);
  private static final int MOST_SECONDS = 20;
  private static final Pattern PLACE =
      Pattern.compile("\\$?\\{\\s*(object|table|property|column)\\s*\\}");
  private static final DuckDbDialect DIALECT = new DuckDbDialect();

  private final Connection connection;
  private final SafeQuery safe;

  QueryRules(Connection connection, List<Mart> marts) {
    this.connection = connection;
    Set<String> tables = marts.stream().map(Mart::name).collect(Collectors.toSet());
    this.safe = new SafeQuery(connection, tables);
  }

  RuleMeasure measure(Mart mart, Optional<Attribute> about, QualityRule.Query rule)
      throws SQLException {
    String attribute = about.map(asked -> asked.name().attribute()).orElse("");
    Optional<String> query = resolved(mart, about, rule.query());
    if (query.isEmpty()) {
      return new RuleMeasure(rule, attribute, 0, Optional.of(ArrivalProblem.QUERY_REFUSED));
    }
    Optional<ArrivalProblem> refusal = safe.refusal(query.get());
    return refusal.isPresent()
        ? new RuleMeasure(rule, attribute, 0, refusal)
        : answer(rule, attribute, query.get());
  }

  /** Empty when a place for a column is in a question that is about no column. */
  private static Optional<String> resolved(Mart mart, Optional<Attribute> about, String query) {
    Map<String, Optional<String>> names =
        Map.of(
            "object", Optional.of(CacheTable.quotedNameOf(mart)),
            "table", Optional.of(CacheTable.quotedNameOf(mart)),
            "property", about.map(attribute -> DIALECT.quoted(attribute.column())),
            "column", about.map(attribute -> DIALECT.quoted(attribute.column())));
    Matcher place = PLACE.matcher(query);
    StringBuilder whole = new StringBuilder();
    while (place.find()) {
      Optional<String> name = names.getOrDefault(place.group(1), Optional.empty());
      if (name.isEmpty()) {
        return Optional.empty();
      }
      place.appendReplacement(whole, Matcher.quoteReplacement(name.get()));
    }
    return Optional.of(place.appendTail(whole).toString().strip().replaceFirst(";$", ""));
  }

  private RuleMeasure answer(QualityRule.Query rule, String attribute, String query)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(MOST_SECONDS);
      try (ResultSet rows = EngineCall.of(statement, () -> statement.executeQuery(query))) {
        double number = SafeQuery.number(rows);
        return Double.isNaN(number)
            ? new RuleMeasure(rule, attribute, 0, Optional.of(ArrivalProblem.QUERY_NO_NUMBER))
            : new RuleMeasure(rule, attribute, number, Optional.empty());
      }
    } catch (SQLException failure) {
      if (Stopped.is(failure)) {
        throw failure;
      }
      // What the engine says can quote a value of a row, so only its kind is kept.
      LOG.warn("The rule {} of a contract could not be asked", rule.name());
      return new RuleMeasure(rule, attribute, 0, Optional.of(ArrivalProblem.QUERY_FAILED));
    }
  }
}
