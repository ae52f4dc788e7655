package studio.marquee.connect.source;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import studio.marquee.model.problem.ProblemException;

/** The tables that a login sees at a source: a start for contracts. */
public final class SourceCatalogue {
  private static final Set<String> OF_THE_SYSTEM =
      Set.of("information_schema", "pg_catalog", "pg_toast", "mysql", "performance_schema", "sys");
  private static final String OF_DUCKDB =
      "select schema_name, table_name, estimated_size from duckdb_tables()";
  private static final String[] TABLES = {
    "TABLE", "VIEW", "BASE TABLE", "MATERIALIZED VIEW", "PARTITIONED TABLE", "FOREIGN TABLE"
  };

  private final Sources sources;

  public SourceCatalogue(Sources sources) {
    this.sources = sources;
  }

  /** In the order of their names. */
  public List<FoundTable> tables(SourceForm form) throws ProblemException, InterruptedException {
    try (Source source = sources.open(form);
        Connection session = source.connect()) {
      try {
        return tables(session, estimates(form));
      } catch (SQLException failure) {
        throw new ProblemException(source.problem(failure), failure);
      }
    } catch (SQLException closing) {
      throw new IllegalStateException(closing);
    }
  }

  private static Optional<String> estimates(SourceForm form) {
    return switch (form) {
      case SourceForm.DuckDbFile _ -> Optional.of(OF_DUCKDB);
      case ServerForm server -> server.kind().rowEstimates();
    };
  }

  private static List<FoundTable> tables(Connection session, Optional<String> estimates)
      throws SQLException {
    Map<Name, Long> rows = rows(session, estimates);
    DatabaseMetaData database = session.getMetaData();
    List<Name> names = new ArrayList<>();
    try (ResultSet tables = database.getTables(session.getCatalog(), null, "%", TABLES)) {
      while (tables.next()) {
        names.add(new Name(text(tables, "TABLE_SCHEM"), text(tables, "TABLE_NAME")));
      }
    }
    Map<Name, List<FoundTable.Column>> columns = columns(session, database);
    List<FoundTable> found = new ArrayList<>();
    for (Name name : names) {
      if (!OF_THE_SYSTEM.contains(name.schema().toLowerCase(Locale.ROOT))) {
        long estimate = rows.getOrDefault(name, -1L);
        found.add(
            new FoundTable(
                name.schema(),
                name.table(),
                estimate < 0 ? OptionalLong.empty() : OptionalLong.of(estimate),
                columns.getOrDefault(name, List.of())));
      }
    }
    return found;
  }

  /** All at once: asking for each table takes minutes where there are thousands. */
  private static Map<Name, List<FoundTable.Column>> columns(
      Connection session, DatabaseMetaData database) throws SQLException {
    Map<Name, List<FoundTable.Column>> found = new LinkedHashMap<>();
    try (ResultSet columns = database.getColumns(session.getCatalog(), null, "%", "%")) {
      while (columns.next()) {
        String type = text(columns, "TYPE_NAME");
        FoundTable.Column column =
            new FoundTable.Column(
                text(columns, "COLUMN_NAME"),
                type,
                ColumnTypes.logical(columns.getInt("DATA_TYPE"), type),
                columns.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls);
        Name table = new Name(text(columns, "TABLE_SCHEM"), text(columns, "TABLE_NAME"));
        found.computeIfAbsent(table, _ -> new ArrayList<>()).add(column);
      }
    }
    return found;
  }

  private static Map<Name, Long> rows(Connection session, Optional<String> estimates)
      throws SQLException {
    Map<Name, Long> rows = new HashMap<>();
    if (estimates.isPresent()) {
      try (Statement statement = session.createStatement();
          ResultSet found = statement.executeQuery(estimates.get())) {
        while (found.next()) {
          rows.put(new Name(found.getString(1), found.getString(2)), found.getLong(3));
        }
      }
    }
    return rows;
  }

  private static String text(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }

  private record Name(String schema, String table) {}
}
