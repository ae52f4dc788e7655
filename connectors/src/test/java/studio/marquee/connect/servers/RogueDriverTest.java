package studio.marquee.connect.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Driver;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.extract.RefreshProblem;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.source.Passwords;
import studio.marquee.connect.source.SourceProblem;
import studio.marquee.connect.source.Sources;
import studio.marquee.connect.source.TimeLimits;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** Whatever a driver does, a refresh ends in time with a sentence, and what was there stays. */
@Timeout(60)
class RogueDriverTest {
  private static final TimeLimits LIMITS =
      new TimeLimits(Duration.ofSeconds(1), Duration.ofMillis(800));
  private static final Duration LONGEST_STOP = Duration.ofMillis(200);
  private static final int TRIES = 5;

  @TempDir private static Path jars;
  private static Path jar = Path.of("");

  @TempDir private Path folder;
  private SmallBrand brand = new SmallBrand(Path.of(""));

  @BeforeAll
  static void compile() throws Exception {
    jar = RogueJar.make(jars);
  }

  @BeforeEach
  void write() throws Exception {
    brand = SmallBrand.in(folder);
    Files.createDirectories(brand.workspace().resolve("drivers"));
    Files.copy(jar, brand.workspace().resolve("drivers/driver.jar"));
    brand.write(
        "contracts/customer/people.odcs.yaml",
        """
        apiVersion: v3.1.0
        kind: DataContract
        id: customer-people
        version: 1.2.0
        status: active
        name: Customers
        domain: customer
        team: { name: Customer data }
        servers: [ { server: warehouse, type: mariadb } ]
        schema:
          - name: people
            physicalName: people
            businessName: Customers
            customProperties: [ { property: marquee.role, value: people } ]
            properties:
              - { name: customer_id, logicalType: string, primaryKey: true, required: true }
              - { name: country, businessName: Country, logicalType: string }
              - { name: orders, businessName: Orders, logicalType: integer }
              - { name: spent, businessName: Spent, logicalType: number }
        """);
  }

