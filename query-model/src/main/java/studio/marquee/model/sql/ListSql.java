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
      case ListTest.HasAnyOf(var values) -> any("exists ", values);
      case ListTest.HasNoneOf(var values) -> any("not exists ", values);
      case ListTest.HasAllOf(var values) -> {
        String different = "(select count(distinct " + dialect.exact("entries.entry") + ")";
        yield new SqlText(
            different + among(values.size()) + ") = " + values.size(), List.copyOf(values));
      }
      case ListTest.IsEmpty() -> SqlText.of("not exists (select 1 from " + entries() + ")");
      case ListTest.HasLength(var length) ->
          NumberSql.condition(length)
              .filled(SqlText.of("(select count(*) from {0})"))
              .filled(SqlText.of(entries()));
    };
  }

  private SqlText any(String exists, List<String> values) {
    return new SqlText(exists + "(select 1" + among(values.size()) + ")", List.copyOf(values));
  }

  private String among(int count) {
    String places = String.join(", ", Collections.nCopies(count, "?"));
    return " from %s where %s in (%s)".formatted(entries(), dialect.exact("entries.entry"), places);
  }

  private String entries() {
    return dialect.entries("{0}");
  }
}
