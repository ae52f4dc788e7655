package studio.marquee.connect.engines;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
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
    String text = "select id from people as who where " + condition.text();
    Set<String> keys = new TreeSet<>();
    rows(new SqlText(text, condition.parameters())).forEach(row -> keys.add(row.getFirst()));
    return keys;
  }

  /** What a statement answers, as text; numbers without zeros at their end. */
  default List<List<String>> rows(SqlText sql) throws SQLException {
    try (PreparedStatement statement = connection().prepareStatement(sql.text())) {
      for (int i = 0; i < sql.parameters().size(); i++) {
        statement.setObject(i + 1, sql.parameters().get(i));
      }
      List<List<String>> all = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          List<String> row = new ArrayList<>();
          for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            row.add(
                rows.getObject(i) instanceof BigDecimal number
                    ? number.stripTrailingZeros().toPlainString()
                    : String.valueOf(rows.getString(i)));
          }
          all.add(row);
        }
      }
      return all;
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
