package studio.marquee.model.sql;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.sql.dialect.Dialect;

/** Values that are worked out, each a subquery or an expression over such. */
final class CalculationSql {
  private final RuleWriting writing;
  private final Dialect dialect;
  private final RowsSql rows;

  CalculationSql(RuleWriting writing, RowsSql rows) {
    this.writing = writing;
    this.dialect = writing.dialect();
    this.rows = rows;
  }

  Held held(Calculation calculation, Scope scope) {
    return switch (calculation) {
      case Calculation.Named(var name) -> writing.held(name, scope);
      case Calculation.Count _,
          Calculation.Summary _,
          Calculation.Picked _,
          Calculation.When _,
          Calculation.DaysSince _,
          Calculation.Fixed _,
          Calculation.Formula _ ->
          Held.workedOut(
              text(calculation, scope), writing.catalogue().type(calculation).orElseThrow());
    };
  }

  private SqlText text(Calculation calculation, Scope scope) {
    return switch (calculation) {
      case Calculation.Count(var of) -> rows.counted(of, scope).count();
      case Calculation.Summary summary -> summary(summary, scope);
      case Calculation.Picked(var occurrence, var of, var from) ->
          picked(occurrence, of, from, scope);
      case Calculation.When(var occurrence, var from) -> {
        RowsSql.Way way = rows.counted(from, scope);
        yield way.select(rows.time(way, from.path()).text().inside(end(occurrence) + "(", ")"));
      }
      case Calculation.DaysSince(var occurrence, var from) -> daysSince(occurrence, from, scope);
      case Calculation.Named(var name) -> writing.held(name, scope).text();
      case Calculation.Fixed(var value) -> SqlText.of("?", NumberSql.bound(value));
      case Calculation.Formula(var left, var operator, var right) ->
          SqlText.of(formula(operator))
              .filled(floating(held(left, scope)), floating(held(right, scope)));
    };
  }

  private static String end(Occurrence occurrence) {
    return switch (occurrence) {
      case FIRST -> "min";
      case LAST -> "max";
    };
  }

  private SqlText floating(Held held) {
    return SqlText.of(dialect.floating("{0}")).filled(held.text());
  }

  private static String formula(Calculation.Operator operator) {
    return switch (operator) {
      case PLUS -> "({0} + {1})";
      case MINUS -> "({0} - {1})";
      case TIMES -> "({0} * {1})";
      case DIVIDED_BY -> "({0} / nullif({1}, 0))";
    };
  }

  private SqlText summary(Calculation.Summary summary, Scope scope) {
    RowsSql.Way way = rows.counted(summary.rows(), scope);
    Held of = writing.held(summary.of(), way.scope());
    SqlText exact = writing.exact(of);
    String set = "{0} is not null";
    return switch (summary.method()) {
      case SUM -> way.total(of.text());
      case AVERAGE ->
          way.select(SqlText.of(dialect.floating("sum({0})") + " / count({0})").filled(of.text()));
      case LEAST -> way.select(SqlText.of("min({0})").filled(of.text()));
      case LARGEST -> way.select(SqlText.of("max({0})").filled(of.text()));
      case MEDIAN ->
          way.and(List.of(SqlText.of(set).filled(of.text())))
              .select(SqlText.of(dialect.median(dialect.floating("{0}"))).filled(of.text()));
      case DISTINCT -> way.select(SqlText.of("count(distinct {0})").filled(exact));
      case MOST_FREQUENT -> {
        RowsSql.Way values = way.and(List.of(SqlText.of(set).filled(of.text())));
        yield values.select(
            writing.ordered(of), "group by 1", "order by count(*) desc, 1", "limit 1");
      }
    };
  }

  private SqlText picked(Occurrence occurrence, AttributeName of, Rows from, Scope scope) {
    RowsSql.Way way = rows.counted(from, scope);
    SqlText value = writing.held(of, way.scope()).text();
    return first(way, from.path(), occurrence, value, scope);
  }

  /** Something about the first or last of the rows; missing when there are none. */
  SqlText first(RowsSql.Way way, List<Hop> path, Occurrence occurrence, SqlText what, Scope scope) {
    List<String> order = rows.order(way, path);
    RowsSql.Way timed = way.and(List.of(SqlText.of(order.getFirst() + " is not null")));
    Optional<String> aggregate =
        scope.isOnlyTable()
            ? Optional.empty()
            : dialect.picked(occurrence, "{0}", String.join(", ", order));
    if (aggregate.isPresent()) {
      return timed.select(SqlText.of(aggregate.get()).filled(what));
    }
    String direction =
        switch (occurrence) {
          case FIRST -> "";
          case LAST -> " desc";
        };
    String terms = String.join(direction + ", ", order) + direction;
    return timed.select(what, "order by " + terms, "limit 1");
  }

  private SqlText daysSince(Occurrence occurrence, Rows from, Scope scope) {
    RowsSql.Way way = rows.counted(from, scope);
    Held time = rows.time(way, from.path());
    SqlText end = time.text().inside(end(occurrence) + "(", ")");
    SqlText day =
        time.type() == AttributeType.MOMENT
            ? writing.tests().local(end).inside("cast(", " as date)")
            : end;
    LocalDate today = writing.now().today();
    return way.select(SqlText.of(dialect.daysUntil("{0}"), today).filled(day));
  }
}
