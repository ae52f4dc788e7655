package studio.marquee.connect.rows;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunctionBuilder;

/**
 * Brings the rows of a reader into a table of DuckDB. One thread reads, one writes, and the one
 * that called waits for both, so that an interruption is noticed at once whatever the driver is
 * doing.
 */
public final class RowTransfer {
  private static final long REPORT_MILLIS = 50;
  private static final long LONGEST_MILLIS = 60_000;

  /** Counted while rows pass, in their order: the feed hands them over one batch at a time. */
  private static final String NUMBER = "(row_number() over () - 1)::integer";

  private final DuckDBConnection target;
  private final RowReader reader;
  private final long mostRows;

  /** Told how far a transfer is. */
  @FunctionalInterface
  public interface Told {
    void at(long rows, long bytes);
  }

  /** Made once the first rows are there. */
  @FunctionalInterface
  public interface Table {
    /**
     * Gives back the name.
     *
     * @param different the columns whose texts are nearly all different
     */
    String made(Set<Integer> different) throws SQLException;
  }

  /**
   * What was brought.
   *
   * @param different the columns whose texts are nearly all different
   * @param ascends whether the watched column ascended from row to row, without a missing value
   */
  public record Brought(long rows, long bytes, Set<Integer> different, boolean ascends) {
    public Brought {
      different = Set.copyOf(different);
    }
  }

  public RowTransfer(DuckDBConnection target, RowReader reader, long mostRows) {
    this.target = target;
    this.reader = reader;
    this.mostRows = mostRows;
  }

  /**
   * Fills a table whose first column takes the number of the row.
   *
   * @param watched the column whose ascent is watched, or -1
   */
  public Brought intoNumbered(Table table, int watched, Told told)
      throws SQLException, InterruptedException {
    return bring(table, NUMBER + ", ", watched, told);
  }

  /** Fills a table. */
  public Brought into(Table table, int watched, Told told)
      throws SQLException, InterruptedException {
    return bring(table, "", watched, told);
  }

  private Brought bring(Table table, String number, int watched, Told told)
      throws SQLException, InterruptedException {
    List<CacheType> types = reader.types();
    Travel travel = Travel.here();
    RowFeed feed = new RowFeed(types, travel, watched);
    String function = "rows_" + Integer.toHexString(System.identityHashCode(feed));
    try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
      builder.withName(function).withFunction(feed).register(target);
    }
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      columns.add(types.get(i).arrived(RowFeed.name(i), travel));
    }
    String rows = " select %s%s from %s()".formatted(number, String.join(", ", columns), function);
    try (Statement insert = target.createStatement()) {
      Callable<Boolean> work =
          () -> {
            feed.awaitFirst();
            return insert.execute("insert into " + table.made(feed.different()) + rows);
          };
      return bring(feed, insert, work, told);
    }
  }

  private Brought bring(RowFeed feed, Statement insert, Callable<Boolean> work, Told told)
      throws SQLException, InterruptedException {
    SideThread<Long> reading = SideThread.start("rows-read", () -> stoppingOnFailure(feed));
    SideThread<Boolean> writing = SideThread.start("rows-write", work);
    Silence silence = new Silence(reader.longestSilence());
    try {
      while (!writing.hasEnded(REPORT_MILLIS)) {
        if (!reading.endsWithin(1)) {
          silence.refuseAfter(feed.rows());
        }
        told.at(feed.rows(), feed.bytes());
      }
      feed.stop();
      if (!reading.endsWithin(SideThread.PATIENCE_MILLIS)) {
        reading.endBy(reader::cancel, reader::abort);
      }
      rethrow(reading, writing);
    } catch (InterruptedException | SQLTimeoutException end) {
      feed.stop();
      insert.cancel();
      reading.endBy(reader::cancel, reader::abort);
      writing.endsWithin(LONGEST_MILLIS);
      throw end;
    }
    told.at(feed.rows(), feed.bytes());
    return new Brought(feed.rows(), feed.bytes(), feed.different(), feed.ascends());
  }

  private long stoppingOnFailure(RowFeed feed) throws SQLException, InterruptedException {
    boolean isDone = false;
    try {
      long rows = feed.readAll(reader, mostRows);
      isDone = true;
      return rows;
    } finally {
      if (!isDone) {
        feed.stop();
      }
    }
  }

  /** What the source said explains what the target said, not the other way round. */
  private static void rethrow(SideThread<Long> reading, SideThread<Boolean> writing)
      throws SQLException, InterruptedException {
    if (reading.endsWithin(1)) {
      reading.result();
    }
    writing.result();
  }
}
