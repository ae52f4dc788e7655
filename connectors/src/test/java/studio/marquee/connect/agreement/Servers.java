package studio.marquee.connect.agreement;

import ch.vorburger.exec.ManagedProcessException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import studio.marquee.connect.testing.MariaDbServer;

/** The databases that need a process of their own; each listens to this machine only. */
record Servers(EmbeddedPostgres postgreSql, MariaDbServer mariaDb) implements AutoCloseable {
  static Servers start(Path folder) throws IOException, ManagedProcessException {
    MariaDbServer mariaDb = MariaDbServer.start(folder);
    return new Servers(EmbeddedPostgres.start(), mariaDb);
  }

  @Override
  public void close() throws IOException {
    postgreSql.close();
    mariaDb.close();
  }
}
