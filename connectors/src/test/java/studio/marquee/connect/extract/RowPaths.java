package studio.marquee.connect.extract;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;
import studio.marquee.connect.extract.MartRead.Copied;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.MartTerms;
import studio.marquee.model.mart.Table;
import studio.marquee.model.sql.SqlText;

/** One mart read out of a PostgreSQL by the binary copy, or as out of any other driver. */
record RowPaths(EmbeddedPostgres postgres) {

  /** Looks to everybody like a session of some unknown driver. */
  Connection unknownDriver() throws SQLException {
    Connection session = postgres.getPostgresDatabase().getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            RowPaths.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("isWrapperFor")) {
                return false;
              }
              try {
                return method.invoke(session, arguments);
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            });
  }

  Connection known() throws SQLException {
    return postgres.getPostgresDatabase().getConnection();
  }

  void run(String sql) throws SQLException {
    try (Connection session = known();
        Statement statement = session.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The session, which whoever closes it only says to have done with. */
  static Connection keptOpen(Connection session) {
    return (Connection)
        Proxy.newProxyInstance(
            RowPaths.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              try {
                return method.getName().equals("close") ? null : method.invoke(session, arguments);
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            });
  }

  private static final byte[] KEY = new byte[32];

  static Mart mart(MartRole role, Map<String, AttributeType> columns) {
    List<Attribute> attributes = new ArrayList<>();
    columns.forEach((name, type) ->
        attributes.add(
            new Attribute(
                new AttributeName("things", name), name, "", type, name, false, false, "")));
    return new Mart(
        "things",
        "Things",
        "",
        "",
        "",
        "1.0.0",
        role,
        new Table("mart", "", "things"),
        "id",
        attributes,
        "",
        List.of(),
        Period.ZERO,
        "",
        MartTerms.NONE);
  }

  /** Every row as one text, behind what DuckDB says the columns are. */
  static List<String> copied(
      Mart mart, String select, Connection session, Path folder, Consumer<Copied> look)
      throws Exception {
    return copied(mart, new SqlText(select, List.of()), session, folder, look);
  }

  static List<String> copied(
      Mart mart, SqlText select, Connection session, Path folder, Consumer<Copied> look)
      throws Exception {
    try (session;
        GenerationFile file =
            GenerationFile.create(folder.resolve("things.duckdb"), KEY, new Nowhere())) {
      session.setAutoCommit(false);
      RowsDone nobody = (done, total) -> {};
      Copied copied = new MartRead(mart, select, 0, nobody).copy(session, file.connection());
      look.accept(copied);
      return rows(file.connection(), copied.arrival().table());
    }
  }

  private static List<String> rows(DuckDBConnection connection, String table) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet described = statement.executeQuery("describe " + table)) {
      while (described.next()) {
        rows.add(described.getString(1) + " " + described.getString(2));
      }
    }
    String text = "select t::varchar from " + table + " t order by t.rowid";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(text)) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    return rows;
  }
}
