package studio.marquee.model.sql;

import java.util.ArrayList;
import java.util.List;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Link;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Window;

/**
 * The rows along a path as the tables of a subquery: the first is tied to the row outside, each
 * other one to the one before it.
 */
final class RowsSql {
  private final RuleWriting writing;

  RowsSql(RuleWriting writing) {
    this.writing = writing;
  }

  /**
   * Tables and conditions of a subquery.
   *
   * @param scope what can be spoken of inside, the rows of the path last
   * @param path the rows of the path
   */
  record Way(Scope scope, List<Scope.Frame> path, String tables, List<SqlText> conditions) {
    Way {
      path = List.copyOf(path);
      conditions = List.copyOf(conditions);
    }

    Way and(List<SqlText> more) {
      List<SqlText> all = new ArrayList<>(conditions);
      all.addAll(more);
      return new Way(scope, path, tables, all);
    }

    /** A subquery over the rows, with something to end it. */
    SqlText select(SqlText what, String... ending) {
      List<SqlText> wheres = new ArrayList<>();
      for (SqlText condition : conditions) {
        wheres.add(condition.indented());
      }
      SqlText where = SqlText.joined("\n  and ", wheres);
      SqlText head = what.inside("select ", "\nfrom " + tables + "\nwhere ");
      String end = ending.length == 0 ? "" : "\n" + String.join("\n", ending);
      SqlText query = SqlText.joined("", List.of(head, where)).inside("", end);
      return query.indented().inside("(\n  ", "\n)");
    }

    /**
     * How many there are, as a sum that is 0 outside the subquery: DuckDB takes ten times as long
     * for a {@code count} in a subquery, because it knows that one to have a value where there is
     * no row.
     */
    SqlText count() {
      return total(SqlText.of("1"));
    }

    SqlText total(SqlText of) {
      return select(of.inside("sum(", ")")).inside("coalesce(", ", 0)");
    }

    SqlText exists() {
      return select(SqlText.of("1")).inside("exists ", "");
    }
  }

  /** All rows that belong to the one outside, whenever and whatever they are. */
  Way all(List<Hop> path, Scope outside) {
    Scope scope = outside;
    List<Scope.Frame> frames = new ArrayList<>();
    StringBuilder tables = new StringBuilder();
    List<SqlText> conditions = new ArrayList<>();
    for (Hop hop : path) {
      Mart from = scope.subject().mart();
      Mart to = writing.mart(hop.mart());
      Link link = writing.catalogue().marts().links(from.name(), to.name(), hop.by()).getFirst();
      Scope.Frame near = scope.subject();
      Scope.Frame far = writing.frame(to);
      scope = scope.with(far);
      frames.add(far);
      String tie = tie(link, near, far);
      String table = writing.table(far);
      if (tables.isEmpty()) {
        tables.append(table);
        conditions.add(SqlText.of(tie));
      } else {
        tables.append("\njoin ").append(table).append(" on ").append(tie);
      }
    }
    return new Way(scope, frames, tables.toString(), conditions);
  }

  private String tie(Link link, Scope.Frame near, Scope.Frame far) {
    Attribute one = writing.attribute(link.near());
    String left = near.alias() + "." + writing.dialect().quoted(one.column());
    String right =
        far.alias() + "." + writing.dialect().quoted(writing.attribute(link.far()).column());
    return switch (one.type()) {
      case TEXT -> writing.dialect().same(right, left);
      case NUMBER, YES_NO, DATE, MOMENT, LIST -> right + " = " + left;
    };
  }

  /** Those in the window, whatever they are. */
  Way inWindow(Rows rows, Scope outside) {
    Way way = all(rows.path(), outside);
    return way.and(
        switch (rows.window()) {
          case Window.Ever() -> List.of();
          case Window.During(var test) ->
              List.of(writing.tests().condition(time(way, rows.path()), test, List.of()));
        });
  }

  /** Those that count. */
  Way counted(Rows rows, Scope outside) {
    Way way = inWindow(rows, outside);
    return way.and(writing.live(rows.where(), way.scope()));
  }

  /** When the rows happened. */
  Held time(Way way, List<Hop> path) {
    Attribute time = writing.catalogue().time(path).orElseThrow();
    return writing.held(time.name(), way.scope());
  }

  /** What tells which row comes first, the time before the keys. */
  List<String> order(Way way, List<Hop> path) {
    List<String> terms = new ArrayList<>();
    terms.add(time(way, path).text().text());
    for (Scope.Frame frame : way.path().reversed()) {
      writing.orderedKey(frame, way.scope()).ifPresent(terms::add);
    }
    return terms;
  }
}
