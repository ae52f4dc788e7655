package studio.marquee.connect.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.demo.DemoPlan;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.testing.TestKeys;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.YesNoTest;

/**
 * Measures what we claim. {@code -Dbench.people} changes the population, {@code -Dbench.blocks} the
 * number of blocks; the page is written only at full size.
 */
public final class Benchmarks {
  private static final int FULL_SIZE = 10_000_000;
  private static final int PAIRS_IN_A_BLOCK = 8;
  private static final Path PAGE = Path.of("docs", "benchmarks.md");

  private Benchmarks() {}

  public static void main(String[] arguments) throws Exception {
    int people = Integer.getInteger("bench.people", FULL_SIZE);
    Path folder = Path.of("connectors", "target", "bench", String.valueOf(people));
    Workspace workspace = new WorkspaceReader().read(BenchBrand.in(folder, plan(people)));
    PopulationData data =
        new PopulationData(folder.resolve("data"), TestKeys.rings(folder), Clock.systemUTC());
    KeptThreads shares = KeptThreads.onAllProcessors();
    try (AudienceEngine opened = data.open(workspace, Benchmarks::show);
        AudienceEngine engine = opened.sibling(shares);
        PlainDuckDb rival = PlainDuckDb.of(folder, workspace)) {
      Arena arena = new Arena(Integer.getInteger("bench.blocks", 10), PAIRS_IN_A_BLOCK);
      List<Outcome> outcomes = new ArrayList<>();
      List<Outcome> slowed = new ArrayList<>();
      List<Latency> latencies = new ArrayList<>();
      for (Contest contest : contests(engine, rival)) {
        List<Outcome> both = arena.runWithSlowed(contest);
        outcomes.add(both.getFirst());
        slowed.add(both.getLast());
        latencies.add(arena.alone(contest));
      }
      List<String> facts =
          List.of(
              "%,d people, %d attributes, seed %d"
                  .formatted(
                      people, workspace.population().attributes().size(), DemoPlan.DEFAULT_SEED),
              "DuckDB " + rival.version(),
              "this machine at best: " + arena.walls(),
              "peak heap of the measuring process: %d MB".formatted(peakHeap() >> 20));
      String page =
          Report.page(outcomes, slowed, facts)
              + Latencies.section(latencies, arena.reading(shares))
              + ColdOpening.section(folder, engine)
              + ChangedPeople.section(folder.resolve("brand"), folder.resolve("changing"))
              + reading();
      Files.writeString(folder.resolve("pairs.csv"), Report.pairs(outcomes));
      System.out.println(page);
      if (people == FULL_SIZE) {
        Files.writeString(PAGE, page);
      }
    }
  }

  /** Measured before, by processes of their own. */
  private static String reading() throws IOException {
    StringBuilder sections = new StringBuilder();
    for (Path section :
        List.of(RuleBenchmarks.SECTION, ChartBenchmarks.SECTION, ReadingBenchmarks.SECTION)) {
      sections.append(Files.exists(section) ? Files.readString(section) : "");
    }
    return sections.toString();
  }

  private static DemoPlan plan(int people) {
    return new DemoPlan(people, DemoPlan.DEFAULT_SEED, LocalDate.of(2026, 11, 20));
  }

  private static List<Contest> contests(AudienceEngine engine, PlainDuckDb rival) {
    return List.of(
        contest(
            "One text rule",
            rule("loyalty_tier", new TextTest.IsAnyOf(List.of("Gold", "Silver"))),
            engine,
            rival),
        contest(
            "One number rule",
            rule("lifetime_value", new NumberTest.AtLeast(new BigDecimal("250"))),
            engine,
            rival),
        contest("One yes-or-no rule", rule("newsletter", new YesNoTest.IsTrue()), engine, rival));
  }

  private static AttributeRule rule(String attribute, AttributeTest test) {
    return new AttributeRule(new AttributeName("people", attribute), test);
  }

  /** A rule that was never asked before may cost a fifth more than the bare count of DuckDB. */
  private static Contest contest(
      String name, AttributeRule rule, AudienceEngine engine, PlainDuckDb rival) {
    return new Contest(
            name,
            "row set and count",
            "DuckDB count(*)",
            1.2,
            () -> engine.members(rule).count(),
            rival.counting(rule))
        .within(Contest.Within.p95(60));
  }

  private static void show(String step, long done, long total) {
    if (done % 1_048_576 == 0) {
      System.out.printf("%s %,d of %,d%n", step, done, total);
    }
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  static Progress progress() {
    return Benchmarks::show;
  }
}
