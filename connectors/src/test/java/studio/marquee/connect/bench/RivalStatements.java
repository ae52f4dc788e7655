package studio.marquee.connect.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.sql.RuleSql;
import studio.marquee.model.sql.SqlText;

/** What the rival is asked, made ready once and run again and again. */
record RivalStatements(Connection rival, RuleSql sql) {
  /** How many people pass a rule. */
  Contest.Run counting(Rule rule) throws SQLException {
    return run(sql.condition(rule).inside("select count(*) from " + sql.from() + " where ", ""));
  }

  /** Every number of a tree that is made of some rules. */
  Contest.Run telling(Segment tree, List<Rule> rules) throws SQLException {
    return run(
        new AllNumbers(sql, rules, tree).statement(),
        row -> {
          long told = row.getLong(1);
          for (int i = 2; i <= row.getMetaData().getColumnCount(); i++) {
            told = 31 * told + row.getLong(i);
          }
          return told;
        });
  }

  Contest.Run run(SqlText text) throws SQLException {
    return run(text, row -> row.getLong(1));
  }

  /** What is made of the only row. */
  @FunctionalInterface
  private interface Answer {
    long of(ResultSet row) throws SQLException;
  }

  private Contest.Run run(SqlText text, Answer answer) throws SQLException {
    PreparedStatement statement = rival.prepareStatement(text.text());
    for (int i = 0; i < text.parameters().size(); i++) {
      statement.setObject(i + 1, text.parameters().get(i));
    }
    return () -> {
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return answer.of(row);
      }
    };
  }
}
