package studio.marquee.connect.engines;

import ch.vorburger.exec.ManagedProcessException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import studio.marquee.connect.testing.MariaDbServer;
import studio.marquee.connect.testing.ZoneTables;

/** MariaDB, taught the zone that its moments are looked at in. */
record MariaDbEngine(MariaDbServer server, Connection connection, ZoneId zone) implements Engine {
  static Engine start(Path folder, ZoneId zone) throws ManagedProcessException, SQLException {
    MariaDbServer server = MariaDbServer.start(folder);
    return new MariaDbEngine(server, server.connect(), zone);
  }

  @Override
  public void fill() throws SQLException {
    execute("set session sql_mode = 'NO_BACKSLASH_ESCAPES'");
    execute(People.TABLE.formatted("varchar(200)", "datetime(6)", "double", "json"), People.ROWS);
    execute(Shop.LISTS_AS_JSON);
    execute(Shop.tables("varchar(200)", "datetime(6)"));
    execute(Shop.ROWS);
    execute("set session sql_mode = default");
    execute(ZoneTables.of(List.of(zone)).toArray(String[]::new));
  }

  @Override
  public String dialect() {
    return "mariadb";
  }

  @Override
  public void close() throws IOException, SQLException {
    connection.close();
    server.close();
  }
}
