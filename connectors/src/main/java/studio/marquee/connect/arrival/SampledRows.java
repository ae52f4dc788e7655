package studio.marquee.connect.arrival;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.connect.cache.LayeredTable;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.sql.SqlText;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/**
 * Some rows of a mart that stand for all of them. Ten thousand tell as much about shares as all, so
 * of a long table only every so manieth is looked at.
 *
 * <p>Few rows all over a table still mean that all of it is read. Where a refresh reads only what
 * changed, they therefore lie beside the mart, and each refresh adds those of the rows it brings.
 */
final class SampledRows {
  private static final DuckDbDialect DIALECT = ArrivingMart.DIALECT;
  private static final long ROWS_ENOUGH = 10_000;

  private final Connection connection;
  private final ArrivingMart arriving;
  private final List<String> columns;

  SampledRows(Connection connection, ArrivingMart arriving, List<Attribute> attributes) {
    this.connection = connection;
    this.arriving = arriving;
    this.columns = attributes.stream().map(Attribute::column).toList();
  }

  /** Where they are: a table, or a select in brackets. */
  String select() throws SQLException {
    long every = Math.max(1, arriving.held().rows() / ROWS_ENOUGH);
    if (arriving.isReadByChanges() && arriving.held().files().isEmpty() && every > 1) {
      write(every);
      return arriving.inThisFile(table());
    }
    if (arriving.isReadByChanges() && !arriving.held().files().isEmpty() && areThereBelow()) {
      return added();
    }
    return "(from %s where %s %% %d = 0)"
        .formatted(CacheTable.quotedNameOf(arriving.mart()), CacheTable.ROW_ID, every);
  }

  /** The same numbers of rows as in the first of the files. */
  private String added() throws SQLException {
    write(everyBelow());
    return "(" + new LayeredTable(arriving.mart(), arriving.files()).select(table(), columns) + ")";
  }

  private long everyBelow() throws SQLException {
    String text =
        "select min(%s) from %s where %s > 0"
            .formatted(
                CacheTable.ROW_ID,
                ArrivingMart.in(arriving.held().files().getFirst(), table()),
                CacheTable.ROW_ID);
    return Math.max(1L, new Rows(connection).one(SqlText.of(text), row -> row.getLong(1)));
  }

  private boolean areThereBelow() throws SQLException {
    List<String> expected = new ArrayList<>(List.of(unquoted(CacheTable.ROW_ID)));
    expected.addAll(columns);
    for (String below : arriving.held().files()) {
      SqlText there =
          new SqlText(
              "select string_agg(column_name, chr(10) order by column_index)"
                  + " from duckdb_columns() where database_name = ? and table_name = ?",
              List.of(below, unquoted(table())));
      String found = new Rows(connection).one(there, row -> row.getString(1));
      if (!String.join("\n", expected).equals(found)) {
        return false;
      }
    }
    return true;
  }

  private void write(long every) throws SQLException {
    List<String> names = new ArrayList<>(List.of(CacheTable.ROW_ID));
    columns.stream().map(DIALECT::quoted).forEach(names::add);
    String text =
        "create table %s as select %s from %s where %s %% %d = 0"
            .formatted(
                arriving.inThisFile(table()),
                String.join(", ", names),
                arriving.inThisFile(CacheTable.quotedNameOf(arriving.mart())),
                CacheTable.ROW_ID,
                every);
    new Rows(connection).run(SqlText.of(text));
  }

  private String table() {
    return DIALECT.quoted("#sample " + arriving.mart().name());
  }

  private static String unquoted(String name) {
    return name.substring(1, name.length() - 1).replace("\"\"", "\"");
  }
}
