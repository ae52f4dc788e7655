package studio.marquee.connect.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.Generations;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.source.PooledSource;
import studio.marquee.connect.source.Source;
import studio.marquee.connect.source.SourceProblem;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/** The same people out of a real PostgreSQL, through the same seam, give the same generation. */
class PostgresRefreshTest {
  @TempDir Path folder;

  @Test
  void aMartIsTheSameWhereverItIsReadFrom() throws Exception {
    SmallBrand brand = SmallBrand.in(folder);
    Workspace workspace = new WorkspaceReader().read(brand.workspace());
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        AudienceEngine expected =
            new PopulationData(brand.data(), brand.rings(), Clock.systemUTC())
                .open(workspace, Progress.silent())) {
      fill(postgres);
      MartCache cache = new MartCache(folder.resolve("from-postgres"));
      try (Source source = open(postgres)) {
        new Refresh(cache, brand.keys(), new DuckDbDialect(), Clock.systemUTC())
            .run(workspace.marts(), workspace.population(), source, Progress.silent());
      }
      try (AudienceEngine actual =
          new Generations(cache, brand.keys())
              .openCurrent(workspace.catalogue(), workspace.population(), workspace.timeZone())
              .orElseThrow()) {
        assertSame(workspace, actual, expected);
      }
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

  @Test
  void aServerThatIsNotThereSaysSo() {
    HikariConfig driver = new HikariConfig();
    driver.setJdbcUrl("jdbc:postgresql://127.0.0.1:1/nowhere");
    ProblemException thrown =
        catchThrowableOfType(
            ProblemException.class,
            () -> PooledSource.open("mart", driver, PostgresRefreshTest::explain).close());
    assertThat(thrown.problem()).isEqualTo(Problem.of(SourceProblem.FAILED, "mart"));
  }

  private static Source open(EmbeddedPostgres postgres) throws ProblemException {
    HikariConfig driver = new HikariConfig();
    driver.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
    return PooledSource.open("mart", driver, PostgresRefreshTest::explain);
  }

  private static Problem explain(Exception failure) {
    return Problem.of(SourceProblem.FAILED, "mart");
  }

  private static void fill(EmbeddedPostgres postgres) throws Exception {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(SmallBrand.PEOPLE.replace("churn double", "churn double precision"));
    }
  }
}
