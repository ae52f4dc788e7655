package studio.marquee.connect.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import studio.marquee.connect.source.Right;
import studio.marquee.connect.source.Source;
import studio.marquee.connect.source.TimeLimits;
import studio.marquee.connect.testing.PostgresServer;
import studio.marquee.model.mart.Table;

/** Logins of a real PostgreSQL that were set up in all the ways in which people set them up. */
class PrivilegesTest {
  private static final String LOGIN =
      " login password '" + PostgresServer.PASSWORD.replace("'", "''") + "'";
  private static final Table PEOPLE = new Table("warehouse", "customer", "people");
  private static PostgresServer server;

  @BeforeAll
  static void start() {
    server = PostgresServer.start();
    server.fill();
    server.run(
        "create role reading",
        "grant usage on schema customer to reading",
        "grant select on all tables in schema customer to reading",
        "create role writing",
        "grant insert on customer.people to writing",
        "create role between in role writing",
        "create table customer.secrets (code text)",
        "create function customer.raised() returns bigint security definer language sql"
            + " as 'select count(*) from customer.secrets'",
        "create view customer.all_people as select * from customer.people");
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  static Stream<Arguments> logins() {
    return Stream.concat(harmless(), Stream.concat(ofTheLogin(), ofTables()));
  }

  private static Stream<Arguments> harmless() {
    return Stream.of(
        of("reads one table", "grant reading to {u}"),
        of("reads one column", "grant select (country) on customer.people to {u}"),
        of("reads everything", "grant pg_read_all_data to {u}"),
        of("watches the server", "grant pg_monitor to {u}"),
        of("may make temporary tables", "grant temp on database postgres to {u}"),
        of("may call what others own", "grant execute on function customer.raised() to {u}"),
        of("reads a view", "grant select on customer.all_people to {u}"),
        of("may point at keys", "grant references on customer.people to {u}"),
        of(
            "will read tables to come",
            "alter default privileges in schema customer grant select on tables to {u}"),
        of("has few sessions", "alter role {u} connection limit 3"),
        of("has an end", "alter role {u} valid until '2099-01-01'"));
  }

  private static Stream<Arguments> ofTheLogin() {
    return Stream.of(
        of("superuser", "alter role {u} superuser", Right.SUPERUSER),
        of("could become superuser", "grant postgres to {u}", Right.SUPERUSER),
        of(
            "could become it, not inherited",
            "grant postgres to {u} with inherit false",
            Right.SUPERUSER),
        of("sees through row security", "alter role {u} bypassrls", Right.BYPASSES_ROW_SECURITY),
        of("makes roles", "alter role {u} createrole", Right.ROLES),
        of("makes databases", "alter role {u} createdb", Right.ROLES),
        of("copies the server", "alter role {u} replication", Right.ROLES),
        of("writes everything", "grant pg_write_all_data to {u}", Right.WRITE),
        of("reads files", "grant pg_read_server_files to {u}", Right.SERVER_FILES),
        of("writes files", "grant pg_write_server_files to {u}", Right.SERVER_FILES),
        of("runs programs", "grant pg_execute_server_program to {u}", Right.SERVER_FILES),
        of("makes schemas", "grant create on database postgres to {u}", Right.CREATE),
        of("makes tables", "grant create on schema customer to {u}", Right.CREATE));
  }

  private static Stream<Arguments> ofTables() {
    return Stream.of(
        of("inserts", "grant insert on customer.people to {u}", Right.WRITE),
        of("updates one column", "grant update (country) on customer.people to {u}", Right.WRITE),
        of("inserts one column", "grant insert (country) on customer.people to {u}", Right.WRITE),
        of("deletes", "grant delete on customer.people to {u}", Right.WRITE),
        of("truncates", "grant truncate on customer.people to {u}", Right.WRITE),
        of("attaches triggers", "grant trigger on customer.people to {u}", Right.WRITE),
        of(
            "hands on what it reads",
            "grant select on customer.people to {u} with grant option",
            Right.ROLES),
        of("inherits through two roles", "grant between to {u}", Right.WRITE),
        of("could take it up", "grant writing to {u} with inherit false", Right.WRITE));
  }

  private static Arguments of(String name, String statement, Right... rights) {
    return Arguments.of(name, statement, Set.of(rights));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("logins")
  void whatALoginMayDoBeyondReadingIsFound(String name, String statement, Set<Right> expected)
      throws Exception {
    String user = "u_" + name.replaceAll("[^a-z]", "_");
    server.run("create role " + user + LOGIN, statement.replace("{u}", user));
    try (Source source = PostgresServer.sources(TimeLimits.usual()).open(server.form(user))) {
      assertThat(source.unacceptedRights(List.of(PEOPLE)))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  /** What everybody may do, a login that was meant to read may do too. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("grantsToEverybody")
  void whatEverybodyMayDoCounts(String grant, String back, Right expected) throws Exception {
    server.run(grant);
    try (Source source =
        PostgresServer.sources(TimeLimits.usual()).open(server.form(PostgresServer.READER))) {
      assertThat(source.unacceptedRights(List.of(PEOPLE))).containsExactly(expected);
    } finally {
      server.run(back);
    }
  }

  static Stream<Arguments> grantsToEverybody() {
    return Stream.of(
        Arguments.of(
            "grant delete on customer.people to public",
            "revoke delete on customer.people from public",
            Right.WRITE),
        Arguments.of(
            "grant create on schema public to public",
            "revoke create on schema public from public",
            Right.CREATE),
        Arguments.of(
            "alter table customer.people owner to marquee_reader",
            "alter table customer.people owner to postgres",
            Right.OWNER));
  }
}
