package studio.marquee.connect.rows;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBLogicalType;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;

/**
 * Batches between the thread that reads and DuckDB, which takes them as the rows of a table. The
 * same batches travel round for ever, so memory does not grow with the rows. There are as many as
 * DuckDB compresses and encrypts at a time, because meanwhile it takes none; of wide rows fewer.
 */
final class RowFeed implements DuckDBTableFunction<RowFeed, RowFeed, RowFeed> {
  private static final int MOST_BATCHES = 60;
  private static final int FEWEST_BATCHES = 8;
  private static final long MOST_BYTES = 24 << 20;
  private static final long LOOK_AGAIN_MILLIS = 20;

  private final List<CacheType> types;
  private final Travel travel;
  private final int watched;
  private final BlockingQueue<RowBatch> full;
  private final BlockingQueue<RowBatch> empty;
  private final CountDownLatch begun = new CountDownLatch(1);
  private final Ascent ascent = new Ascent();
  private final AtomicLong rows = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private volatile Set<Integer> different = Set.of();
  private volatile boolean isComplete;
  private volatile boolean isStopped;

  /**
   * Begins empty.
   *
   * @param watched the column whose values are watched, or -1
   */
  RowFeed(List<CacheType> types, Travel travel, int watched) {
    this.types = List.copyOf(types);
    this.travel = travel;
    this.watched = watched;
    int batches = batches(types.size());
    this.full = new ArrayBlockingQueue<>(batches);
    this.empty = new ArrayBlockingQueue<>(batches);
    for (int i = 0; i < batches; i++) {
      empty.add(new RowBatch(types));
    }
  }

  private static int batches(int columns) {
    long bytes = (long) Long.BYTES * RowBatch.MOST_ROWS * Math.max(1, columns);
    return Math.clamp(MOST_BYTES / bytes, FEWEST_BATCHES, MOST_BATCHES);
  }

  /** Reads to the end; called by the thread that reads. */
  long readAll(RowReader reader, long mostRows) throws SQLException, InterruptedException {
    long read = 0;
    boolean hasMore = true;
    while (hasMore && !isStopped) {
      RowBatch batch = empty.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
      if (batch != null) {
        batch.clear();
        hasMore = reader.read(batch);
        read += batch.row();
        if (read > mostRows) {
          throw RefusedRow.tooMany();
        }
        full.add(batch);
        begun.countDown();
      }
    }
    isComplete = true;
    begun.countDown();
    return read;
  }

  /** Waits for the first batch and looks at it; called by the thread that writes, once. */
  void awaitFirst() throws SQLException, InterruptedException {
    begun.await();
    refuseWhenStopped();
    RowBatch first = full.peek();
    if (first != null) {
      different = differentIn(first);
    }
  }

  private Set<Integer> differentIn(RowBatch batch) {
    Set<Integer> found = new HashSet<>();
    for (int i = 0; i < types.size(); i++) {
      if (types.get(i) instanceof CacheType.Text
          && batch.column(i) instanceof TextValues texts
          && texts.areDifferent(batch.row())) {
        found.add(i);
      }
    }
    return Set.copyOf(found);
  }

  /** The columns whose texts are nearly all different, as far as the first batch tells. */
  Set<Integer> different() {
    return different;
  }

  private void refuseWhenStopped() throws SQLException {
    if (isStopped) {
      throw new SQLException("The transfer was stopped");
    }
  }

  /** Whoever waits here goes on at once, and the rows are not taken. */
  void stop() {
    isStopped = true;
    begun.countDown();
  }

  long rows() {
    return rows.get();
  }

  long bytes() {
    return bytes.get();
  }

  boolean ascends() {
    return ascent.holds();
  }

  @Override
  public RowFeed bind(DuckDBTableFunctionBindInfo info) throws SQLException {
    for (int i = 0; i < types.size(); i++) {
      try (DuckDBLogicalType carrier = types.get(i).carrier(travel)) {
        info.addResultColumn(name(i), carrier);
      }
    }
    return this;
  }

  static String name(int column) {
    return "column_" + column;
  }

  @Override
  public RowFeed init(DuckDBTableFunctionInitInfo info) {
    info.setMaxThreads(1);
    return this;
  }

  @Override
  public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk)
      throws SQLException, InterruptedException {
    while (true) {
      boolean wasComplete = isComplete;
      RowBatch batch = full.poll(wasComplete ? 0 : LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
      refuseWhenStopped();
      if (batch != null && batch.row() > 0) {
        return take(batch, chunk);
      }
      if (batch == null && wasComplete) {
        return 0;
      }
    }
  }

  private long take(RowBatch batch, DuckDBDataChunkWriter chunk) {
    int count = batch.row();
    for (int i = 0; i < types.size(); i++) {
      batch.column(i).fill(chunk.vector(i), count);
    }
    if (watched >= 0) {
      ascent.watch(batch.column(watched), count);
    }
    rows.addAndGet(count);
    bytes.addAndGet(batch.bytes());
    empty.add(batch);
    return count;
  }
}
