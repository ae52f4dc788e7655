package studio.marquee.connect.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.testing.BusyBrand;
import studio.marquee.connect.testing.CountingThreads;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.moment.Now;

/**
 * Measures single rules: {@code -Dbench.people} people and {@code -Dbench.events} of what they did.
 */
final class RuleBenchmarks {
  static final Path SECTION = Path.of("connectors", "target", "bench", "rules.md");

  private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");
  private static final int FULL_SIZE = 10_000_000;
  private static final long EVENTS_A_PERSON = 10;
  private static final int PAIRS_IN_A_BLOCK = 4;
  private static final int WARM_UPS = 5;

  private RuleBenchmarks() {}

  public static void main(String[] arguments) throws Exception {
    int people = Integer.getInteger("bench.people", FULL_SIZE);
    long events = Long.getLong("bench.events", people * EVENTS_A_PERSON);
    Path folder =
        Objects.requireNonNull(SECTION.getParent()).resolve("rules-" + people + "-" + events);
    String section = measured(people, events, folder);
    System.out.println(section);
    Files.writeString(SECTION, section);
  }

  private static String measured(int people, long events, Path folder) throws Exception {
    SmallBrand brand = BusyBrand.in(folder, people, events);
    Workspace workspace = new WorkspaceReader().read(brand.workspace());
    PopulationData data =
        new PopulationData(brand.data(), brand.rings(), Clock.fixed(NOW, ZoneOffset.UTC));
    StepClock steps = new StepClock();
    steps.start();
    CountingThreads shares = new CountingThreads(Runtime.getRuntime().availableProcessors());
    Properties readOnly = new Properties();
    readOnly.setProperty("access_mode", "READ_ONLY");
    try (AudienceEngine opened = data.open(workspace, steps);
        AudienceEngine engine = opened.sibling(shares);
        Connection rival =
            new DuckDBDriver().connect("jdbc:duckdb:" + BusyBrand.rivalOf(folder), readOnly)) {
      RuleContests contests =
          new RuleContests(
              engine,
              rival,
              workspace.catalogue(),
              workspace.population(),
              new Now(engine.freshness().asOf(), workspace.timeZone()),
              shares);
      steps.end();
      Arena arena = new Arena(Integer.getInteger("bench.blocks", 10), PAIRS_IN_A_BLOCK, WARM_UPS);
      List<Outcome> outcomes = new ArrayList<>();
      List<Outcome> slowed = new ArrayList<>();
      for (Contest contest : contests.all()) {
        outcomes.add(arena.run(contest));
        slowed.add(arena.run(contest.slowed()));
      }
      List<String> facts = new ArrayList<>();
      facts.add("%,d people, %,d events".formatted(people, events));
      facts.add("steps: " + steps.steps());
      facts.add("this machine at best: " + arena.walls());
      facts.add("index: %,d MB".formatted(indexBytes(brand, workspace) >> 20));
      facts.add("resident: " + resident());
      return Report.section("Rules", outcomes, slowed, facts);
    }
  }

  private static long indexBytes(SmallBrand brand, Workspace workspace) throws Exception {
    MartCache cache = MartCache.of(brand.data(), workspace, workspace.population());
    return Files.size(cache.generations().getFirst().resolve("people.index"));
  }

  /** Of the whole process, its rival included. */
  private static String resident() throws Exception {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "not known here";
    }
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
          .map(line -> line.replaceAll("\\s+", " "))
          .reduce((one, other) -> one + ", " + other)
          .orElse("");
    }
  }
}
