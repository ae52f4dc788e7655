package studio.marquee.connect.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.seal.Seal;
import studio.marquee.connect.seal.SealProblem;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemException;

class KeepingTest {
  private static final Instant FETCHED = Instant.parse("2026-11-21T06:10:00Z");

  @TempDir Path folder;
  private SmallBrand brand = new SmallBrand(Path.of(""));

  @BeforeEach
  void brand() {
    brand = SmallBrand.in(folder);
    lease(30);
  }

  private void lease(int days) {
    brand.write(
        "policies/roles.yaml",
        """
        format: marquee.policy/1
        owner: the data team
        offlineLeaseDays: DAYS
        roles: [ { name: Builder } ]
        teams: [ { name: Lifecycle team } ]
        entries:
          - name: everything
            role: Builder
            marts: ["*"]
            actions: [count]
            floor: 0
            columns: { upTo: restricted }
        """
            .replace("DAYS", String.valueOf(days)));
  }

  private void keep(String retention) {
    brand.write(
        "contracts/customer/people.odcs.yaml",
        SmallBrand.CONTRACT + "slaProperties: [ { property: retention, " + retention + " } ]\n");
  }

  private PopulationData on(long day) {
    return at(FETCHED.plus(Duration.ofDays(day)));
  }

  private PopulationData at(Instant moment) {
    return new PopulationData(brand.data(), brand.rings(), Clock.fixed(moment, ZoneOffset.UTC));
  }

  private Workspace workspace() throws ProblemException {
    return new WorkspaceReader().read(brand.workspace());
  }

  private boolean isReadable(PopulationData data) throws ProblemException {
    Optional<AudienceEngine> current = data.current(workspace());
    current.ifPresent(AudienceEngine::close);
    return current.isPresent();
  }

  private ProblemCode refused(PopulationData data) {
    return catchThrowableOfType(ProblemException.class, () -> data.current(workspace()))
        .problem()
        .code();
  }

  private void fetch(PopulationData data) throws Exception {
    data.refresh(workspace(), Progress.silent()).close();
  }

  private Term term(long day) throws ProblemException {
    return on(day).term(workspace()).orElseThrow();
  }

  @Test
  void aLeaseCountsItsDaysAndTellsAWeekBefore() throws Exception {
    fetch(on(0));
    assertThat(term(0).daysLeft()).isEqualTo(30);
    assertThat(term(0).end()).isEqualTo(FETCHED.plus(Duration.ofDays(30)));
    assertThat(term(22).isSoon()).isFalse();
    assertThat(term(23).isSoon()).isTrue();
    assertThat(term(29).daysLeft()).isEqualTo(1);
    assertThat(isReadable(on(29))).isTrue();
  }

  @Test
  void afterItsEndTheKeyIsGoneAndSoIsTheCache() throws Exception {
    fetch(on(0));
    Workspace workspace = workspace().seen();
    MartCache cache = MartCache.of(brand.data(), workspace, workspace.population());
    Path generation = cache.generations().getFirst();
    Seal seal = new Seal(brand.keys(), cache.id());
    String key = seal.check(generation).files().getFirst().key();
    assertThat(seal.key(key)).isPresent();

    assertThat(refused(on(30))).isEqualTo(SealProblem.ENDED);
    assertThat(seal.key(key)).isEmpty();
    assertThat(generation).doesNotExist();
    assertThat(refused(on(30))).isEqualTo(SealProblem.ENDED);
    assertThat(refused(on(1))).as("the clock turned back").isEqualTo(SealProblem.ENDED);
    assertThat(term(31).hasEnded()).isTrue();
    assertThat(term(31).daysLeft()).isZero();

    fetch(on(31));
    assertThat(isReadable(on(60))).isTrue();
  }

  @Test
  void aClockTurnedBackGivesNothingBack() throws Exception {
    fetch(on(0));
    assertThat(isReadable(on(29))).isTrue();
    assertThat(refused(on(2))).isEqualTo(SealProblem.CLOCK_TURNED_BACK);
    assertThat(isReadable(at(FETCHED.plus(Duration.ofDays(29)).minusSeconds(3_600))))
        .as("what clocks are set right by")
        .isTrue();
    assertThat(isReadable(on(29))).isTrue();
    assertThat(refused(on(2))).isEqualTo(SealProblem.CLOCK_TURNED_BACK);
    fetch(on(2));
    assertThat(isReadable(on(2))).as("fetched anew with the clock as it is").isTrue();
  }

  /** Files of the workspace are for anybody with an editor to change. */
  @Test
  void aLeaseThatIsMadeLongerLaterIsForLaterData() throws Exception {
    fetch(on(0));
    lease(300);
    assertThat(term(1).daysLeft()).isEqualTo(29);
    assertThat(refused(on(30))).isEqualTo(SealProblem.ENDED);
    fetch(on(30));
    assertThat(term(30).daysLeft()).isEqualTo(300);
    lease(3);
    assertThat(term(30).daysLeft()).isEqualTo(3);
  }

  @Test
  void whatTheContractPromisesToForgetIsForgotten() throws Exception {
    keep("value: 2, unit: w");
    fetch(on(0));
    assertThat(term(0).daysLeft()).isEqualTo(14);
    assertThat(isReadable(on(13))).isTrue();
    assertThat(refused(on(14))).isEqualTo(SealProblem.ENDED);
  }

  @Test
  void anEndedCacheIsFetchedAnewAndSaysSoWhenThatFails() throws Exception {
    fetch(on(0));
    Path warehouse = brand.warehouseFile();
    Path away = warehouse.resolveSibling("away.duckdb");
    Files.move(warehouse, away);
    ProblemException told =
        catchThrowableOfType(
            ProblemException.class, () -> on(40).open(workspace(), Progress.silent()));
    assertThat(told.problem().code()).isEqualTo(SealProblem.ENDED);
    assertThat(told.problem().details().toString()).contains("Customers", "2026-12-21");
    Files.move(away, warehouse);
    try (AudienceEngine engine = on(40).open(workspace(), Progress.silent())) {
      assertThat(engine.freshness().people()).isEqualTo(7);
    }
  }

  @Test
  void anEarlierGenerationEndsByItself() throws Exception {
    fetch(on(0));
    fetch(on(20));
    Workspace workspace = workspace().seen();
    MartCache cache = MartCache.of(brand.data(), workspace, workspace.population());
    assertThat(cache.generations()).hasSize(2);
    assertThat(isReadable(on(35))).isTrue();
    assertThat(cache.generations()).hasSize(1);
    assertThat(term(35).daysLeft()).isEqualTo(15);
  }
}
