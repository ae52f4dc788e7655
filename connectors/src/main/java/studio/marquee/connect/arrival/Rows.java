package studio.marquee.connect.arrival;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import studio.marquee.connect.rows.EngineCall;
import studio.marquee.model.sql.SqlText;

/** Asks for one row, or for none. */
final class Rows {
  private final Connection connection;

  Rows(Connection connection) {
    this.connection = connection;
  }

  <T> T one(SqlText sql, Reading<T> reading) throws SQLException {
    if (sql.parameters().isEmpty()) {
      return one(sql.text(), reading);
    }
    try (PreparedStatement statement = prepared(sql);
        ResultSet row = EngineCall.of(statement, statement::executeQuery)) {
      row.next();
      return reading.read(row);
    }
  }

  /** DuckDB plans a prepared statement twice, and one about many columns takes long to plan. */
  private <T> T one(String sql, Reading<T> reading) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = EngineCall.of(statement, () -> statement.executeQuery(sql))) {
      row.next();
      return reading.read(row);
    }
  }

  void run(SqlText sql) throws SQLException {
    try (PreparedStatement statement = prepared(sql)) {
      EngineCall.of(statement, statement::execute);
    }
  }

  private PreparedStatement prepared(SqlText sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql.text());
    try {
      for (int i = 0; i < sql.parameters().size(); i++) {
        statement.setObject(i + 1, sql.parameters().get(i));
      }
      return statement;
    } catch (SQLException failure) {
      try (statement) {
        throw failure;
      }
    }
  }

  /** Reads the row that came back. */
  @FunctionalInterface
  interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }
}
