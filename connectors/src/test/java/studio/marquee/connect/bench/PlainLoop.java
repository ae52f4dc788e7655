package studio.marquee.connect.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * What somebody would write who wants the rows in a DuckDB file and nothing else: a prepared
 * statement, a cursor that fetches many rows at a time, the appender, a plain file.
 *
 * @param fetch how many rows are fetched at a time
 * @param threshold from which execution the driver asks for binary values; -1 for the first
 */
record PlainLoop(String url, Path file, int fetch, int threshold) {
  private static final int[] FETCHES = {2_000, 10_000, 50_000};
  private static final int[] THRESHOLDS = {-1, 5};
  private static final int ROWS_TO_CHOOSE_BY = 150_000;
  private static final int TRIES = 2;

  /** With the settings that serve it best here and now. */
  static PlainLoop best(String url, Path file) throws SQLException, IOException {
    PlainLoop best = new PlainLoop(url, file, FETCHES[0], THRESHOLDS[0]);
    long bestNanos = Long.MAX_VALUE;
    for (int tried = 0; tried < TRIES; tried++) {
      for (int fetch : FETCHES) {
        for (int threshold : THRESHOLDS) {
          PlainLoop loop = new PlainLoop(url, file, fetch, threshold);
          long started = System.nanoTime();
          loop.once(" limit " + ROWS_TO_CHOOSE_BY);
          long nanos = System.nanoTime() - started;
          if (nanos < bestNanos) {
            bestNanos = nanos;
            best = loop;
          }
        }
      }
    }
    return best;
  }

  String settings() {
    return String.format(Locale.ROOT, "prepareThreshold=%d, %,d rows at a time", threshold, fetch);
  }

  long once() throws SQLException, IOException {
    return once("");
  }

  private long once(String limit) throws SQLException, IOException {
    Files.deleteIfExists(file);
    try (Connection source = DriverManager.getConnection(url + "&prepareThreshold=" + threshold);
        DuckDBConnection target =
            DriverManager.getConnection("jdbc:duckdb:" + file).unwrap(DuckDBConnection.class);
        Statement statement = target.createStatement()) {
      statement.execute(
          "create table people (id bigint, email varchar, country varchar, tier varchar,"
              + " birth date, seen timestamp, value decimal(12, 2), orders bigint,"
              + " newsletter boolean, score double)");
      source.setAutoCommit(false);
      try (Statement zone = source.createStatement()) {
        zone.execute("set time zone 'UTC'");
      }
      long rows = copy(source, target, limit);
      statement.execute("checkpoint");
      return rows;
    }
  }

  private long copy(Connection source, DuckDBConnection target, String limit) throws SQLException {
    long count = 0;
    try (PreparedStatement select =
        source.prepareStatement(
            "select id, email, country, tier, birth, seen at time zone 'UTC', value, orders,"
                + " newsletter, score from people"
                + limit)) {
      select.setFetchSize(fetch);
      try (ResultSet rows = select.executeQuery();
          DuckDBAppender appender = target.createAppender("main", "people")) {
        while (rows.next()) {
          appender.beginRow();
          appender.append(rows.getLong(1));
          appender.append(rows.getString(2));
          appender.append(rows.getString(3));
          appender.append(rows.getString(4));
          appender.append(rows.getObject(5, LocalDate.class));
          appender.append(rows.getObject(6, LocalDateTime.class));
          appender.append(rows.getBigDecimal(7));
          appender.append(rows.getLong(8));
          appender.append(rows.getBoolean(9));
          appender.append(rows.getDouble(10));
          appender.endRow();
          count++;
        }
      }
    }
    return count;
  }
}
