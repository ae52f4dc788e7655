package studio.marquee.connect.rows;

import java.util.List;

/** Some rows, column by column: as many as DuckDB takes at a time, fewer when they are wide. */
public final class RowBatch {
  static final int MOST_ROWS = 2_048;
  private static final long MOST_BYTES = 1 << 19;

  private final List<ColumnValues> columns;
  private int rows;
  private long bytes;

  RowBatch(List<CacheType> types) {
    this.columns = types.stream().map(CacheType::room).toList();
  }

  public ColumnValues column(int index) {
    return columns.get(index);
  }

  /** The row that is written now. */
  public int row() {
    return rows;
  }

  /** The row is complete and took so many bytes. */
  public void rowDone(long size) {
    rows++;
    bytes += size;
  }

  public boolean isFull() {
    return rows == MOST_ROWS || bytes >= MOST_BYTES;
  }

  long bytes() {
    return bytes;
  }

  void clear() {
    rows = 0;
    bytes = 0;
  }
}
