package studio.marquee.connect.extract;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.connect.rows.SourceCall;
import studio.marquee.connect.source.SourceProblem;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.policy.Extract;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.sql.ExtractSql;
import studio.marquee.model.sql.SqlText;

/**
 * The table of a mart where the contract says it lies.
 *
 * @param extract what may be read of it
 * @param sql how that is said
 */
record SourceTable(Extract extract, ExtractSql sql) {

  /** Says what is not there. */
  void require(DatabaseMetaData database) throws SQLException, ProblemException {
    Set<String> found = new HashSet<>();
    Mart mart = extract.source();
    String schema = mart.table().schema();
    try (ResultSet columns =
        database.getColumns(null, schema.isEmpty() ? null : schema, mart.table().name(), null)) {
      while (columns.next()) {
        found.add(columns.getString("COLUMN_NAME"));
      }
    }
    String place = schema.isEmpty() ? mart.table().name() : schema + "." + mart.table().name();
    if (found.isEmpty()) {
      throw new ProblemException(
          Problem.of(SourceProblem.NO_TABLE, mart.table().source(), place, mart.title()));
    }
    for (Extract.Column column : extract.columns()) {
      String name = column.source().column();
      if (!found.contains(name)) {
        throw new ProblemException(
            Problem.of(SourceProblem.NO_COLUMN, mart.table().source(), place, name));
      }
    }
  }

  /** How many rows may be read, if they can be numbered. */
  long rows(Connection session) throws SQLException, ProblemException, InterruptedException {
    try (PreparedStatement statement = prepared(session, sql.counting(extract));
        ResultSet rows = SourceCall.of(statement, statement::executeQuery)) {
      rows.next();
      long count = rows.getLong(1);
      if (count > CacheTable.MOST_ROWS) {
        throw new ProblemException(
            Problem.of(RefreshProblem.TOO_MANY_PEOPLE, extract.mart().title(), count));
      }
      return count;
    }
  }

  /** Every row that may be read, one after the other. */
  SqlText select() {
    return sql.rows(extract);
  }

  static PreparedStatement prepared(Connection session, SqlText sql) throws SQLException {
    PreparedStatement statement =
        session.prepareStatement(
            sql.text(), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
    for (int i = 0; i < sql.parameters().size(); i++) {
      statement.setObject(i + 1, sql.parameters().get(i));
    }
    return statement;
  }
}
