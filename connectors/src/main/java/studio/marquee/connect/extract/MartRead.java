package studio.marquee.connect.extract;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** Copies one mart, row by row and with bounded memory, to where arrivals are kept. */
final class MartRead {
  private static final int ROWS_BETWEEN_REPORTS = 8_192;
  private static final int ROWS_PER_FETCH = 10_000;

  private final SourceTable table;
  private final Mart mart;
  private final RowsDone progress;

  MartRead(SourceTable table, RowsDone progress) {
    this.table = table;
    this.mart = table.extract().mart();
    this.progress = progress;
  }

  Arrival copy(Connection source, DuckDBConnection target)
      throws SQLException, ProblemException, InterruptedException {
    source.setAutoCommit(false);
    target.setAutoCommit(false);
    long expected = table.rows(source);
    try (PreparedStatement select = table.select(source)) {
      select.setFetchSize(ROWS_PER_FETCH);
      try (ResultSet rows = select.executeQuery()) {
        List<ColumnCopy> columns = columns(rows.getMetaData());
        Arrival arrival =
            ArrivalTable.create(target, mart, columns.stream().map(ColumnCopy::duckType).toList());
        append(rows, columns, target, expected);
        target.commit();
        return arrival;
      }
    } finally {
      source.rollback();
      target.setAutoCommit(true);
    }
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
