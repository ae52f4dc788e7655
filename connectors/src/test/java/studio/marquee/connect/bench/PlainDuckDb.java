package studio.marquee.connect.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.sql.RuleSql;
import studio.marquee.model.sql.SqlText;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/**
 * DuckDB as somebody would use it who wants nothing but the count: the table in a file of its own,
 * texts with few values as enumerations, statements prepared once.
 */
final class PlainDuckDb implements AutoCloseable {
  private final DuckDBConnection connection;
  private final RuleSql ruleSql;

  private PlainDuckDb(DuckDBConnection connection, RuleSql ruleSql) {
    this.connection = connection;
    this.ruleSql = ruleSql;
  }

  static PlainDuckDb of(Path folder, Workspace workspace) throws Exception {
    Path file = folder.resolve("rival.duckdb");
    Path warehouse = folder.resolve("brand").resolve("warehouse.duckdb");
    if (!Files.exists(file)) {
      Path writing = folder.resolve("rival-writing.duckdb");
      Files.deleteIfExists(writing);
      try (DuckDBConnection target = open(writing, new Properties());
          Statement statement = target.createStatement()) {
        statement.execute("attach '" + warehouse + "' as warehouse (read_only)");
        statement.execute(
            "create type tier as enum (select distinct loyalty_tier from warehouse.customer.people"
                + " where loyalty_tier is not null order by 1)");
        statement.execute(
            "create table people as select * replace (loyalty_tier::tier as loyalty_tier)"
                + " from warehouse.customer.people");
        statement.execute("detach warehouse");
        statement.execute("checkpoint");
      }
      Files.move(writing, file);
    }
    Properties settings = new Properties();
    settings.setProperty("access_mode", "READ_ONLY");
    return new PlainDuckDb(
        open(file, settings),
        new RuleSql(
            workspace.catalogue(),
            new DuckDbDialect(),
            new Now(Instant.EPOCH, workspace.timeZone()),
            Mart::name,
            workspace.population()));
  }

  private static DuckDBConnection open(Path file, Properties settings) throws SQLException {
    return new DuckDBDriver()
        .connect("jdbc:duckdb:" + file, settings)
        .unwrap(DuckDBConnection.class);
  }

  Contest.Run counting(Rule rule) {
    SqlText condition = ruleSql.condition(rule);
    try {
      PreparedStatement statement =
          connection.prepareStatement(
              "select count(*) from " + ruleSql.from() + " where " + condition.text());
      for (int i = 0; i < condition.parameters().size(); i++) {
        statement.setObject(i + 1, condition.parameters().get(i));
      }
      return () -> {
        try (ResultSet row = statement.executeQuery()) {
          row.next();
          return row.getLong(1);
        }
      };
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  String version() throws SQLException {
    return connection.getMetaData().getDatabaseProductVersion();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
