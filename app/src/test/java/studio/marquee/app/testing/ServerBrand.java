package studio.marquee.app.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import studio.marquee.connect.source.Passwords;
import studio.marquee.connect.source.Sources;
import studio.marquee.connect.source.TimeLimits;

/** A workspace of one mart whose people lie in a real PostgreSQL, which can be taken away. */
public final class ServerBrand implements AutoCloseable {
  private static final String CONTRACT =
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
      """;

  private static final String ROLES =
      """
      format: marquee.policy/1
      owner: the data team
      roles: [ { name: Builder }, { name: Guest } ]
      teams: [ { name: Lifecycle team } ]
      entries:
        - name: everything
          role: Builder
          marts: ["*"]
          actions: [count, sample, export]
          floor: 0
          columns: { upTo: restricted }
      """;

  private static final String PEOPLE =
      """
      format: marquee.people/1
      default: mira
      people:
        - { id: mira, name: Mira Solberg, team: Lifecycle team, role: Builder }
        - { id: gil, name: Gil Guest, team: Lifecycle team, role: Guest }
      """;

  private final Path folder;
  private EmbeddedPostgres postgres;

  private ServerBrand(Path folder, EmbeddedPostgres postgres) {
    this.folder = folder;
    this.postgres = postgres;
  }

  /** Starts a server with this many people in it. */
  public static ServerBrand of(Path folder, int people) throws Exception {
    ServerBrand brand = new ServerBrand(folder, EmbeddedPostgres.start());
    brand.fill(people);
    brand.write("workspace.yaml", brand.described());
    brand.write("policies/people.yaml", PEOPLE);
    brand.write("policies/roles.yaml", ROLES);
    brand.write("contracts/people.odcs.yaml", CONTRACT);
    brand.write(
        "templates/norway.segment.json",
        """
        { "format": "marquee.segment/1", "title": "From Norway", "population": "people",
          "rule": { "kind": "attribute", "attribute": "people.country", "test": "is any of",
                    "values": ["Norway"] } }
        """);
    return brand;
  }

  private String described() {
    return """
    format: marquee.workspace/1
    title: Small brand
    timeZone: UTC
    language: en
    currency: EUR
    population: people
    sources:
      - { name: crm, kind: postgresql, host: 127.0.0.1, port: %d, database: postgres, user: reader, tls: off }
    """
        .formatted(postgres.getPort());
  }

  private void fill(int people) throws SQLException {
    run(
        "create schema if not exists customer;"
            + "create table customer.people"
            + " (customer_id text primary key, country text, orders integer);"
            + "revoke create on schema public from public;"
            + "create role reader login password 'x';"
            + "grant usage on schema customer to reader;"
            + "grant select on customer.people to reader;");
    add(1, people);
  }

  /** Adds people from Norway, each with a number of their own. */
  public void add(int first, int last) throws SQLException {
    run(
        "insert into customer.people select 'c' || i, 'Norway', i from generate_series("
            + first
            + ", "
            + last
            + ") i");
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = workspace().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  public Path workspace() {
    return folder.resolve("workspace");
  }

  public Path data() {
    return folder.resolve("data");
  }

  /** Knows the password of the reader. */
  public Sources sources() {
    return new Sources(Passwords.of(Map.of("MARQUEE_PASSWORD_CRM", "x")), TimeLimits.usual());
  }

  /** Takes the server away, as if the network were gone. */
  public void stop() throws IOException {
    postgres.close();
  }

  /** Puts another server in its place, with these people. */
  public void startAgain(int people) throws Exception {
    postgres = EmbeddedPostgres.builder().setPort(postgres.getPort()).start();
    fill(people);
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
