package studio.marquee.connect.extract;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.connect.extract.Arrival.Column;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/** The empty table where rows of a mart are kept as they arrive. */
final class ArrivalTable {
  private static final DuckDbDialect DIALECT = new DuckDbDialect();

  private ArrivalTable() {}

  /** Where rows of the mart arrive. */
  static Arrival of(Mart mart, List<Column> columns) {
    String table =
        DIALECT.quoted(GenerationFile.ARRIVALS) + ".main." + CacheTable.quotedNameOf(mart);
    return new Arrival(mart, table, columns);
  }

  static void make(DuckDBConnection connection, Arrival arrival) throws SQLException {
    List<String> described = new ArrayList<>();
    for (Column column : arrival.columns()) {
      described.add(column.expression() + " " + column.definition());
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create or replace table %s (%s)"
              .formatted(arrival.table(), String.join(", ", described)));
    }
  }

  /**
   * Columns under the names that attributes have in the cache.
   *
   * @param types one for each attribute, in order
   * @param different the places of those whose texts are nearly all different
   */
  static List<Column> columns(Mart mart, List<String> types, Set<Integer> different) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      Packing packing =
          different.contains(i) ? Packing.OF_DIFFERENT_TEXTS : Packing.AS_DUCKDB_CHOOSES;
      String name = DIALECT.quoted(mart.attributes().get(i).column());
      columns.add(new Column(types.get(i), packing, name));
    }
    return columns;
  }
}
