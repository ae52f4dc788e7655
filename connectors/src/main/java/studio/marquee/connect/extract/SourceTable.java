package studio.marquee.connect.extract;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.connect.rows.SourceCall;
import studio.marquee.connect.source.SourceProblem;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.sql.SqlText;
import studio.marquee.model.sql.dialect.Dialect;

/** The table of a mart where the contract says it lies. */
record SourceTable(Mart mart, Dialect dialect) {

  /** Says what is not there. */
  void require(DatabaseMetaData database) throws SQLException, ProblemException {
    Set<String> found = new HashSet<>();
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
    for (Attribute attribute : mart.attributes()) {
      if (!found.contains(attribute.column())) {
        throw new ProblemException(
            Problem.of(SourceProblem.NO_COLUMN, mart.table().source(), place, attribute.column()));
      }
    }
  }

  /** How many rows there are, if they can be numbered. */
  long rows(Connection session) throws SQLException, ProblemException, InterruptedException {
    String text = "select count(*) from " + quotedName();
    try (Statement statement = session.createStatement();
        ResultSet rows = SourceCall.of(statement, () -> statement.executeQuery(text))) {
      rows.next();
      long count = rows.getLong(1);
      if (count > CacheTable.MOST_ROWS) {
        throw new ProblemException(Problem.of(RefreshProblem.TOO_MANY_PEOPLE, mart.title(), count));
      }
      return count;
    }
  }

  /** Every row, one after the other. */
  SqlText select() {
    List<String> columns =
        mart.attributes().stream().map(attribute -> dialect.quoted(attribute.column())).toList();
    return new SqlText("select " + String.join(", ", columns) + " from " + quotedName(), List.of());
  }

  String quotedName() {
    String name = dialect.quoted(mart.table().name());
    return mart.table().schema().isEmpty()
        ? name
        : dialect.quoted(mart.table().schema()) + "." + name;
  }
}
