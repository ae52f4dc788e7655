package studio.marquee.connect.arrival;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.model.mart.Delivery;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.sql.SqlText;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/**
 * A mart in a file that is not yet in use, on top of the files below.
 *
 * @param held with the files that it lies in below
 * @param file the name under which the one that is written is attached
 */
record ArrivingMart(Mart mart, HeldMart held, String file) {
  static final DuckDbDialect DIALECT = new DuckDbDialect();

  /** Whether the next refresh may read only what changed, so that it pays to write things down. */
  boolean isReadByChanges() {
    return !(mart.terms().delivery() instanceof Delivery.Whole);
  }

  /** All that it lies in, from the first to the one that is written. */
  List<String> files() {
    List<String> files = new ArrayList<>(held.files());
    files.add(file);
    return files;
  }

  /** A table of the file that is written; the name is quoted. */
  String inThisFile(String table) {
    return in(file, table);
  }

  static String in(String database, String table) {
    return DIALECT.quoted(database) + ".main." + table;
  }

  /** Whether the topmost of the files below has such a column. */
  boolean isRightBelow(Connection connection, String table, String column) throws SQLException {
    return !held.files().isEmpty() && isIn(held.files().getLast(), connection, table, column);
  }

  /** Whether each of the files below has such a column. */
  boolean isEverywhereBelow(Connection connection, String table, String column)
      throws SQLException {
    for (String below : held.files()) {
      if (!isIn(below, connection, table, column)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIn(String database, Connection connection, String table, String column)
      throws SQLException {
    SqlText there =
        new SqlText(
            "select count(*) from duckdb_columns()"
                + " where database_name = ? and table_name = ? and column_name = ?",
            List.of(database, table, column));
    return new Rows(connection).one(there, row -> row.getLong(1)) > 0;
  }
}
