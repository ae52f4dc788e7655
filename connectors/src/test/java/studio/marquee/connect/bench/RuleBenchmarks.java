package studio.marquee.connect.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import studio.marquee.connect.cache.AudienceEngine;

/**
 * Measures single rules: {@code -Dbench.people} people and {@code -Dbench.events} of what they did.
 */
final class RuleBenchmarks {
  static final Path SECTION = Path.of("connectors", "target", "bench", "rules.md");

  private static final int FULL_SIZE = 10_000_000;
  private static final long EVENTS_A_PERSON = 10;
  private static final int PAIRS_IN_A_BLOCK = 4;
  private static final int WARM_UPS = 5;

  private RuleBenchmarks() {}

  public static void main(String[] arguments) throws Exception {
    int people = Integer.getInteger("bench.people", FULL_SIZE);
    long events = Long.getLong("bench.events", people * EVENTS_A_PERSON);
    Files.createDirectories(Objects.requireNonNull(SECTION.getParent()));
    String section = measured(people, events);
    System.out.println(section);
    Files.writeString(SECTION, section);
  }

  private static String measured(int people, long events) throws Exception {
    long started = System.nanoTime();
    KeptThreads shares = KeptThreads.onAllProcessors();
    Arena arena = new Arena(Integer.getInteger("bench.blocks", 10), PAIRS_IN_A_BLOCK, WARM_UPS);
    try (RuleGround ground = RuleGround.of(people, events, shares);
        AudienceEngine engine = ground.engine();
        Connection rival = ground.rival()) {
      RuleContests contests = ground.contests(engine, rival);
      List<Outcome> outcomes = new ArrayList<>();
      List<Outcome> slowed = new ArrayList<>();
      List<Latency> latencies = new ArrayList<>();
      for (Contest contest : contests.all()) {
        List<Outcome> both = arena.runWithSlowed(contest);
        outcomes.add(both.getFirst());
        slowed.add(both.getLast());
        latencies.add(arena.alone(contest));
      }
      List<String> facts = new ArrayList<>();
      facts.add(ground.made());
      facts.add("this machine at best: " + arena.walls());
      facts.add("index: %,d MB".formatted(ground.indexBytes() >> 20));
      facts.add(ground.gestures(engine).latencies());
      facts.add(ResidentLoad.measured(ground.folder()));
      facts.add("measured in %,d s".formatted((System.nanoTime() - started) / 1_000_000_000));
      return Report.section("Rules", outcomes, slowed, facts)
          + Latencies.section(latencies, arena.reading(shares))
          + Growth.section(people, latencies, arena, shares);
    }
  }
}
