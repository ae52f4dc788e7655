package studio.marquee.connect.demo;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;

/**
 * The DuckDB file that is being written. Everything goes into one transaction: DuckDB then writes
 * full row groups straight into the file and keeps no second copy in its log, so that memory stays
 * bounded however many people there are.
 */
final class Warehouse implements AutoCloseable {
  private static final String SETTINGS = "SET memory_limit = '2GB'; SET wal_autocheckpoint = '1TB'";

  private final DuckDBConnection connection;
  private final List<Rows> open = new ArrayList<>();

  private Warehouse(DuckDBConnection connection) {
    this.connection = connection;
  }

  static Warehouse create(Path file) throws SQLException {
    Warehouse warehouse =
        new Warehouse(
            DriverManager.getConnection("jdbc:duckdb:" + file.toAbsolutePath())
                .unwrap(DuckDBConnection.class));
    try {
      warehouse.run(SETTINGS);
      warehouse.connection.setAutoCommit(false);
      warehouse.run(Resource.text("warehouse.sql"));
      return warehouse;
    } catch (SQLException e) {
      try (warehouse) {
        throw e;
      }
    }
  }

  Rows rows(String schema, String table) throws SQLException {
    Rows rows = new Rows(connection.createAppender(schema, table));
    open.add(rows);
    return rows;
  }

  /** Keeps what was written, all in the one file. */
  void keep() throws SQLException {
    for (Rows rows : open) {
      rows.close();
    }
    open.clear();
    connection.commit();
    connection.setAutoCommit(true);
    run("CHECKPOINT");
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Forgets what was not kept; the connection closes its appenders itself. */
  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
