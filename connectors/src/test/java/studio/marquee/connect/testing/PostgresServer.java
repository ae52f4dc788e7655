package studio.marquee.connect.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
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

/** A real PostgreSQL that asks for passwords, with a login that may only read. */
public record PostgresServer(EmbeddedPostgres server) implements AutoCloseable {
  public static final String READER = "marquee_reader";
  public static final String PASSWORD = "Bergen & Åse's 7";

  public static PostgresServer start() {
    try {
      PostgresServer started = new PostgresServer(EmbeddedPostgres.start());
      started.run(
          "alter system set password_encryption = 'scram-sha-256'",
          "create role " + READER + " login password '" + PASSWORD.replace("'", "''") + "'",
          "revoke create on schema public from public",
          "copy (select 'host all postgres all trust' union all"
              + " select 'host all all all scram-sha-256') to program 'cat > pg_hba.conf'",
          "select pg_reload_conf()");
      return started;
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Runs statements as the owner of everything. */
  public void run(String... statements) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String text : statements) {
        statement.execute(text);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The small brand's people, readable by the reader alone. */
  public void fill() {
    run(
        SmallBrand.PEOPLE.replace("churn double", "churn double precision"),
        "grant usage on schema customer to " + READER,
        "grant select on all tables in schema customer to " + READER);
  }

  public ServerForm form(String user) {
    return form(user, List.of());
  }

  public ServerForm form(String user, List<AcceptedRight> accepted) {
    return new ServerForm(
        "warehouse",
        ServerKind.of(SourceKind.POSTGRESQL),
        new Address("127.0.0.1", server.getPort(), "postgres", user),
        new Tls(Tls.Mode.OFF, Optional.empty()),
        Map.of(),
        Optional.empty(),
        accepted,
        "source/test/warehouse/" + user);
  }

  /** Sources that know the password of every login here. */
  public static Sources sources(TimeLimits limits) {
    return new Sources(Passwords.of(Map.of(Passwords.variable("warehouse"), PASSWORD)), limits);
  }

  /** What a workspace says of it. */
  public String described(String name, String user) {
    return """
      - name: %s
        kind: postgresql
        host: 127.0.0.1
        port: %d
        database: postgres
        user: %s
        tls: off
    """
        .formatted(name, server.getPort(), user);
  }

  /** As a machine does that loses its power; nothing of it answers afterwards. */
  public void kill() {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet folder = statement.executeQuery("show data_directory")) {
      folder.next();
      Path pidFile = Path.of(folder.getString(1), "postmaster.pid");
      long first = Long.parseLong(Files.readAllLines(pidFile).getFirst());
      ProcessHandle postmaster = ProcessHandle.of(first).orElseThrow();
      List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
      all.addFirst(postmaster);
      all.forEach(ProcessHandle::destroyForcibly);
      all.forEach(process -> process.onExit().join());
    } catch (IOException | SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
