package studio.marquee.connect.extract;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import studio.marquee.connect.extract.Arrival.Column;
import studio.marquee.connect.rows.EngineCall;
import studio.marquee.model.policy.Extract;
import studio.marquee.model.policy.Mask;
import studio.marquee.model.sql.ExtractSql;
import studio.marquee.model.sql.SqlText;

/**
 * Copies of a table in an attached DuckDB what may be read of it. Nothing else is copied, and masks
 * are worked out on the way, so what arrives holds nothing that is withheld.
 */
final class GovernedRead {
  private static final long ROWS_AT_ONCE = 1_000_000;

  private final Extract extract;
  private final ExtractSql sql;
  private final String table;
  private final List<Column> plain;

  /**
   * Says what to copy.
   *
   * @param table the quoted name of the attached table
   * @param plain what the columns would become without their masks
   */
  GovernedRead(Extract extract, ExtractSql sql, String table, List<Column> plain) {
    this.extract = extract;
    this.sql = sql;
    this.table = table;
    this.plain = List.copyOf(plain);
  }

  Arrival copy(DuckDBConnection connection, RowsDone progress)
      throws SQLException, InterruptedException {
    List<String> types = new ArrayList<>();
    List<SqlText> values = new ArrayList<>();
    for (int i = 0; i < plain.size(); i++) {
      Extract.Column column = extract.columns().get(i);
      types.add(type(column.mask(), plain.get(i)));
      values.add(sql.value(column, plain.get(i).expression()));
    }
    Arrival arrival =
        ArrivalTable.of(extract.mart(), ArrivalTable.columns(extract.mart(), types, Set.of()));
    ArrivalTable.make(connection, arrival);
    long rows = rows(connection);
    long slice = slice(connection, rows);
    for (long from = 0; from < rows; from += slice) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      progress.at(from, rows);
      insert(connection, arrival, values, from, slice);
    }
    progress.at(rows, rows);
    return arrival;
  }

  private static String type(Mask mask, Column plain) {
    return switch (mask) {
      case Mask.Hashed(), Mask.Truncated _ -> "varchar";
      case Mask.Banded _ -> "bigint";
      case Mask.Plain(), Mask.Bucketed _ -> plain.type();
    };
  }

  /** So wide that about as many rows come of it as may lie in memory at once. */
  private long slice(DuckDBConnection connection, long rows) throws SQLException {
    long allowed = number(connection, sql.counting(extract));
    return allowed == 0 ? Math.max(1, rows) : Math.ceilDiv(rows * ROWS_AT_ONCE, allowed);
  }

  /** How far its rows are numbered. */
  private long rows(DuckDBConnection connection) throws SQLException {
    return number(connection, SqlText.of("select coalesce(max(rowid) + 1, 0) from " + table));
  }

  private static long number(DuckDBConnection connection, SqlText sql) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql.text())) {
      bind(select, sql.parameters());
      try (ResultSet row = EngineCall.of(select, select::executeQuery)) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }

  private void insert(
      DuckDBConnection connection, Arrival arrival, List<SqlText> values, long from, long width)
      throws SQLException {
    SqlText allowed = sql.from(extract);
    String slice =
        "%s rowid between %d and %d"
            .formatted(extract.isEveryRow() ? " where" : " and", from, from + width - 1);
    List<Object> parameters = new ArrayList<>();
    values.forEach(value -> parameters.addAll(value.parameters()));
    parameters.addAll(allowed.parameters());
    String text =
        "insert into %s select %s from %s%s order by rowid"
            .formatted(
                arrival.table(),
                String.join(", ", values.stream().map(SqlText::text).toList()),
                allowed.text(),
                slice);
    try (PreparedStatement insert = connection.prepareStatement(text)) {
      bind(insert, parameters);
      EngineCall.of(insert, insert::execute);
    }
  }
}
