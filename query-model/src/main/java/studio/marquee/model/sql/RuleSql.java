package studio.marquee.model.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.sql.dialect.Dialect;

/**
 * A rule as the condition of a {@code where}. The rule must have passed its check: what it names is
 * in the marts, and its tests fit the types.
 */
public final class RuleSql {
  private final Marts marts;
  private final Dialect dialect;

  public RuleSql(Marts marts, Dialect dialect) {
    this.marts = marts;
    this.dialect = dialect;
  }

  public SqlText condition(Rule rule) {
    return switch (rule) {
      case AttributeRule(var name, var test) -> {
        Attribute attribute =
            marts
                .attribute(name)
                .orElseThrow(() -> new IllegalArgumentException("unknown attribute " + name));
        yield condition(dialect.quoted(attribute.column()), test);
      }
    };
  }

  private static SqlText condition(String column, AttributeTest test) {
    return switch (test) {
      case AttributeTest.IsAnyOf(var values) ->
          new SqlText(
              column + " in (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")",
              new ArrayList<>(values));
      case AttributeTest.AtLeast(var value) -> new SqlText(column + " >= ?", List.of(value));
      case AttributeTest.AtMost(var value) -> new SqlText(column + " <= ?", List.of(value));
      case AttributeTest.Between(var from, var to) ->
          new SqlText(column + " between ? and ?", List.of(from, to));
      case AttributeTest.IsTrue() -> new SqlText(column + " is true", List.of());
      case AttributeTest.IsSet() -> new SqlText(column + " is not null", List.of());
    };
  }
}
