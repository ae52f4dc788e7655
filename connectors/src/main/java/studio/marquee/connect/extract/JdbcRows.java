package studio.marquee.connect.extract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import studio.marquee.connect.rows.CacheType;
import studio.marquee.connect.rows.ColumnValues;
import studio.marquee.connect.rows.RowBatch;
import studio.marquee.connect.rows.RowReader;
import studio.marquee.connect.rows.SourceCall;
import studio.marquee.connect.rows.WatchedSession;

/** Rows of any JDBC driver. How many are fetched at a time follows from how wide they are. */
final class JdbcRows implements RowReader {
  static final int FIRST_FETCH = 1_000;

  private static final long BYTES_A_FETCH = 8 << 20;
  private static final int MOST_A_FETCH = 20_000;
  private static final int FEWEST_A_FETCH = 100;
  private static final int BYTES_A_VALUE = 32;

  private final Statement select;
  private final ResultSet rows;
  private final List<ColumnCopy> columns;
  private boolean isTuned;

  JdbcRows(Statement select, ResultSet rows, List<ColumnCopy> columns) {
    this.select = select;
    this.rows = WatchedSession.bare(rows);
    this.columns = List.copyOf(columns);
  }

  @Override
  public List<CacheType> types() {
    return columns.stream().map(ColumnCopy::type).toList();
  }

  @Override
  public boolean read(RowBatch batch) throws SQLException {
    long total = 0;
    while (!batch.isFull()) {
      if (!next()) {
        return false;
      }
      int row = batch.row();
      long size = 0;
      for (int i = 0; i < columns.size(); i++) {
        size += copied(columns.get(i), batch.column(i), row);
      }
      batch.rowDone(size);
      total += size;
    }
    if (!isTuned) {
      tune(total / batch.row());
      isTuned = true;
    }
    return true;
  }

  /** A driver that breaks has failed like one that says so. */
  private boolean next() throws SQLException {
    try {
      return rows.next();
    } catch (RuntimeException | LinkageError broken) {
      throw new SQLException("The driver broke", broken);
    }
  }

  /** A driver may break over a value that is not of the type that it has told. */
  private long copied(ColumnCopy column, ColumnValues values, int row) throws SQLException {
    try {
      return column.step().copy(rows, values, row);
    } catch (RuntimeException | LinkageError broken) {
      throw new SQLException("The driver broke over a value", broken);
    }
  }

  /** A driver keeps more of a row than its values; it may take the number for a wish. */
  private void tune(long bytesARow) throws SQLException {
    long width = bytesARow + (long) BYTES_A_VALUE * columns.size();
    rows.setFetchSize(Math.clamp(BYTES_A_FETCH / width, FEWEST_A_FETCH, MOST_A_FETCH));
  }

  @Override
  public Duration longestSilence() {
    return SourceCall.longestSilence(select);
  }

  @Override
  public void cancel() throws SQLException {
    select.cancel();
  }

  @Override
  public void abort() throws SQLException {
    select.getConnection().abort(Runnable::run);
  }
}
