package studio.marquee.connect.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import studio.marquee.connect.cache.AudienceEngine;

/**
 * Measures eight charts that are brushed together, and finding values by what somebody types, over
 * the same people as the rules, whose folder is written when it is not there.
 */
final class ChartBenchmarks {
  static final Path SECTION = Path.of("connectors", "target", "bench", "charts.md");

  private static final int FULL_SIZE = 10_000_000;
  private static final long EVENTS_A_PERSON = 10;
  private static final int PAIRS_IN_A_BLOCK = 4;
  private static final int WARM_UPS = 8;

  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<Outcome> slowed = new ArrayList<>();
  private final List<Latency> latencies = new ArrayList<>();
  private final List<String> facts = new ArrayList<>();
  private final Arena arena =
      new Arena(Integer.getInteger("bench.blocks", 10), PAIRS_IN_A_BLOCK, WARM_UPS);

  private ChartBenchmarks() {}

  public static void main(String[] arguments) throws Exception {
    int people = Integer.getInteger("bench.people", FULL_SIZE);
    long events = Long.getLong("bench.events", people * EVENTS_A_PERSON);
    Files.createDirectories(Objects.requireNonNull(SECTION.getParent()));
    String section = new ChartBenchmarks().measured(people, events);
    System.out.println(section);
    Files.writeString(SECTION, section);
  }

  private String measured(int people, long events) throws Exception {
    long started = System.nanoTime();
    KeptThreads shares = KeptThreads.onAllProcessors();
    facts.add("%,d people".formatted(people));
    Path folder;
    try (RuleGround ground = RuleGround.of(people, events, shares);
        AudienceEngine engine = ground.engine();
        Connection rival = ground.rival()) {
      folder = ground.folder();
      BrushedContest charts = ground.charts(engine, rival);
      facts.add(charts.made());
      run(charts.contest());
      latencies.add(arena.alone(charts.contest()));
    }
    try (TypingContest typing = TypingContest.in(folder.resolve("handles"))) {
      facts.add(typing.made());
      run(typing.contest());
      latencies.add(arena.alone(typing.oneText()));
    }
    facts.add("measured in %,d s".formatted((System.nanoTime() - started) / 1_000_000_000));
    return Report.section("Charts and values", outcomes, slowed, facts)
        + Latencies.section(latencies, arena.reading(shares));
  }

  private void run(Contest contest) throws Exception {
    List<Outcome> both = arena.runWithSlowed(contest);
    outcomes.add(both.getFirst());
    slowed.add(both.getLast());
  }
}
