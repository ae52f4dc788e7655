package studio.marquee.connect.extract;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.connect.extract.Arrival.Column;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/** Makes the empty table where rows of a mart are kept as they arrive. */
final class ArrivalTable {
  private static final DuckDbDialect DIALECT = new DuckDbDialect();

  private ArrivalTable() {}

  /** One DuckDB type for each attribute, in order. */
  static Arrival create(DuckDBConnection connection, Mart mart, List<String> types)
      throws SQLException {
    String table =
        DIALECT.quoted(GenerationFile.ARRIVALS) + ".main." + CacheTable.quotedNameOf(mart);
    List<Column> columns = new ArrayList<>();
    List<String> described = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      String name = DIALECT.quoted(mart.attributes().get(i).column());
      columns.add(new Column(types.get(i), name));
      described.add(name + " " + types.get(i));
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create or replace table " + table + " (" + String.join(", ", described) + ")");
    }
    return new Arrival(mart, table, columns);
  }
}
