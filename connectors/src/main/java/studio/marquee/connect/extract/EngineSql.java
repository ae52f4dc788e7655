package studio.marquee.connect.extract;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;
import studio.marquee.connect.rows.EngineCall;
import studio.marquee.model.sql.SqlText;

/** Statements about the generation that is written, which an interruption ends. */
record EngineSql(DuckDBConnection connection) {
  /** The one number that a select finds. */
  long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = EngineCall.of(statement, () -> statement.executeQuery(sql))) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Whether any row of a table passes a test; ends at the first one. */
  boolean any(String table, String test) throws SQLException {
    return number(
            """
            select count(*) from (
              select 1 from (select %s as does from %s) where does limit 1)
            """
                .formatted(test, table))
        > 0;
  }

  /** Says how many rows it wrote. */
  long run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      EngineCall.of(statement, () -> statement.execute(sql));
      return Math.max(0, statement.getLargeUpdateCount());
    }
  }

  void run(SqlText sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
      for (int i = 0; i < sql.parameters().size(); i++) {
        statement.setObject(i + 1, sql.parameters().get(i));
      }
      EngineCall.of(statement, statement::execute);
    }
  }
}
