package studio.marquee.connect.agreement;

import ch.vorburger.exec.ManagedProcessException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import studio.marquee.connect.testing.MariaDbServer;
import studio.marquee.connect.testing.ZoneTables;

/** The databases that need a process of their own; each listens to this machine only. */
record Servers(EmbeddedPostgres postgreSql, MariaDbServer mariaDb) implements AutoCloseable {
  static Servers start(Path folder) throws IOException, ManagedProcessException, SQLException {
    MariaDbServer mariaDb = MariaDbServer.start(folder);
    mariaDb.run(ZoneTables.of(RandomTimes.zones()).toArray(String[]::new));
    return new Servers(EmbeddedPostgres.start(), mariaDb);
  }

  @Override
  public void close() throws IOException {
    postgreSql.close();
    mariaDb.close();
  }
}