  private Workspace workspace(String how) throws Exception {
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
            database: %s
            user: reader
            tls: off
            driver: { jar: drivers/driver.jar, sha256: %s }
        """
            .formatted(how, RogueJar.hash(jar)));
    return new WorkspaceReader().read(brand.workspace());
  }

  private PopulationData data() {
    Passwords passwords = Passwords.of(Map.of("MARQUEE_PASSWORD_WAREHOUSE", "geheim"));
    return new PopulationData(
        brand.data(), brand.rings(), Clock.systemUTC(), new Sources(passwords, LIMITS));
  }

  private Problem refused(String how) throws Exception {
    Workspace workspace = workspace(how);
    long started = System.nanoTime();
    ProblemException thrown =
        catchThrowableOfType(
            ProblemException.class, () -> data().refresh(workspace, Progress.silent()).close());
    assertThat(thrown).as(how).isNotNull();
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(12));
    assertThat(thrown.problem().toString()).doesNotContain("secret", "geheim");
    return thrown.problem();
  }

  private void assertGoodOneStays() throws Exception {
    try (AudienceEngine kept = data().current(workspace("good")).orElseThrow()) {
      assertThat(kept.freshness().people()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"connect", "metadata", "count", "execute", "next"})
  void aDriverThatHangsIsGivenUp(String place) throws Exception {
    begin(place);
    assertThat(refused("hang_" + place).code()).isEqualTo(SourceProblem.NO_ANSWER);
    assertStays(place);
  }

  /** Rows are counted only before the first refresh: later ones know about how many there are. */
  private void begin(String place) throws Exception {
    if (!place.equals("count")) {
      data().refresh(workspace("good"), Progress.silent()).close();
    }
  }

  private void assertStays(String place) throws Exception {
    if (place.equals("count")) {
      assertThat(data().current(workspace("good"))).isEmpty();
    } else {
      assertGoodOneStays();
    }
  }

  /** What is asked of it is done by then; how it takes its leave is no concern of anybody. */
  @ParameterizedTest
  @ValueSource(strings = {"close", "rollback"})
  void aDriverThatHangsAtTheEndHoldsUpNobody(String place) throws Exception {
    FutureTask<Boolean> refresh =
        new FutureTask<>(() -> {
          try (AudienceEngine engine =
              data().refresh(workspace("hang_" + place), (_, _, _) -> {})) {
            return engine.freshness().people() == 3;
          } catch (ProblemException failed) {
            return failed.problem().code() == SourceProblem.NO_ANSWER;
          }
        });
    Thread.ofPlatform().daemon().start(refresh);
    assertThat(refresh.get(12, TimeUnit.SECONDS)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"connect", "metadata", "count", "execute", "next"})
  void aDriverThatFailsOrBreaksIsASentence(String place) throws Exception {
    begin(place);
    assertThat(refused("drop_" + place).code()).isEqualTo(SourceProblem.LOST);
    assertThat(refused("break_" + place).code()).isEqualTo(SourceProblem.FAILED);
    assertThat(refused("link_" + place).code()).isEqualTo(SourceProblem.FAILED);
    assertStays(place);
  }

  @Test
  void aDriverThatLiesIsNotBelieved() throws Exception {
    data().refresh(workspace("good"), Progress.silent()).close();
    assertThat(refused("lie_type").code()).isEqualTo(SourceProblem.FAILED);
    assertThat(refused("lie_count").code()).isEqualTo(SourceProblem.FAILED);
    assertThat(refused("lie_number").code()).isEqualTo(RefreshProblem.WRONG_TYPE);
    assertThat(refused("lie_precision").code()).isEqualTo(RefreshProblem.NUMBER_TOO_LONG);
    assertThat(refused("lie_null").code()).isEqualTo(RefreshProblem.KEY_MISSING);
    assertGoodOneStays();
  }

  @ParameterizedTest
  @ValueSource(strings = {"connect", "metadata", "count", "execute", "next"})
  void stopIsHeardThoughTheDriverHearsNothing(String place) throws Exception {
    Workspace workspace = workspace("hang_" + place);
    Duration quickest = Duration.ofDays(1);
    for (int i = 0; i < TRIES && quickest.compareTo(LONGEST_STOP) >= 0; i++) {
      long hanging = hanging();
      FutureTask<AudienceEngine> refresh =
          new FutureTask<>(() -> data().refresh(workspace, Progress.silent()));
      Thread working = Thread.ofPlatform().daemon().start(refresh);
      while (hanging() == hanging && working.isAlive()) {
        Thread.onSpinWait();
      }
      long asked = System.nanoTime();
      working.interrupt();
      working.join();
      Duration taken = Duration.ofNanos(System.nanoTime() - asked);
      quickest = taken.compareTo(quickest) < 0 ? taken : quickest;
      assertThat(catchThrowableOfType(ExecutionException.class, refresh::get))
          .hasCauseInstanceOf(InterruptedException.class);
    }
    assertThat(quickest).isLessThan(LONGEST_STOP);
  }

  private static long hanging() {
    return Thread.getAllStackTraces().values().stream()
        .filter(
            stack -> Arrays.stream(stack).anyMatch(frame -> frame.getMethodName().equals("hang")))
        .count();
  }

  @Test
  void aDriverThatMakesItselfKnownIsSeenByNobody() throws Exception {
    List<Driver> before = DriverManager.drivers().toList();
    data().refresh(workspace("register"), Progress.silent()).close();
    assertThat(DriverManager.drivers().toList()).isEqualTo(before);
  }

  @Test
  void onlyTheJarThatTheDataTeamVouchesForIsLoaded() throws Exception {
    Path named = brand.workspace().resolve("drivers/driver.jar");
    Workspace good = workspace("good");
    data().refresh(good, Progress.silent()).close();

    Files.write(named, new byte[] {0}, StandardOpenOption.APPEND);
    assertThat(refused(good))
        .isEqualTo(Problem.of(SourceProblem.DRIVER_CHANGED, "warehouse", named));

    Files.delete(named);
    assertThat(refused(good)).isEqualTo(Problem.of(SourceProblem.DRIVER_GONE, "warehouse", named));

    Path empty = RogueJar.empty(folder);
    Files.copy(empty, named);
    brand.write(
        "workspace.yaml",
        Files.readString(brand.workspace().resolve("workspace.yaml"))
            .replace(RogueJar.hash(jar), RogueJar.hash(empty)));
    assertThat(refused(new WorkspaceReader().read(brand.workspace())))
        .isEqualTo(Problem.of(SourceProblem.NO_DRIVER, "warehouse", "org.mariadb.jdbc.Driver"));
    assertGoodOneStays();
  }

  private Problem refused(Workspace workspace) {
    return catchThrowableOfType(
            ProblemException.class, () -> data().refresh(workspace, Progress.silent()).close())
        .problem();
  }
}
