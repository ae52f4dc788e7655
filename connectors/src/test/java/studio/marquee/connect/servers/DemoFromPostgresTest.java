package studio.marquee.connect.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.arrival.DataStanding;
import studio.marquee.connect.arrival.RefreshRecord.Ending;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.demo.DemoBrand;
import studio.marquee.connect.demo.DemoPlan;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.source.Passwords;
import studio.marquee.connect.source.SourceProblem;
import studio.marquee.connect.source.Sources;
import studio.marquee.connect.source.TimeLimits;
import studio.marquee.connect.testing.PostgresServer;
import studio.marquee.connect.testing.TestKeys;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** The demo brand out of a real PostgreSQL is the demo brand out of its file, to the last value. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoFromPostgresTest {
  private static final long PEOPLE = "night".equals(System.getProperty("volume")) ? 100_000 : 2_000;
  private static final Instant SEEN = Instant.parse("2026-11-21T05:10:00Z");
  private static final TimeLimits LIMITS =
      new TimeLimits(Duration.ofSeconds(10), Duration.ofMinutes(2));
  private static final String NORTHERN = "northern_reader";

  @TempDir private static Path folder;
  private static PostgresServer server;

  @BeforeAll
  static void write() throws Exception {
    DemoPlan plan = new DemoPlan(PEOPLE, 6, LocalDate.of(2026, 11, 20));
    DemoBrand.write(folder.resolve("brand"), plan, Progress.silent());
    server = PostgresServer.start();
    DemoInPostgres.fill(server, folder.resolve("brand/warehouse.duckdb"), folder);
    server.run(
        "create role " + NORTHERN + " login password 'Bergen & Åse''s 7' in role marquee_reader",
        "alter table customer.people enable row level security",
        "create policy everyone on customer.people for select to "
            + PostgresServer.READER
            + " using (current_user = 'marquee_reader' or country in ('Norway', 'Sweden'))");
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private static PopulationData data(Path data, Instant moment) {
    Passwords passwords =
        Passwords.of(Map.of("MARQUEE_PASSWORD_WAREHOUSE", PostgresServer.PASSWORD));
    return new PopulationData(
        data,
        TestKeys.rings(data),
        Clock.fixed(moment, ZoneOffset.UTC),
        new Sources(passwords, LIMITS));
  }

  /** The workspace once more, for another login. */
  private static Workspace served(String user, String more) throws Exception {
    Path copy = folder.resolve("served").resolve(user + more.length());
    DemoFolders folders =
        DemoFolders.copied(
            folder.resolve("brand/workspace"),
            copy,
            server.described("warehouse", user) + more,
            "postgresql");
    assertThat(folders.changedLines())
        .containsExactlyInAnyOrder(
            "    type: postgresql", "    host: 127.0.0.1", "    database: marts");
    return new WorkspaceReader().read(copy);
  }

  @Test
  @Order(1)
  void everyRowAndEveryCountIsTheSame() throws Exception {
    Workspace fromFile = new WorkspaceReader().read(folder.resolve("brand/workspace"));
    Workspace fromServer = served(PostgresServer.READER, "");
    Path here = folder.resolve("data-file");
    Path there = folder.resolve("data-server");
    try (AudienceEngine expected = data(here, SEEN).refresh(fromFile, Progress.silent());
        AudienceEngine actual = data(there, SEEN).refresh(fromServer, Progress.silent())) {
      Held file = Held.of(fromFile, here);
      Held served = Held.of(fromServer, there);
      Map<String, String> rows = file.rows();
      assertThat(rows).hasSizeGreaterThan(14);
      assertThat(served.rows()).containsExactlyEntriesOf(rows);
      Map<String, Set<String>> people = file.people(expected);
      assertThat(people).hasSizeGreaterThan(90);
      assertThat(served.people(actual)).isEqualTo(people);
    }
  }

  @Test
  @Order(2)
  void whatTheLoginMayNotSeeIsNotOnTheLaptop() throws Exception {
    Workspace workspace = served(NORTHERN, "");
    Path data = folder.resolve("data-north");
    try (AudienceEngine engine = data(data, SEEN).refresh(workspace, Progress.silent())) {
      assertThat(engine.freshness().people()).isBetween(1, (int) PEOPLE / 2);
      assertThat(
              Held.of(workspace, data)
                  .text("select string_agg(distinct country, ', ' order by country) from people"))
          .isEqualTo("Norway, Sweden");
    }
  }

  @Test
  @Order(3)
  void aLoginThatMayDoEverythingIsOnlyUsedWhenAStewardSaidSo() throws Exception {
    Path data = folder.resolve("data-super");
    assertThat(refused(data, served("postgres", "")))
        .isEqualTo(Problem.of(SourceProblem.RIGHTS_NOT_ACCEPTED, "warehouse", "superuser"));
    String accepted =
        "    acceptedRights: [ { right: superuser, by: Ingrid Aas, reason: First look } ]\n";
    try (AudienceEngine engine =
        data(data, SEEN).refresh(served("postgres", accepted), Progress.silent())) {
      assertThat(engine.freshness().people()).isEqualTo((int) PEOPLE);
    }
  }

  private static Problem refused(Path data, Workspace workspace) {
    return catchThrowableOfType(
            ProblemException.class,
            () -> data(data, SEEN).refresh(workspace, Progress.silent()).close())
        .problem();
  }

  /** Last, because there is no server afterwards. */
  @Test
  @Order(4)
  void aServerThatIsKilledLeavesWhatWasThere() throws Exception {
    Workspace workspace = served(PostgresServer.READER, "");
    Path data = folder.resolve("data-server");
    Instant later = SEEN.plus(Duration.ofHours(30));
    Map<String, String> before = Held.of(workspace, data).rows();
    AtomicBoolean isKilled = new AtomicBoolean();
    ProblemException thrown =
        catchThrowableOfType(
            ProblemException.class,
            () ->
                data(data, later)
                    .refresh(
                        workspace,
                        (step, done, total) -> {
                          if (step.equals("refresh.related")
                              && isKilled.compareAndSet(false, true)) {
                            server.kill();
                          }
                        })
                    .close());
    assertThat(isKilled).isTrue();
    assertThat(thrown.problem().code()).isIn(SourceProblem.LOST, SourceProblem.UNREACHABLE);
    try (AudienceEngine kept = data(data, later).open(workspace, Progress.silent())) {
      assertThat(kept.freshness().asOf()).isEqualTo(SEEN);
      assertThat(Held.of(workspace, data).rows()).isEqualTo(before);
      assertThat(Held.of(workspace, data).people(kept)).hasSizeGreaterThan(90);
    }
    DataStanding standing = data(data, later).standing(workspace, later);
    assertThat(standing.failure().orElseThrow().ending()).isEqualTo(Ending.SOURCE_FAILED);
    assertThat(standing.inUse().orElseThrow().asOf()).isEqualTo(SEEN);
    assertThat(refused(data, workspace))
        .isEqualTo(
            Problem.of(
                SourceProblem.UNREACHABLE, "warehouse", "127.0.0.1:" + server.server().getPort()));
  }
}
