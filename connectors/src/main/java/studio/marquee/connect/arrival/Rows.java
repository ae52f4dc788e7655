package studio.marquee.connect.arrival;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import studio.marquee.connect.rows.EngineCall;
import studio.marquee.model.sql.SqlText;

/** Asks for one row. */
final class Rows {
  private final Connection connection;

  Rows(Connection connection) {
    this.connection = connection;
  }

  <T> T one(SqlText sql, Reading<T> reading) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
      for (int i = 0; i < sql.parameters().size(); i++) {
        statement.setObject(i + 1, sql.parameters().get(i));
      }
      try (ResultSet row = EngineCall.of(statement, statement::executeQuery)) {
        row.next();
        return reading.read(row);
      }
    }
  }

  /** Reads the row that came back. */
  @FunctionalInterface
  interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }
}
