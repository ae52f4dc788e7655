package studio.marquee.model.sql;

import java.util.ArrayList;
import java.util.List;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.Rows;

/** How many rows there are, and what is true of the first or last of them. */
final class RelatedSql {
  private final RuleWriting writing;
  private final RowsSql rows;
  private final CalculationSql calculations;

  RelatedSql(RuleWriting writing, RowsSql rows, CalculationSql calculations) {
    this.writing = writing;
    this.rows = rows;
    this.calculations = calculations;
  }

  SqlText condition(Quantifier quantifier, Rows of, Scope scope) {
    return switch (quantifier) {
      case Quantifier.Some() -> some(of, scope);
      case Quantifier.None() -> none(of, scope);
      case Quantifier.Every() -> every(of, scope);
      case Quantifier.AtLeast(var count) ->
          count == 1 ? some(of, scope) : count(of, scope, " >= " + count);
      case Quantifier.AtMost(var count) ->
          count == 0 ? none(of, scope) : count(of, scope, " <= " + count);
      case Quantifier.Exactly(var count) ->
          count == 0 ? none(of, scope) : count(of, scope, " = " + count);
      case Quantifier.Between(var from, var to) ->
          count(of, scope, " between " + from + " and " + to);
    };
  }

  private SqlText some(Rows of, Scope scope) {
    return rows.counted(of, scope).exists();
  }

  private SqlText none(Rows of, Scope scope) {
    return some(of, scope).inside("not ", "");
  }

  private SqlText count(Rows of, Scope scope, String compared) {
    return rows.counted(of, scope).count().inside("(", compared + ")");
  }

  private SqlText every(Rows of, Scope scope) {
    List<SqlText> both = new ArrayList<>();
    both.add(rows.inWindow(of, scope).exists());
    RowsSql.Way way = rows.inWindow(of, scope);
    List<SqlText> passing = writing.live(of.where(), way.scope());
    if (!passing.isEmpty()) {
      SqlText failing = GroupSql.lines("not (", passing, "and ", ")");
      both.add(way.and(List.of(failing)).exists().inside("not ", ""));
    }
    return GroupSql.lines("(", both, "and ", ")");
  }

  SqlText condition(OccurrenceRule rule, Scope scope) {
    RowsSql.Way way = rows.counted(rule.rows(), scope);
    SqlText test = writing.condition(Part.allOf(rule.test()), way.scope());
    return calculations.first(way, rule.rows().path(), rule.occurrence(), test, scope).orFalse();
  }
}
