package studio.marquee.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.keys.KeyFile;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.connect.source.Passwords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sources of a workspace from the command line, with a real PostgreSQL behind them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourceCommandTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T05:10:00Z"), ZoneOffset.UTC);

  private static final String ROLES =
      """
      format: marquee.policy/1
      owner: the data team
      roles: [ { name: Builder } ]
      teams: [ { name: Lifecycle team } ]
      entries:
        - name: everything
          role: Builder
          marts: ["*"]
          actions: [count, sample, export]
          floor: 0
          columns: { upTo: restricted }
      """;

  @TempDir private Path folder;

  private final Map<String, byte[]> secrets = new HashMap<>();
  private final EmbeddedPostgres postgres;

  SourceCommandTest() throws Exception {
    postgres = EmbeddedPostgres.start();
  }

  @BeforeAll
  void fill() throws Exception {
    execute(
        """
        create schema customer;
        create table customer.people (customer_id text primary key, country text, orders integer);
        insert into customer.people select 'c' || i, 'Norway', i from generate_series(1, 500) i;
        analyze customer.people;
        revoke create on schema public from public;
        create role reader login password 'x';
        grant usage on schema customer to reader;
        grant select on customer.people to reader;
        """);
  }

  @AfterAll
  void stop() throws Exception {
    postgres.close();
  }

  private void execute(String sql) throws Exception {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Path workspace(String user, String more) throws Exception {
    Path workspace = folder.resolve(user);
    Files.createDirectories(workspace.resolve("contracts"));
    Files.createDirectories(workspace.resolve("policies"));
    Files.writeString(
        workspace.resolve("workspace.yaml"),
        """
        format: marquee.workspace/1
        title: Small brand
        timeZone: Europe/Berlin
        language: en
        currency: EUR
        population: people
        sources:
          - name: crm
            kind: postgresql
            host: localhost
            port: %d
            database: postgres
            user: %s
            tls: off
        """
            .formatted(postgres.getPort(), user));
    Files.writeString(
        workspace.resolve("policies/people.yaml"),
        """
        format: marquee.people/1
        people: [ { id: mira, name: Mira Solberg, team: Lifecycle team, role: Builder } ]
        """);
    Files.writeString(workspace.resolve("policies/roles.yaml"), ROLES);
    Files.writeString(
        workspace.resolve("contracts/people.odcs.yaml"),
        """
        apiVersion: v3.1.0
        kind: DataContract
        id: people
        version: 1.0.0
        status: active
        name: Customers
        domain: customer
        team: { name: Customer data }
        servers: [ { server: crm, type: postgresql } ]
        schema:
          - name: people
            physicalName: customer.people
            businessName: Customers
            customProperties: [ { property: marquee.role, value: people } ]
            properties:
              - { name: customer_id, logicalType: string, primaryKey: true, required: true }
              - { name: country, businessName: Country, logicalType: string }
              - { name: orders, businessName: Orders, logicalType: integer }
        """
            + more);
    return workspace;
  }

  /** What one command printed and how it ended. */
  record Ended(int code, String results, String messages) {}

  private Ended run(InputStream in, String... typed) {
    StringWriter results = new StringWriter();
    StringWriter messages = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(results), new PrintWriter(messages), false);
    SourceAccess access =
        new SourceAccess(Passwords.of(new Ring(), Map.of()), new TerminalEntry(null, in));
    Surroundings surroundings =
        new Surroundings(
            terminal,
            Locale.UK,
            CLOCK,
            () -> 0,
            folder.resolve("data"),
            data -> _ -> KeyFile.ofDemo(data.resolve("keys").resolve("test.keys")),
            access);
    Texts texts = new Texts(Locale.UK, ZoneId.of("Europe/Berlin"), CLOCK);
    int code = new Commands(surroundings, texts, _ -> {}).run(typed);
    return new Ended(code, results.toString(), messages.toString());
  }

  private Ended run(String... typed) {
    return run(InputStream.nullInputStream(), typed);
  }

  private Ended keepPassword(Path workspace) {
    return run(
        new ByteArrayInputStream("x\n".getBytes(StandardCharsets.UTF_8)),
        "source",
        "password",
        "--stdin",
        "--workspace",
        workspace.toString(),
        "crm");
  }

  @Test
  void aSourceIsSetUpTestedAndRefreshedFrom() throws Exception {
    String workspace = workspace("reader", "").toString();
    Ended without = run("source", "test", "--workspace", workspace);
    assertThat(without.code()).isEqualTo(2);
    assertThat(without.results())
        .isEqualTo(
            "crm: No password is kept for reader at the source crm. Run marquee source password"
                + " crm,"
                + " or set MARQUEE_PASSWORD_CRM where nobody is there to type it.%n".formatted());
    assertThat(keepPassword(Path.of(workspace)))
        .isEqualTo(
            new Ended(
                0,
                "The password of reader at crm is kept under a demo key, which is good enough for"
                    + " people who"
                    + " do not exist.%n".formatted(),
                ""));
    assertThat(secrets.keySet())
        .allMatch(name -> name.matches("source/[0-9a-f]{16}/crm/(reader|postgres)"));
    assertThat(run("source", "test", "--workspace", workspace))
        .isEqualTo(
            new Ended(0, "crm: it can be used as it is described, for 1 marts.%n".formatted(), ""));
    Ended refreshed = run("refresh", "--workspace", workspace);
    assertThat(refreshed.messages()).isEmpty();
    assertThat(refreshed.results()).startsWith("Customers: 500 people");
  }

  @Test
  void whatIsWrongIsSaidAllAtOnce() throws Exception {
    String more =
        """
              - { name: nickname, businessName: Nickname, logicalType: string }
              - { name: country_day, physicalName: country, businessName: Day, logicalType: date }
        """;
    String workspace = workspace("postgres", more).toString();
    keepPassword(Path.of(workspace));
    Ended ended = run("source", "test", "--json", "--workspace", workspace, "crm");
    assertThat(ended.code()).isEqualTo(1);
    JsonNode findings =
        JsonMapper.shared().readTree(ended.results()).get("sources").get(0).get("findings");
    assertThat(findings.findValuesAsString("code"))
        .containsExactly("source.right-beyond-reading", "source.no-column", "source.other-type");
    Ended refreshed = run("refresh", "--workspace", workspace);
    assertThat(refreshed.code()).isEqualTo(4);
    assertThat(refreshed.messages())
        .contains("may do more than read (superuser), and no steward has accepted that");
  }

  @Test
  void whatTheLoginSeesIsAStartForContracts() throws Exception {
    String workspace = workspace("reader", "").toString();
    keepPassword(Path.of(workspace));
    Ended ended = run("source", "describe", "--workspace", workspace);
    assertThat(ended.results())
        .isEqualTo(
            """
            crm: customer.people, about 500 rows
              customer_id  text
              country  text
              orders  int4
            """);
    Ended contract = run("source", "describe", "--contract", "--workspace", workspace);
    assertThat(contract.results())
        .contains("physicalName: \"customer.people\"", "logicalType: \"integer\"");
  }

  @Test
  void wrongUseIsOneSentence() throws Exception {
    String workspace = workspace("reader", "").toString();
    assertThat(run("source").code()).isEqualTo(2);
    assertThat(run("source", "test", "--workspace", workspace, "crn").messages())
        .contains("The workspace has no source called crn. It has these: crm.");
    assertThat(run("source", "password", "--workspace", workspace, "crm").messages())
        .contains("There is no terminal to ask for the password of the source crm at.");
    assertThat(run("source", "password", "--stdin", "--workspace", workspace, "crm").messages())
        .contains("No password was given for the source crm.");
  }

  /** Kept as long as the test runs. */
  private final class Ring implements KeyRing {
    @Override
    public Optional<byte[]> find(String name) {
      return Optional.ofNullable(secrets.get(name)).map(byte[]::clone);
    }

    @Override
    public void keep(String name, byte[] secret) {
      secrets.put(name, secret.clone());
    }

    @Override
    public void forget(String name) {
      secrets.remove(name);
    }

    @Override
    public Protection protection() {
      return Protection.DEMO;
    }
  }
}
