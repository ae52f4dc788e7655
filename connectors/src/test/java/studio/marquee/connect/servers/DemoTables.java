package studio.marquee.connect.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** The tables of a DuckDB file, on their way to a server that shall hold the same. */
final class DemoTables implements AutoCloseable {
  private final Connection connection;

  DemoTables(Path file) throws SQLException {
    Properties readOnly = new Properties();
    readOnly.setProperty("duckdb.read_only", "true");
    this.connection = DriverManager.getConnection("jdbc:duckdb:" + file, readOnly);
  }

  /** One column as DuckDB types it. */
  record Column(String name, String type, boolean isRequired) {
    boolean isList() {
      return type.endsWith("[]");
    }
  }

  /** One table with its columns in order. */
  record Table(String schema, String name, List<Column> columns) {
    Table {
      columns = List.copyOf(columns);
    }

    String place() {
      return schema + "." + name;
    }
  }

  List<Table> all() throws SQLException {
    List<Table> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select table_schema, table_name from information_schema.tables"
                    + " where table_type = 'BASE TABLE' order by all")) {
      while (rows.next()) {
        String schema = rows.getString(1);
        String name = rows.getString(2);
        tables.add(new Table(schema, name, columns(schema, name)));
      }
    }
    return tables;
  }

  Set<String> schemas() throws SQLException {
    Set<String> schemas = new LinkedHashSet<>();
    all().forEach(table -> schemas.add(table.schema()));
    return schemas;
  }

  private List<Column> columns(String schema, String name) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select column_name, data_type, is_nullable = 'NO' from information_schema.columns"
                    + " where table_schema = '%s' and table_name = '%s' order by ordinal_position"
                        .formatted(schema, name))) {
      while (rows.next()) {
        columns.add(new Column(rows.getString(1), rows.getString(2), rows.getBoolean(3)));
      }
    }
    return columns;
  }

  /**
   * Writes rows in their order, moments in UTC.
   *
   * @param columns an expression for each column to be written
   * @param form how fields and rows are told apart, as options of a copy
   */
  Path written(Table table, List<String> columns, String form, Path folder) throws Exception {
    Path file = Files.createTempFile(folder, table.name(), ".txt");
    try (Statement statement = connection.createStatement()) {
      statement.execute("set TimeZone = 'UTC'");
      statement.execute(
          "copy (select %s from %s order by rowid) to '%s' (%s)"
              .formatted(String.join(", ", columns), table.place(), file, form));
    }
    return file;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
