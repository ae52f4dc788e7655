package studio.marquee.connect.extract;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.connect.extract.Arrival.Column;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.sql.dialect.Dialect;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/** Copies one mart, row by row and with bounded memory, to where arrivals are kept. */
final class MartRead {
  private static final int ROWS_BETWEEN_REPORTS = 8_192;
  private static final int ROWS_PER_FETCH = 10_000;
  private static final DuckDbDialect CACHE_DIALECT = new DuckDbDialect();

  private final Mart mart;
  private final Dialect sourceDialect;
  private final RowsDone progress;

  MartRead(Mart mart, Dialect sourceDialect, RowsDone progress) {
    this.mart = mart;
    this.sourceDialect = sourceDialect;
    this.progress = progress;
  }

  Arrival copy(Connection source, DuckDBConnection target)
      throws SQLException, ProblemException, InterruptedException {
    source.setAutoCommit(false);
    target.setAutoCommit(false);
    SourceTable table = new SourceTable(mart, sourceDialect);
    long expected = table.rows(source);
    try (PreparedStatement select =
        source.prepareStatement(
            selectText(table), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      select.setFetchSize(ROWS_PER_FETCH);
      try (ResultSet rows = select.executeQuery()) {
        List<ColumnCopy> columns = columns(rows.getMetaData());
        create(target, columns);
        append(rows, columns, target, expected);
        target.commit();
        return arrival(columns);
      }
    } finally {
      source.rollback();
      target.setAutoCommit(true);
    }
  }

  private Arrival arrival(List<ColumnCopy> copies) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < copies.size(); i++) {
      String name = CACHE_DIALECT.quoted(mart.attributes().get(i).column());
      columns.add(new Column(copies.get(i).duckType(), name));
    }
    return new Arrival(mart, arrivalsName(), columns);
  }

  private String arrivalsName() {
    return CACHE_DIALECT.quoted(GenerationFile.ARRIVALS) + ".main." + CacheTable.quotedNameOf(mart);
  }

  private String selectText(SourceTable table) {
    List<String> columns =
        mart.attributes().stream()
            .map(attribute -> sourceDialect.quoted(attribute.column()))
            .toList();
    return "select " + String.join(", ", columns) + " from " + table.quotedName();
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

  private void create(DuckDBConnection target, List<ColumnCopy> copies) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < copies.size(); i++) {
      String name = CACHE_DIALECT.quoted(mart.attributes().get(i).column());
      columns.add(name + " " + copies.get(i).duckType());
    }
    try (Statement statement = target.createStatement()) {
      statement.execute(
          "create or replace table " + arrivalsName() + " (" + String.join(", ", columns) + ")");
    }
  }

  private void append(
      ResultSet rows, List<ColumnCopy> columns, DuckDBConnection target, long expected)
      throws SQLException, InterruptedException, ProblemException {
    int row = 0;
    try (DuckDBAppender appender =
        target.createAppender(GenerationFile.ARRIVALS, "main", mart.name())) {
      while (rows.next()) {
        if (row == CacheTable.MOST_ROWS) {
          throw new ProblemException(Problem.of(RefreshProblem.TOO_MANY_PEOPLE, mart.title(), row));
        }
        if (row % ROWS_BETWEEN_REPORTS == 0) {
          report(row, expected);
        }
        appender.beginRow();
        for (ColumnCopy column : columns) {
          column.step().copy(rows, appender);
        }
        appender.endRow();
        row++;
      }
    }
    report(row, row);
  }

  private void report(long done, long total) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    progress.at(done, total);
  }
}
