package studio.marquee.connect.extract;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.connect.extract.Arrival.Column;
import studio.marquee.connect.rows.CacheType;
import studio.marquee.connect.rows.RefusedRow;
import studio.marquee.connect.rows.RowReader;
import studio.marquee.connect.rows.RowTransfer;
import studio.marquee.connect.rows.RowTransfer.Brought;
import studio.marquee.connect.rows.SourceCall;
import studio.marquee.connect.rows.postgres.CopyRows;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.sql.SqlText;

/**
 * Copies one mart with bounded memory: people, who stay in the order in which they are read, right
 * to where they are kept; other rows to where arrivals are kept.
 */
final class MartRead {
  private final Mart mart;
  private final SqlText select;
  private final long expected;
  private final RowsDone progress;

  /**
   * Says what to read.
   *
   * @param select one column for each attribute of the mart, in order
   * @param expected how many rows there will be, for whoever waits
   */
  MartRead(Mart mart, SqlText select, long expected, RowsDone progress) {
    this.mart = mart;
    this.select = select;
    this.expected = expected;
    this.progress = progress;
  }

  /**
   * What has come.
   *
   * @param keysAscend whether each key is above the one before, so that none is missing or repeated
   */
  record Copied(Arrival arrival, boolean keysAscend) {}

  Copied copy(Connection source, DuckDBConnection target)
      throws SQLException, ProblemException, InterruptedException {
    try (PreparedStatement statement = SourceTable.prepared(source, select)) {
      statement.setFetchSize(JdbcRows.FIRST_FETCH);
      Optional<RowReader> fast = fast(source, statement);
      if (fast.isPresent()) {
        return bring(fast.get(), target);
      }
      try (ResultSet rows = SourceCall.of(statement, statement::executeQuery)) {
        return bring(new JdbcRows(statement, rows, columns(rows.getMetaData())), target);
      }
    } catch (RefusedRow refused) {
      throw new ProblemException(problem(refused), refused);
    }
  }

  private Problem problem(RefusedRow refused) {
    return switch (refused.reason()) {
      case NUMBER_TOO_LONG -> Problem.of(RefreshProblem.NUMBER_TOO_LONG, mart.title());
      case TOO_MANY_ROWS ->
          Problem.of(RefreshProblem.TOO_MANY_PEOPLE, mart.title(), CacheTable.MOST_ROWS);
    };
  }

  /** Only where the source is one of which more is known than of any. */
  private Optional<RowReader> fast(Connection source, PreparedStatement statement)
      throws SQLException, ProblemException {
    if (!CopyRows.canRead(source)) {
      return Optional.empty();
    }
    ResultSetMetaData row = statement.getMetaData();
    List<CacheType> types = columns(row).stream().map(ColumnCopy::type).toList();
    return CopyRows.start(source, select.text(), select.parameters(), row, types);
  }

  private Copied bring(RowReader reader, DuckDBConnection target)
      throws SQLException, InterruptedException {
    List<String> types = reader.types().stream().map(CacheType::duckType).toList();
    RowTransfer.Table table = different -> made(target, arrival(types, different));
    RowTransfer transfer = new RowTransfer(target, reader, CacheTable.MOST_ROWS);
    int key = mart.attribute(mart.key()).map(mart.attributes()::indexOf).orElse(-1);
    Brought brought =
        isOfPeople()
            ? transfer.intoNumbered(table, key, this::report)
            : transfer.into(table, key, this::report);
    progress.at(brought.rows(), brought.rows());
    return new Copied(arrival(types, brought.different()), key >= 0 && brought.ascends());
  }

  private void report(long rows, long bytes) {
    progress.bytes(bytes);
    progress.at(rows, Math.max(rows, expected));
  }

  private boolean isOfPeople() {
    return mart.role() == MartRole.PEOPLE;
  }

  private Arrival arrival(List<String> types, Set<Integer> different) {
    List<Column> columns = ArrivalTable.columns(mart, types, different);
    return isOfPeople()
        ? new Arrival(mart, CacheTable.quotedNameOf(mart), columns)
        : ArrivalTable.of(mart, columns);
  }

  private String made(DuckDBConnection target, Arrival arrival) throws SQLException {
    if (isOfPeople()) {
      run(target, CacheTable.createText(mart, arrival.definitions()));
    } else {
      ArrivalTable.make(target, arrival);
    }
    return arrival.table();
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

  private static void run(DuckDBConnection target, String sql) throws SQLException {
    try (Statement statement = target.createStatement()) {
      statement.execute(sql);
    }
  }
}
