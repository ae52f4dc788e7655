package studio.marquee.connect.engines;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/** In memory, and shut off from the outside like the cache. */
record DuckDbEngine(Connection connection) implements Engine {
  static Engine start() throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("enable_external_access", "false");
    settings.setProperty("lock_configuration", "true");
    return new DuckDbEngine(new DuckDBDriver().connect("jdbc:duckdb:", settings));
  }

  @Override
  public void fill() throws SQLException {
    execute(People.TABLE.formatted("varchar", "timestamp", "double", "varchar[]"), People.ROWS);
    execute(Shop.LISTS_AS_ARRAYS);
    execute(Shop.tables("varchar", "timestamp"));
    execute(Shop.ROWS);
  }

  @Override
  public String dialect() {
    return "duckdb";
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
