package studio.marquee.connect.servers;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.postgresql.PGConnection;
import studio.marquee.connect.servers.DemoTables.Column;
import studio.marquee.connect.servers.DemoTables.Table;
import studio.marquee.connect.testing.PostgresServer;

/** The demo warehouse once more, in a real PostgreSQL, for a login that may only read. */
final class DemoInPostgres {
  private DemoInPostgres() {}

  static void fill(PostgresServer server, Path warehouse, Path folder) throws Exception {
    try (DemoTables tables = new DemoTables(warehouse);
        Connection session = server.server().getPostgresDatabase().getConnection()) {
      for (String schema : tables.schemas()) {
        server.run("create schema " + schema);
      }
      for (Table table : tables.all()) {
        server.run(created(table));
        List<String> columns = table.columns().stream().map(DemoInPostgres::written).toList();
        Path file =
            tables.written(table, columns, "format csv, header false, nullstr '\\N'", folder);
        try (BufferedReader rows = Files.newBufferedReader(file)) {
          session
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy " + table.place() + " from stdin (format csv, null '\\N')", rows);
        }
        Files.delete(file);
      }
      for (String schema : tables.schemas()) {
        server.run(
            "grant usage on schema " + schema + " to " + PostgresServer.READER,
            "grant select on all tables in schema " + schema + " to " + PostgresServer.READER);
      }
    }
  }

  /** A list is written as PostgreSQL reads lists. */
  private static String written(Column column) {
    return column.isList()
        ? "if(len({c}) = 0, '{}', '{\"' || array_to_string({c}, '\",\"') || '\"}')"
            .replace("{c}", column.name())
        : column.name();
  }

  private static String created(Table table) {
    List<String> columns =
        table.columns().stream()
            .map(column ->
                "%s %s%s"
                    .formatted(
                        column.name(),
                        column.type().equals("DOUBLE") ? "double precision" : column.type(),
                        column.isRequired() ? " not null" : ""))
            .toList();
    return "create table %s (%s)".formatted(table.place(), String.join(", ", columns));
  }
}
