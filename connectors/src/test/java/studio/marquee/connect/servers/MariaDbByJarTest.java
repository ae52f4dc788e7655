package studio.marquee.connect.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.source.Passwords;
import studio.marquee.connect.source.SourceProblem;
import studio.marquee.connect.source.Sources;
import studio.marquee.connect.source.TimeLimits;
import studio.marquee.connect.testing.MariaDbJar;
import studio.marquee.connect.testing.MariaDbServer;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.testing.TestKeys;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.PresenceTest;

/** A real MariaDB, read by a driver that the data team has put into the workspace. */
class MariaDbByJarTest {
  private static final String PASSWORD = "Bergen & Åse's 7";

  @TempDir Path folder;

  @Test
  void aMartIsTheSameAsFromAFile() throws Exception {
    SmallBrand brand = SmallBrand.in(folder.resolve("brand"));
    brand.write("contracts/customer/people.odcs.yaml", withoutLists());
    Workspace fromFile = new WorkspaceReader().read(brand.workspace());
    try (MariaDbServer server = MariaDbServer.start(folder.resolve("server"));
        Connection owner = server.connect()) {
      server.askWhoTheyAre();
      fill(owner);
      Workspace fromServer = fromServer(brand, server, MariaDbJar.hash());
      assertRefused(brand, fromServer, SourceProblem.RIGHTS_NOT_ACCEPTED);
      server.secure();
      Path other = folder.resolve("other");
      try (AudienceEngine expected =
              new PopulationData(other, TestKeys.rings(other), Clock.systemUTC())
                  .open(fromFile, Progress.silent());
          AudienceEngine actual = data(brand).refresh(fromServer, Progress.silent())) {
        assertSame(fromFile, actual, expected);
      }
      Workspace forged = fromServer(brand, server, "0".repeat(64));
      assertRefused(brand, forged, SourceProblem.DRIVER_CHANGED);
      try (AudienceEngine kept = data(brand).current(fromServer).orElseThrow()) {
        assertThat(kept.freshness().people()).isEqualTo(7);
      }
    }
  }

  private static void assertRefused(SmallBrand brand, Workspace workspace, SourceProblem code) {
    ProblemException thrown =
        catchThrowableOfType(
            ProblemException.class,
            () -> data(brand).refresh(workspace, Progress.silent()).close());
    assertThat(thrown.problem().code()).isEqualTo(code);
  }

  private static void assertSame(
      Workspace workspace, AudienceEngine actual, AudienceEngine expected) throws Exception {
    assertThat(actual.freshness().people()).isEqualTo(expected.freshness().people());
    for (Attribute attribute : workspace.population().attributes()) {
      assertThat(actual.profile(attribute.name()))
          .as("%s", attribute.name())
          .isEqualTo(expected.profile(attribute.name()));
      AttributeRule isSet = new AttributeRule(attribute.name(), new PresenceTest.IsSet());
      assertThat(actual.members(isSet))
          .as("%s", attribute.name())
          .isEqualTo(expected.members(isSet));
    }
  }

  private static String withoutLists() {
    String contract = SmallBrand.CONTRACT;
    return contract.substring(0, contract.indexOf("- name: interests")).stripTrailing() + "\n";
  }

  private static void fill(Connection owner) throws Exception {
    try (Statement statement = owner.createStatement()) {
      statement.execute("set time_zone = '+00:00'");
      statement.execute("create database customer");
      statement.execute(
          """
          create table customer.people (
            customer_id varchar(20), country varchar(60), lifetime_value decimal(10, 2),
            orders integer, churn double, newsletter boolean, birthday date,
            last_seen_at timestamp null, joined datetime)
          """);
      statement.execute(
          """
          insert into customer.people values
            ('c1', 'Germany', 10.50, 1, 0.5, true, '2000-02-29', '2026-03-29 01:30:00',
              '2026-03-29 02:30:00'),
            ('c2', 'Germany', 250.00, 12, 0.25, false, '1980-01-01', null, null),
            ('c3', 'Austria', 99.99, 3, null, null, null, null, null),
            ('c4', null, null, null, null, true, null, null, null),
            ('c5', 'O''Brien; drop table people', 250.01, 0, 1.0, false, null, null, null),
            ('c6', 'germany', 0.00, 0, 0.0, true, null, null, null),
            ('c7', '', 1.00, 1, 0.1, null, null, null, null)
          """);
      statement.execute(
          "create user reader@localhost identified by '" + PASSWORD.replace("'", "''") + "'");
      statement.execute("grant select on customer.people to reader@localhost");
    }
  }

  private static Workspace fromServer(SmallBrand brand, MariaDbServer server, String hash)
      throws Exception {
    Path drivers = Files.createDirectories(brand.workspace().resolve("drivers"));
    Path jar = drivers.resolve("mariadb.jar");
    if (!Files.exists(jar)) {
      Files.copy(MariaDbJar.file(), jar);
    }
    brand.write(
        "workspace.yaml",
        """
        format: marquee.workspace/1
        title: Small brand
        timeZone: Europe/Berlin
        language: en
        currency: EUR
        population: people
        sources:
          - name: warehouse
            kind: mariadb
            host: 127.0.0.1
            port: %d
            database: customer
            user: reader
            tls: off
            driver: { jar: drivers/mariadb.jar, sha256: %s }
        """
            .formatted(server.server().getConfiguration().getPort(), hash));
    return new WorkspaceReader().read(brand.workspace());
  }

  private static PopulationData data(SmallBrand brand) {
    Passwords passwords = Passwords.of(Map.of("MARQUEE_PASSWORD_WAREHOUSE", PASSWORD));
    return new PopulationData(
        brand.data(), brand.rings(), Clock.systemUTC(), new Sources(passwords, TimeLimits.usual()));
  }
}
