package studio.marquee.connect.rows;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Rows of a source, read by one thread while another waits for them. */
public interface RowReader {
  /** What the columns become, in their order. */
  List<CacheType> types();

  /**
   * Reads until the batch is full.
   *
   * @return false when there are no more rows
   */
  boolean read(RowBatch batch) throws SQLException;

  /** Asks the source to end what it does, from another thread. */
  void cancel() throws SQLException;

  /** Gives the session up, from another thread, when asking was not enough. */
  void abort() throws SQLException;

  /** How long it may take until the next rows are there. */
  default Duration longestSilence() {
    return Duration.ofMinutes(16);
  }
}
