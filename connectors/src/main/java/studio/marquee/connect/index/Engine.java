package studio.marquee.connect.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;
import studio.marquee.connect.rows.EngineCall;

/** Statements to the database that is being written; an interruption ends each of them. */
final class Engine {
  private final DuckDBConnection connection;

  Engine(DuckDBConnection connection) {
    this.connection = connection;
  }

  /** Reads what came back. */
  @FunctionalInterface
  interface Rows<T, X extends Exception> {
    T read(ResultSet rows) throws SQLException, X;
  }

  <T, X extends Exception> T ask(String sql, Rows<T, X> reading) throws SQLException, X {
    try (Statement statement = connection.createStatement();
        ResultSet rows = EngineCall.of(statement, () -> statement.executeQuery(sql))) {
      return reading.read(rows);
    }
  }

  long number(String sql) throws SQLException {
    return this.<Long, RuntimeException>ask(
        sql,
        rows -> {
          rows.next();
          return rows.getLong(1);
        });
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      EngineCall.of(statement, () -> statement.execute(sql));
    }
  }

  static void stopWhenAsked() throws SQLException {
    if (Thread.currentThread().isInterrupted()) {
      throw new SQLException("INTERRUPT: the index was stopped");
    }
  }
}
