package studio.marquee.connect.extract;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
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
  private static final long ROWS_A_SLICE = 1_000_000;

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
    Arrival arrival = ArrivalTable.create(connection, extract.mart(), types);
    long rows = rows(connection);
    for (long from = 0; from < rows; from += ROWS_A_SLICE) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      progress.at(from, rows);
      insert(connection, arrival, values, from);
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

  /** How far its rows are numbered. */
  private long rows(DuckDBConnection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select coalesce(max(rowid) + 1, 0) from " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void insert(DuckDBConnection connection, Arrival arrival, List<SqlText> values, long from)
      throws SQLException {
    SqlText allowed = sql.from(extract);
    String slice =
        "%s rowid between %d and %d"
            .formatted(extract.isEveryRow() ? " where" : " and", from, from + ROWS_A_SLICE - 1);
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
      for (int i = 0; i < parameters.size(); i++) {
        insert.setObject(i + 1, parameters.get(i));
      }
      EngineCall.of(insert, insert::execute);
    }
  }
}
