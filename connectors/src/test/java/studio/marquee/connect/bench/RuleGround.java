package studio.marquee.connect.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.testing.BusyBrand;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.member.SegmentCounter;
import studio.marquee.model.moment.Now;

/**
 * People and what they did in one size, written and read once and kept from one run to the next.
 */
final class RuleGround implements AutoCloseable {
  private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");

  private final SmallBrand brand;
  private final Workspace workspace;
  private final AudienceEngine engine;
  private final SegmentCounter.Shares shares;
  private final String made;

  private RuleGround(
      SmallBrand brand,
      Workspace workspace,
      AudienceEngine engine,
      SegmentCounter.Shares shares,
      String made) {
    this.brand = brand;
    this.workspace = workspace;
    this.engine = engine;
    this.shares = shares;
    this.made = made;
  }

  static RuleGround of(int people, long events, SegmentCounter.Shares shares) throws Exception {
    Path folder = Path.of("connectors", "target", "bench", "rules-" + people + "-" + events);
    long started = System.nanoTime();
    SmallBrand brand = BusyBrand.in(folder, people, events);
    Duration written = Duration.ofNanos(System.nanoTime() - started);
    Workspace workspace = new WorkspaceReader().read(brand.workspace());
    StepClock steps = new StepClock();
    steps.start();
    AudienceEngine opened = data(brand).open(workspace, steps);
    steps.end();
    String made =
        String.format(
            Locale.ROOT,
            "%,d people, %,d events: written in %,d s, then %s",
            people,
            events,
            written.toSeconds(),
            steps.steps());
    return new RuleGround(brand, workspace, opened, shares, made);
  }

  private static PopulationData data(SmallBrand brand) {
    return new PopulationData(brand.data(), brand.rings(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /** What was written before, opened by another process. */
  static RuleGround again(Path folder, SegmentCounter.Shares shares) throws Exception {
    SmallBrand brand = new SmallBrand(folder);
    Workspace workspace = new WorkspaceReader().read(brand.workspace());
    AudienceEngine opened = data(brand).open(workspace, Progress.silent());
    return new RuleGround(brand, workspace, opened, shares, "");
  }

  int people() {
    return engine.freshness().people();
  }

  Path folder() {
    return brand.folder();
  }

  /** How long it took to get here, step by step. */
  String made() {
    return made;
  }

  Connection rival() throws Exception {
    Properties readOnly = new Properties();
    readOnly.setProperty("access_mode", "READ_ONLY");
    return new DuckDBDriver().connect("jdbc:duckdb:" + BusyBrand.rivalOf(brand.folder()), readOnly);
  }

  AudienceEngine engine() throws Exception {
    return engine.sibling(shares);
  }

  RuleContests contests(AudienceEngine sibling, Connection rival) {
    return new RuleContests(
        sibling,
        rival,
        workspace.catalogue(),
        workspace.population(),
        new Now(sibling.freshness().asOf(), workspace.timeZone()),
        shares);
  }

  BrushedContest charts(AudienceEngine sibling, Connection rival) throws Exception {
    return BrushedContest.of(sibling, rival, workspace, shares);
  }

  Gestures gestures(AudienceEngine sibling) throws Exception {
    SegmentCounter counter = new SegmentCounter(people(), workspace.catalogue(), shares);
    return new Gestures(KnownRuleContests.twelve(), sibling, counter);
  }

  long indexBytes() throws Exception {
    MartCache cache = MartCache.of(brand.data(), workspace, workspace.population());
    return Files.size(cache.generations().getFirst().resolve("people.index"));
  }

  @Override
  public void close() {
    engine.close();
  }
}
