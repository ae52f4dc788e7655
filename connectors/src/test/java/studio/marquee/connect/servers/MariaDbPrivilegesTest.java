package studio.marquee.connect.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import studio.marquee.connect.source.AcceptedRight;
import studio.marquee.connect.source.FoundTable;
import studio.marquee.connect.source.Right;
import studio.marquee.connect.source.Source;
import studio.marquee.connect.source.SourceCatalogue;
import studio.marquee.connect.source.SourceProblem;
import studio.marquee.connect.source.SourceReview;
import studio.marquee.connect.testing.MariaDbServer;
import studio.marquee.model.check.Finding;
import studio.marquee.model.check.Finding.Severity;
import studio.marquee.model.format.ContractReader;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Table;

/** Logins of a real MariaDB that were set up in all the ways in which people set them up. */
class MariaDbPrivilegesTest {
  /** Without it nobody is let into the database at all. */
  private static final String READS = "grant select on customer.people to {u}";

  private static final Table PEOPLE = new Table("warehouse", "customer", "people");
  @TempDir private static Path folder;
  private static MariaDbServer server;

  @BeforeAll
  static void start() throws Exception {
    server = MariaDbServer.start(folder);
    server.askWhoTheyAre();
    server.secure();
    server.run(
        "create database customer",
        "create table customer.people (customer_id varchar(20), country varchar(60), seen date)",
        "insert into customer.people values ('c1', 'Norway', null), ('c2', null, null)",
        "create table customer.orders (order_id varchar(20))",
        "create view customer.everybody as select * from customer.people",
        "create role reading, writing, middle, `odd``role`",
        "grant select on customer.people to reading",
        "grant insert on customer.people to writing",
        "grant writing to middle",
        "grant file on *.* to `odd``role`");
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  static Stream<Arguments> logins() {
    return Stream.concat(harmless(), Stream.concat(ofTheServer(), ofTables()));
  }

  private static Stream<Arguments> harmless() {
    return Stream.of(
        of("reads one table", "grant select on customer.people to {u}"),
        of("reads one column", "grant select (country) on customer.people to {u}"),
        of("reads everything", "grant select on *.* to {u}"),
        of("reads by a role", "grant reading to {u}"),
        of("watches the server", "grant process, show databases on *.* to {u}"),
        of("may make temporary tables", "grant create temporary tables on customer.* to {u}"),
        of("reads a view", "grant select, show view on customer.everybody to {u}"),
        of("may point at keys", "grant references on customer.people to {u}"),
        of("has few sessions", "grant usage on *.* to {u} with max_user_connections 3"));
  }

  private static Stream<Arguments> ofTheServer() {
    return Stream.of(
        of("everything", "grant all privileges on *.* to {u}", Right.SUPERUSER),
        of(
            "everything and handed on",
            "grant all privileges on *.* to {u} with grant option",
            Right.SUPERUSER),
        of("super", "grant super on *.* to {u}", Right.SUPERUSER),
        of("stops the server", "grant shutdown on *.* to {u}", Right.SUPERUSER),
        of("acts as others", "grant set user on *.* to {u}", Right.SUPERUSER),
        of("makes users", "grant create user on *.* to {u}", Right.ROLES),
        of("copies the server", "grant replication slave on *.* to {u}", Right.ROLES),
        of("hands on", "grant select on customer.* to {u} with grant option", Right.ROLES),
        of("hands on a role", "grant reading to {u} with admin option", Right.ROLES),
        of("reads files", "grant file on *.* to {u}", Right.SERVER_FILES),
        of("reads files by a role", "grant `odd``role` to {u}", Right.SERVER_FILES));
  }

  private static Stream<Arguments> ofTables() {
    return Stream.of(
        of(
            "all of a database",
            "grant all privileges on customer.* to {u}",
            Right.WRITE,
            Right.CREATE),
        of("inserts", "grant insert on customer.people to {u}", Right.WRITE),
        of("updates one column", "grant update (country) on customer.people to {u}", Right.WRITE),
        of("deletes", "grant select, delete on customer.* to {u}", Right.WRITE),
        of("drops", "grant drop on customer.orders to {u}", Right.WRITE),
        of("attaches triggers", "grant trigger on customer.people to {u}", Right.WRITE),
        of("makes tables", "grant create on customer.* to {u}", Right.CREATE),
        of("makes views", "grant create view on customer.* to {u}", Right.CREATE),
        of("makes routines", "grant create routine on customer.* to {u}", Right.CREATE),
        of("could take it up", "grant writing to {u}", Right.WRITE),
        of("could take it up through two", "grant middle to {u}", Right.WRITE));
  }

  private static Arguments of(String name, String statement, Right... rights) {
    return Arguments.of(name, statement, Set.of(rights));
  }

  private static String user(String name) {
    return "u_" + name.replaceAll("[^a-z]", "_");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("logins")
  void whatALoginMayDoBeyondReadingIsFound(String name, String statement, Set<Right> expected)
      throws Exception {
    server.login(user(name), READS, statement);
    try (Source source = MariaDbServer.sources().open(server.form(user(name)))) {
      assertThat(source.unacceptedRights(List.of(PEOPLE)))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  /** What a login reads with is what it goes on reading with. */
  @Test
  void lookingAtRolesChangesNone() throws Exception {
    server.login(
        "u_default",
        READS,
        "grant reading to {u}",
        "grant middle to {u}",
        "set default role reading for {u}");
    try (Source source = MariaDbServer.sources().open(server.form("u_default"))) {
      assertThat(source.unacceptedRights(List.of(PEOPLE))).containsExactly(Right.WRITE);
      for (int i = 0; i < 3; i++) {
        try (Connection session = source.connect();
            Statement statement = session.createStatement();
            ResultSet role = statement.executeQuery("select current_role()")) {
          assertThat(role.next()).isTrue();
          assertThat(role.getString(1)).isEqualTo("reading");
        }
      }
    }
  }

  @Test
  void aStewardAcceptsOneRightAndNoOther() throws Exception {
    server.login("u_old", "grant select, insert, create on customer.* to {u}");
    AcceptedRight accepted = new AcceptedRight(Right.WRITE, "Ingrid Aas", "The old reporting");
    try (Source source = MariaDbServer.sources().open(server.form("u_old", List.of(accepted)))) {
      assertThat(source.unacceptedRights(List.of(PEOPLE))).containsExactly(Right.CREATE);
    }
  }

  @Test
  void aTestSaysWhatIsWrongAndNothingElse() throws Exception {
    server.login("u_tested", "grant select on customer.people to {u}");
    assertThat(tested("u_tested", "people", "country", "string")).isEmpty();
    assertThat(tested("u_tested", "parcels", "country", "string"))
        .containsExactly(Severity.ERROR + " " + SourceProblem.NO_TABLE);
    assertThat(tested("u_tested", "people", "county", "string"))
        .containsExactly(Severity.ERROR + " " + SourceProblem.NO_COLUMN);
    assertThat(tested("u_tested", "people", "country", "date"))
        .containsExactly(Severity.ERROR + " " + SourceProblem.OTHER_TYPE);
    assertThat(tested("u_stranger", "people", "country", "string"))
        .containsExactly(Severity.ERROR + " " + SourceProblem.LOGIN_REFUSED);
    server.login("u_powerful", "grant all privileges on *.* to {u} with grant option");
    assertThat(tested("u_powerful", "people", "country", "string"))
        .containsExactly(Severity.WARNING + " " + SourceProblem.RIGHT_BEYOND_READING);
  }

  private static List<String> tested(String user, String table, String column, String type)
      throws Exception {
    String contract =
        """
        apiVersion: v3.1.0
        kind: DataContract
        id: people
        version: 1.0.0
        status: active
        domain: customer
        team: { name: Customer data }
        servers: [ { server: warehouse, type: mysql } ]
        schema:
          - name: %s
            physicalName: customer.%s
            customProperties: [ { property: marquee.role, value: people } ]
            properties:
              - { name: customer_id, logicalType: string, primaryKey: true, required: true }
              - { name: %s, logicalType: %s }
        """
            .formatted(table, table, column, type);
    List<Mart> marts = new ContractReader().read("people", contract);
    return new SourceReview(MariaDbServer.sources())
        .findings(server.form(user), marts).stream()
            .map((Finding finding) -> finding.severity() + " " + finding.problem().code())
            .toList();
  }

  @Test
  void aDescriptionNamesWhatTheLoginSees() throws Exception {
    server.login("u_described", "grant select on customer.people to {u}");
    List<FoundTable> found =
        new SourceCatalogue(MariaDbServer.sources()).tables(server.form("u_described"));
    assertThat(found).hasSize(1);
    FoundTable people = found.getFirst();
    assertThat(people.schema() + "." + people.name()).isEqualTo("customer.people");
    assertThat(people.columns())
        .extracting(FoundTable.Column::name)
        .containsExactly("customer_id", "country", "seen");
    assertThat(people.columns().get(2).logicalType()).isEqualTo("date");
  }
}
