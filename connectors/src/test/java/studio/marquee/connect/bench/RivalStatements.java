package studio.marquee.connect.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.sql.RuleSql;
import studio.marquee.model.sql.SqlText;

/** What the rival is asked, made ready once and run again and again. */
record RivalStatements(Connection rival, RuleSql sql) {
  /** How many people pass a rule. */
  Contest.Run counting(Rule rule) throws SQLException {
    return run(sql.condition(rule).inside("select count(*) from " + sql.from() + " where ", ""));
  }

  Contest.Run run(SqlText text) throws SQLException {
    PreparedStatement statement = rival.prepareStatement(text.text());
    for (int i = 0; i < text.parameters().size(); i++) {
      statement.setObject(i + 1, text.parameters().get(i));
    }
    return () -> {
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    };
  }
}
