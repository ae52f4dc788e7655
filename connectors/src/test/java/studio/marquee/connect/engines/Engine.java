package studio.marquee.connect.engines;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import studio.marquee.model.sql.SqlText;

/** A real database that holds the people of {@link People}. */
interface Engine extends AutoCloseable {
  /** As the folders of reviewed texts call its dialect. */
  String dialect();

  Connection connection();

  /** Creates the people; apart from the start, so that whatever was started can be ended. */
  void fill() throws SQLException;

  @Override
  void close() throws IOException, SQLException;

  /** Whose condition is true. */
  default Set<String> keys(SqlText condition) throws SQLException {
    String text = "select id from people where " + condition.text();
    try (PreparedStatement statement = connection().prepareStatement(text)) {
      for (int i = 0; i < condition.parameters().size(); i++) {
        statement.setObject(i + 1, condition.parameters().get(i));
      }
      Set<String> keys = new TreeSet<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          keys.add(rows.getString(1));
        }
      }
      return keys;
    }
  }

  /** Everyone for whom the condition is neither true nor false, of whom there must be none. */
  default Set<String> undecided(SqlText condition) throws SQLException {
    return keys(new SqlText("(" + condition.text() + ") is null", condition.parameters()));
  }

  default void execute(String... statements) throws SQLException {
    try (Statement statement = connection().createStatement()) {
      for (String text : statements) {
        statement.execute(text);
      }
    }
  }
}
