package studio.marquee.connect.extract;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import studio.marquee.connect.extract.Arrival.Column;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.policy.Extract;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/** A mart in an attached DuckDB, which need not be copied before it is looked at. */
final class AttachedRead {
  private static final DuckDbDialect DIALECT = new DuckDbDialect();

  private final GenerationFile file;
  private final Reading reading;

  AttachedRead(GenerationFile file, Reading reading) {
    this.file = file;
    this.reading = reading;
  }

  /**
   * Empty when the mart must be read row by row: its source is another database, it is a view,
   * which does not number its rows, or it has a column of an unusual type.
   */
  Optional<Arrival> arrival(Extract extract, RowsDone progress)
      throws SQLException, InterruptedException {
    if (!file.hasSource()) {
      return Optional.empty();
    }
    Map<String, String> types = types(file.connection(), extract.source());
    List<Column> columns = new ArrayList<>();
    for (Extract.Column column : extract.columns()) {
      Attribute attribute = column.source();
      String quoted = DIALECT.quoted(attribute.column());
      String type = types.getOrDefault(attribute.column(), "");
      ColumnCast.of(attribute, type, quoted).ifPresent(columns::add);
    }
    if (columns.size() < extract.columns().size()) {
      return Optional.empty();
    }
    boolean isAsItIs = extract.isEveryRow() && extract.isUnmasked();
    return Optional.of(
        isAsItIs
            ? new Arrival(extract.mart(), tableOf(extract.source()), columns)
            : new GovernedRead(
                    extract,
                    reading.sql(DIALECT, AttachedRead::tableOf),
                    tableOf(extract.source()),
                    columns)
                .copy(file.connection(), progress));
  }

  private static String tableOf(Mart mart) {
    return "%s.%s.%s"
        .formatted(
            GenerationFile.SOURCE,
            DIALECT.quoted(schema(mart)),
            DIALECT.quoted(mart.table().name()));
  }

  private static Map<String, String> types(DuckDBConnection connection, Mart mart)
      throws SQLException {
    String text =
        "select column_name, data_type from duckdb_columns() semi join duckdb_tables()"
            + " using (table_oid, schema_oid, database_oid)"
            + " where '\"' || database_name || '\"' = ? and schema_name = ? and table_name = ?";
    try (PreparedStatement select = connection.prepareStatement(text)) {
      select.setString(1, GenerationFile.SOURCE);
      select.setString(2, schema(mart));
      select.setString(3, mart.table().name());
      Map<String, String> types = new HashMap<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          types.put(rows.getString(1), rows.getString(2));
        }
      }
      return types;
    }
  }

  private static String schema(Mart mart) {
    return mart.table().schema().isEmpty() ? "main" : mart.table().schema();
  }
}
