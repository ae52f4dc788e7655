package studio.marquee.connect.arrival;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.connect.cache.LayeredTable;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Delivery;
import studio.marquee.model.mart.Mart;
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
  private static final DuckDbDialect DIALECT = new DuckDbDialect();
  private static final long ROWS_ENOUGH = 10_000;

  private final Connection connection;
  private final Mart mart;
  private final HeldMart held;
  private final String file;
  private final List<String> columns;

  /**
   * Prepares one mart.
   *
   * @param held with the files that it lies in below the one that is written
   * @param file the name under which the one that is written is attached
   */
  SampledRows(
      Connection connection, Mart mart, HeldMart held, String file, List<Attribute> attributes) {
    this.connection = connection;
    this.mart = mart;
    this.held = held;
    this.file = file;
    this.columns = attributes.stream().map(Attribute::column).toList();
  }

  /** Where they are: a table, or a select in brackets. */
  String select() throws SQLException {
    long every = Math.max(1, held.rows() / ROWS_ENOUGH);
    boolean isReadByChanges = !(mart.terms().delivery() instanceof Delivery.Whole);
    if (isReadByChanges && held.files().isEmpty() && every > 1) {
      write(every);
      return in(file, table());
    }
    if (isReadByChanges && !held.files().isEmpty() && areThereBelow()) {
      return added();
    }
    return "(from %s where %s %% %d = 0)"
        .formatted(CacheTable.quotedNameOf(mart), CacheTable.ROW_ID, every);
  }

  /** The same numbers of rows as in the first of the files. */
  private String added() throws SQLException {
    write(everyBelow());
    List<String> files = new ArrayList<>(held.files());
    files.add(file);
    return "(" + new LayeredTable(mart, files).select(table(), columns) + ")";
  }

  private long everyBelow() throws SQLException {
    String text =
        "select min(%s) from %s where %s > 0"
            .formatted(CacheTable.ROW_ID, in(held.files().getFirst(), table()), CacheTable.ROW_ID);
    return Math.max(1L, new Rows(connection).one(SqlText.of(text), row -> row.getLong(1)));
  }

  private boolean areThereBelow() throws SQLException {
    List<String> expected = new ArrayList<>(List.of(unquoted(CacheTable.ROW_ID)));
    expected.addAll(columns);
    for (String below : held.files()) {
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
                in(file, table()),
                String.join(", ", names),
                in(file, CacheTable.quotedNameOf(mart)),
                CacheTable.ROW_ID,
                every);
    new Rows(connection).run(SqlText.of(text));
  }

  private String table() {
    return DIALECT.quoted("#sample " + mart.name());
  }

  private static String in(String file, String table) {
    return DIALECT.quoted(file) + ".main." + table;
  }

  private static String unquoted(String name) {
    return name.substring(1, name.length() - 1).replace("\"\"", "\"");
  }
}
