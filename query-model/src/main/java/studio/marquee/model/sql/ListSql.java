package studio.marquee.model.sql;

import java.util.Collections;
import java.util.List;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.sql.dialect.Dialect;

/** Tests of a list of texts. */
final class ListSql {
  private final Dialect dialect;

  ListSql(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Without regard for missing values. */
  SqlText condition(ListTest test) {
    return switch (test) {
      case ListTest.HasAnyOf(var values) ->
          new SqlText(dialect.hasAny("{0}", places(values)), List.copyOf(values));
      case ListTest.HasNoneOf(var values) ->
          new SqlText("not " + dialect.hasAny("{0}", places(values)), List.copyOf(values))
              .inside("(", ")");
      case ListTest.HasAllOf(var values) ->
          new SqlText(dialect.hasAll("{0}", places(values), values.size()), List.copyOf(values));
      case ListTest.IsEmpty() -> SqlText.of(dialect.length("{0}") + " = 0");
      case ListTest.HasLength(var length) ->
          NumberSql.condition(length).filled(SqlText.of(dialect.length("{0}")));
    };
  }

  private static String places(List<String> values) {
    return String.join(", ", Collections.nCopies(values.size(), "?"));
  }
}
