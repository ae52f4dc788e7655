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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * What somebody would write who wants the rows in a DuckDB file and nothing else: a prepared
 * statement, a cursor that fetches many rows at a time, the appender, a plain file.
 */
record PlainLoop(String url, Path file) {
  private static final int ROWS_A_FETCH = 10_000;

  long once() throws SQLException, IOException {
    Files.deleteIfExists(file);
    try (Connection source = DriverManager.getConnection(url);
        DuckDBConnection target =
            DriverManager.getConnection("jdbc:duckdb:" + file).unwrap(DuckDBConnection.class);
        Statement statement = target.createStatement()) {
      statement.execute(
          "create table people (id bigint, email varchar, country varchar, tier varchar,"
              + " birth date, seen timestamp, value decimal(12, 2), orders bigint,"
              + " newsletter boolean, score double)");
      source.setAutoCommit(false);
      long rows = copy(source, target);
      statement.execute("checkpoint");
      return rows;
    }
  }

  private static long copy(Connection source, DuckDBConnection target) throws SQLException {
    long count = 0;
    try (PreparedStatement select =
        source.prepareStatement(
            "select id, email, country, tier, birth, seen, value, orders, newsletter, score"
                + " from people")) {
      select.setFetchSize(ROWS_A_FETCH);
      try (ResultSet rows = select.executeQuery();
          DuckDBAppender appender = target.createAppender("main", "people")) {
        while (rows.next()) {
          appender.beginRow();
          appender.append(rows.getLong(1));
          appender.append(rows.getString(2));
          appender.append(rows.getString(3));
          appender.append(rows.getString(4));
          appender.append(rows.getObject(5, LocalDate.class));
          OffsetDateTime seen = rows.getObject(6, OffsetDateTime.class);
          appender.append(seen.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());
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
