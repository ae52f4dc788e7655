package studio.marquee.connect.arrival;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.sql.SqlText;

/** Aggregates over one table, gathered first and then asked for in one statement. */
final class TablePass {
  private final String table;
  private final List<String> texts = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private final List<Taking> takings = new ArrayList<>();

  private TablePass(String table) {
    this.table = table;
  }

  /** Over what a table or a select in brackets gives. */
  static TablePass of(String rows) {
    return new TablePass(rows);
  }

  static TablePass ofAll(Mart mart) {
    return new TablePass(CacheTable.quotedNameOf(mart));
  }

  void ask(SqlText aggregate, Taking taking) {
    texts.add(aggregate.text());
    values.addAll(aggregate.parameters());
    takings.add(taking);
  }

  void ask(String aggregate, Taking taking) {
    ask(new SqlText(aggregate, List.of()), taking);
  }

  void run(Connection connection) throws SQLException {
    if (texts.isEmpty()) {
      return;
    }
    String text = "select " + String.join(",\n  ", texts) + "\nfrom " + table;
    new Rows(connection).one(new SqlText(text, values), this::hand);
  }

  private Void hand(ResultSet row) throws SQLException {
    for (int i = 0; i < takings.size(); i++) {
      takings.get(i).take(row, i + 1);
    }
    return null;
  }

  /** Takes what one aggregate came to. */
  @FunctionalInterface
  interface Taking {
    void take(ResultSet row, int position) throws SQLException;
  }
}
