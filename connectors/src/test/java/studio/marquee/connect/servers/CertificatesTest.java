package studio.marquee.connect.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.marquee.connect.source.Address;
import studio.marquee.connect.source.ServerForm;
import studio.marquee.connect.source.ServerKind;
import studio.marquee.connect.source.Source;
import studio.marquee.connect.source.SourceProblem;
import studio.marquee.connect.source.TimeLimits;
import studio.marquee.connect.source.Tls;
import studio.marquee.connect.testing.Certificates;
import studio.marquee.connect.testing.PostgresServer;
import studio.marquee.model.format.SourceKind;
import studio.marquee.model.problem.ProblemException;

/** A real PostgreSQL that proves its name, or fails to. */
class CertificatesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir static Path folder;
  private static Certificates certificates;
  private static PostgresServer server;
  private static Path known;
  private static Path stranger;

  @BeforeAll
  static void start() {
    certificates = new Certificates(folder);
    known = certificates.authority("known");
    stranger = certificates.authority("stranger");
    certificates.server("right", "known", "localhost", "+0d", 30);
    certificates.server("elsewhere", "known", "warehouse.example", "+0d", 30);
    certificates.server("expired", "known", "localhost", "-30d", 20);
    server = PostgresServer.start();
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void aServerThatProvesItsNameIsReadEncrypted() throws Exception {
    serverShows("right");
    try (Source source = open(known);
        Connection session = source.connect();
        Statement statement = session.createStatement();
        ResultSet row =
            statement.executeQuery("select ssl from pg_stat_ssl where pid = pg_backend_pid()")) {
      row.next();
      assertThat(row.getBoolean(1)).isTrue();
    }
  }

  @ParameterizedTest(name = "{0}, seen from {1}")
  @CsvSource({"elsewhere,known", "expired,known", "right,stranger", "right,''"})
  void aServerThatDoesNotIsRefused(String shown, String authority) throws Exception {
    serverShows(shown);
    assertRefused(authority);
  }

  /** There is no way back to what everybody can read. */
  @Test
  void aServerInTheClearIsRefused() throws Exception {
    server.run("alter system set ssl = off", "select pg_reload_conf()");
    awaitSetting("ssl", "off");
    assertRefused("known");
  }

  private static void assertRefused(String authority) throws Exception {
    Optional<Path> file =
        switch (authority) {
          case "known" -> Optional.of(known);
          case "stranger" -> Optional.of(stranger);
          default -> Optional.empty();
        };
    ProblemException thrown =
        catchThrowableOfType(
            ProblemException.class,
            () -> {
              try (Source source = open(file);
                  Connection _ = source.connect()) {
                assertThat(sessions()).isZero();
              }
            });
    assertThat(thrown).isNotNull();
    assertThat(thrown.problem().code()).isEqualTo(SourceProblem.TLS_REFUSED);
    assertThat(thrown.problem().details()).contains("localhost");
  }

  private static long sessions() throws SQLException {
    return Long.parseLong(
        asked(
            "select count(*) from pg_stat_activity where usename = '"
                + PostgresServer.READER
                + "'"));
  }

  private static Source open(Path authority) throws Exception {
    return open(Optional.of(authority));
  }

  private static Source open(Optional<Path> authority) throws Exception {
    ServerForm form =
        new ServerForm(
            "warehouse",
            ServerKind.of(SourceKind.POSTGRESQL),
            new Address("localhost", server.server().getPort(), "postgres", PostgresServer.READER),
            new Tls(Tls.Mode.VERIFIED, authority),
            Map.of(),
            Optional.empty(),
            List.of(),
            "source/test/warehouse/" + PostgresServer.READER);
    return PostgresServer.sources(TimeLimits.usual()).open(form);
  }

  /** As its owner would change it, while the server runs. */
  private static void serverShows(String name) throws SQLException {
    server.run(
        written(certificates.certificate(name), name + ".crt"),
        written(certificates.key(name), name + ".key"),
        "alter system set ssl_cert_file = '" + name + ".crt'",
        "alter system set ssl_key_file = '" + name + ".key'",
        "alter system set ssl = on",
        "select pg_reload_conf()");
    awaitSetting("ssl_cert_file", name + ".crt");
    awaitSetting("ssl", "on");
  }

  private static String written(String text, String file) {
    return "copy (select unnest(string_to_array('%s', chr(10)))) to program 'umask 077; cat > %s'"
        .formatted(text.strip(), file);
  }

  private static void awaitSetting(String setting, String value) throws SQLException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!asked("show " + setting).equals(value)) {
      assertThat(System.nanoTime()).as(setting + " becomes " + value).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private static String asked(String question) throws SQLException {
    try (Connection connection = server.server().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getString(1);
    }
  }
}
