package studio.marquee.connect.extract;

import java.util.List;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;

/**
 * Rows of a mart as the source delivers them, in a table that the writing connection can select
 * from and that numbers its rows in their order.
 *
 * @param table its quoted name
 * @param columns one for each attribute of the mart, in order
 */
record Arrival(Mart mart, String table, List<Column> columns) {
  Arrival {
    columns = List.copyOf(columns);
  }

  boolean isOfPeople() {
    return mart.role() == MartRole.PEOPLE;
  }

  List<String> types() {
    return columns.stream().map(Column::type).toList();
  }

  /** What makes the columns in a table of their own. */
  List<String> definitions() {
    return columns.stream().map(Column::definition).toList();
  }

  List<String> expressions() {
    return columns.stream().map(Column::expression).toList();
  }

  /** The expression behind an attribute of the mart. */
  String expression(String attributeName) {
    Attribute attribute = mart.attribute(attributeName).orElseThrow();
    return columns.get(mart.attributes().indexOf(attribute)).expression();
  }

  /**
   * What a column becomes in the cache.
   *
   * @param type DuckDB's name of the type
   * @param expression what to select to get it
   */
  record Column(String type, Packing packing, String expression) {
    Column(String type, String expression) {
      this(type, Packing.AS_DUCKDB_CHOOSES, expression);
    }

    String definition() {
      return type + packing.clause();
    }
  }
}
