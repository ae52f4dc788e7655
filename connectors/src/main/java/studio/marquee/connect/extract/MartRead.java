package studio.marquee.connect.extract;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.source.SourceProblem;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.sql.dialect.Dialect;

/** Copies one mart, row by row and with bounded memory, from its source into an empty database. */
final class MartRead {
  private static final int ROWS_BETWEEN_REPORTS = 8_192;
  private static final int ROWS_PER_FETCH = 10_000;

  private final Mart mart;
  private final Dialect sourceDialect;
  private final Progress progress;

  MartRead(Mart mart, Dialect sourceDialect, Progress progress) {
    this.mart = mart;
    this.sourceDialect = sourceDialect;
    this.progress = progress;
  }

  /** Gives back how many rows there were. */
  int copy(Connection source, DuckDBConnection target)
      throws SQLException, ProblemException, InterruptedException {
    source.setAutoCommit(false);
    requireColumns(source.getMetaData());
    long expected = count(source);
    if (expected > CacheTable.MOST_ROWS) {
      throw new ProblemException(
          Problem.of(RefreshProblem.TOO_MANY_PEOPLE, mart.title(), expected));
    }
    try (PreparedStatement select =
        source.prepareStatement(
            selectText(), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      select.setFetchSize(ROWS_PER_FETCH);
      try (ResultSet rows = select.executeQuery()) {
        List<ColumnCopy> columns = columns(rows.getMetaData());
        create(target, columns);
        return append(rows, columns, target, expected);
      }
    } finally {
      source.rollback();
    }
  }

  private void requireColumns(DatabaseMetaData database) throws SQLException, ProblemException {
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

  private long count(Connection source) throws SQLException {
    try (Statement statement = source.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + sourceTable())) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private String selectText() {
    List<String> columns =
        mart.attributes().stream()
            .map(attribute -> sourceDialect.quoted(attribute.column()))
            .toList();
    return "select " + String.join(", ", columns) + " from " + sourceTable();
  }

  private String sourceTable() {
    String name = sourceDialect.quoted(mart.table().name());
    return mart.table().schema().isEmpty()
        ? name
        : sourceDialect.quoted(mart.table().schema()) + "." + name;
  }

  private List<ColumnCopy> columns(ResultSetMetaData row) throws SQLException, ProblemException {
    List<ColumnCopy> columns = new ArrayList<>();
    int position = 1;
    for (Attribute attribute : mart.attributes()) {
      ColumnCopy column = ColumnCopy.of(attribute, row, position);
      if (column == null) {
        throw new ProblemException(
            Problem.of(
                RefreshProblem.WRONG_TYPE,
                mart.title(),
                attribute.name().attribute(),
                row.getColumnTypeName(position)));
      }
      columns.add(column);
      position++;
    }
    return columns;
  }

  private void create(DuckDBConnection target, List<ColumnCopy> columns) throws SQLException {
    List<String> types = columns.stream().map(ColumnCopy::duckType).toList();
    try (Statement statement = target.createStatement()) {
      statement.execute(CacheTable.createText(mart, types));
    }
  }

  private int append(
      ResultSet rows, List<ColumnCopy> columns, DuckDBConnection target, long expected)
      throws SQLException, InterruptedException, ProblemException {
    int row = 0;
    try (DuckDBAppender appender = target.createAppender(CacheTable.nameOf(mart))) {
      while (rows.next()) {
        if (row == CacheTable.MOST_ROWS) {
          throw new ProblemException(Problem.of(RefreshProblem.TOO_MANY_PEOPLE, mart.title(), row));
        }
        if (row % ROWS_BETWEEN_REPORTS == 0) {
          report(row, expected);
        }
        appender.beginRow();
        appender.append(row);
        for (ColumnCopy column : columns) {
          column.step().copy(rows, appender);
        }
        appender.endRow();
        row++;
      }
    }
    report(row, row);
    return row;
  }

  private void report(long done, long total) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    progress.at("refresh.read", done, total);
  }
}
