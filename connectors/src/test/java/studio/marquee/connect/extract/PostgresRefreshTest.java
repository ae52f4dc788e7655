package studio.marquee.connect.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.source.Passwords;
import studio.marquee.connect.source.Source;
import studio.marquee.connect.source.SourceProblem;
import studio.marquee.connect.source.Sources;
import studio.marquee.connect.source.TimeLimits;
import studio.marquee.connect.testing.PostgresServer;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.testing.TestKeys;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.TextTest;

/** A workspace whose source is a real PostgreSQL gives the same generation as the file does. */
class PostgresRefreshTest {
  @TempDir Path folder;

  private final PostgresServer postgres = PostgresServer.start();
  private SmallBrand brand = new SmallBrand(Path.of(""));

  @BeforeEach
  void fill() {
    brand = SmallBrand.in(folder);
    postgres.fill();
  }

  @AfterEach
  void stop() throws Exception {
    postgres.close();
  }

  private Workspace workspace(String source) throws ProblemException {
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
        """
            + source);
    return new WorkspaceReader().read(brand.workspace());
  }

  private PopulationData data(String password) {
    Passwords passwords = Passwords.of(Map.of("MARQUEE_PASSWORD_WAREHOUSE", password));
    return new PopulationData(
        brand.data(), brand.rings(), Clock.systemUTC(), new Sources(passwords, TimeLimits.usual()));
  }

  @Test
  void aMartIsTheSameWhereverItIsReadFrom() throws Exception {
    Workspace fromFile = new WorkspaceReader().read(brand.workspace());
    Workspace fromServer = workspace(postgres.described("warehouse", PostgresServer.READER));
    Path other = folder.resolve("other");
    try (AudienceEngine expected =
            new PopulationData(other, TestKeys.rings(other), Clock.systemUTC())
                .open(fromFile, Progress.silent());
        AudienceEngine actual =
            data(PostgresServer.PASSWORD).refresh(fromServer, Progress.silent())) {
      assertSame(fromFile, actual, expected);
    }
  }

  private static void assertSame(
      Workspace workspace, AudienceEngine actual, AudienceEngine expected) throws Exception {
    assertThat(actual.freshness().people()).isEqualTo(expected.freshness().people());
    for (Attribute attribute : workspace.population().attributes()) {
      AttributeProfile profile = expected.profile(attribute.name());
      assertThat(actual.profile(attribute.name())).as("%s", attribute.name()).isEqualTo(profile);
      AttributeRule isSet = new AttributeRule(attribute.name(), new PresenceTest.IsSet());
      assertThat(actual.members(isSet))
          .as("%s", attribute.name())
          .isEqualTo(expected.members(isSet));
    }
    AttributeRule german =
        new AttributeRule(
            workspace.population().attribute("country").orElseThrow().name(),
            new TextTest.IsAnyOf(List.of("Germany")));
    assertThat(actual.members(german)).isEqualTo(RowSet.of(7, 0, 1));
  }

  /** The server would begin where somebody else happens to be reading. */
  @Test
  void aSessionLooksAtAllRowsFromTheFirstOn() throws Exception {
    Workspace workspace = workspace(postgres.described("warehouse", PostgresServer.READER));
    Passwords passwords =
        Passwords.of(Map.of("MARQUEE_PASSWORD_WAREHOUSE", PostgresServer.PASSWORD));
    try (Source source =
            new Sources(passwords, TimeLimits.usual())
                .open(workspace.source("warehouse").orElseThrow());
        Connection session = source.connect();
        Statement statement = session.createStatement();
        ResultSet setting = statement.executeQuery("show synchronize_seqscans")) {
      assertThat(setting.next()).isTrue();
      assertThat(setting.getString(1)).isEqualTo("off");
    }
  }

  @Test
  void onlyTheRowsThatTheLoginMaySeeArrive() throws Exception {
    postgres.run(
        "alter table customer.people enable row level security",
        "create policy germans on customer.people for select to "
            + PostgresServer.READER
            + " using (country = 'Germany')");
    Workspace workspace = workspace(postgres.described("warehouse", PostgresServer.READER));
    try (AudienceEngine engine =
        data(PostgresServer.PASSWORD).refresh(workspace, Progress.silent())) {
      assertThat(engine.freshness().people()).isEqualTo(2);
    }
  }

  @Test
  void aWrongPasswordChangesNothing() throws Exception {
    Workspace workspace = workspace(postgres.described("warehouse", PostgresServer.READER));
    data(PostgresServer.PASSWORD).refresh(workspace, Progress.silent()).close();
    assertThat(problem(workspace, "not the password"))
        .isEqualTo(Problem.of(SourceProblem.LOGIN_REFUSED, "warehouse", PostgresServer.READER));
    try (AudienceEngine kept = data("").open(workspace, Progress.silent())) {
      assertThat(kept.freshness().people()).isEqualTo(7);
    }
  }

  @Test
  void aLoginThatMayWriteIsOnlyUsedWhenAStewardSaidSo() throws Exception {
    postgres.run("grant insert on customer.people to " + PostgresServer.READER);
    String described = postgres.described("warehouse", PostgresServer.READER);
    assertThat(problem(workspace(described), PostgresServer.PASSWORD))
        .isEqualTo(Problem.of(SourceProblem.RIGHTS_NOT_ACCEPTED, "warehouse", "write"));
    String accepted =
        described + "    acceptedRights: [ { right: write, by: Ingrid Aas, reason: Old login } ]\n";
    data(PostgresServer.PASSWORD).refresh(workspace(accepted), Progress.silent()).close();
  }

  private Problem problem(Workspace workspace, String password) {
    return catchThrowableOfType(
            ProblemException.class,
            () -> data(password).refresh(workspace, Progress.silent()).close())
        .problem();
  }
}
