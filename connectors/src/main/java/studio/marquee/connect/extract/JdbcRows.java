package studio.marquee.connect.extract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import studio.marquee.connect.rows.CacheType;
import studio.marquee.connect.rows.RowBatch;
import studio.marquee.connect.rows.RowReader;

/** Rows of any JDBC driver. How many are fetched at a time follows from how wide they are. */
final class JdbcRows implements RowReader {
  static final int FIRST_FETCH = 1_000;

  private static final long BYTES_A_FETCH = 2 << 20;
  private static final int MOST_A_FETCH = 20_000;
  private static final int FEWEST_A_FETCH = 100;
  private static final int BYTES_A_VALUE = 32;

  private final Statement select;
  private final ResultSet rows;
  private final List<ColumnCopy> columns;
  private boolean isTuned;

  JdbcRows(Statement select, ResultSet rows, List<ColumnCopy> columns) {
    this.select = select;
    this.rows = rows;
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
      if (!rows.next()) {
        return false;
      }
      int row = batch.row();
      long size = 0;
      for (int i = 0; i < columns.size(); i++) {
        size += columns.get(i).step().copy(rows, batch.column(i), row);
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

  /** A driver keeps more of a row than its values; it may take the number for a wish. */
  private void tune(long bytesARow) throws SQLException {
    long width = bytesARow + (long) BYTES_A_VALUE * columns.size();
    rows.setFetchSize(Math.clamp(BYTES_A_FETCH / width, FEWEST_A_FETCH, MOST_A_FETCH));
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
