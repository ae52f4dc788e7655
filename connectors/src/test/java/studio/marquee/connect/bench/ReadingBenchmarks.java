package studio.marquee.connect.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import studio.marquee.connect.cache.MartCache;

/**
 * Measures reading alone: {@code -Dbench.rows} rows of ten columns out of a PostgreSQL of its own.
 * Run with {@code -Xmx256m}, because a refresh must not need more.
 */
final class ReadingBenchmarks {
  private static final int FULL_SIZE = 3_000_000;
  private static final int MOST_BLOCKS = 5;
  private static final int WARM_UPS = 2;
  private static final int PAIRS_IN_A_BLOCK = 2;

  private ReadingBenchmarks() {}

  public static void main(String[] arguments) throws Exception {
    List<Outcome> outcomes = run(Path.of("connectors", "target", "bench"));
    System.out.println(Report.page(outcomes, List.of(), List.of(heap())));
  }

  static List<Outcome> run(Path folder) throws Exception {
    Files.createDirectories(folder);
    Path reading = Files.createTempDirectory(folder, "reading");
    int rows = Integer.getInteger("bench.rows", FULL_SIZE);
    try (ReadingGround ground = ReadingGround.of(rows)) {
      ReadingContests contests = new ReadingContests(ground, reading);
      int blocks = Math.min(MOST_BLOCKS, Integer.getInteger("bench.blocks", MOST_BLOCKS));
      Arena arena = new Arena(blocks, PAIRS_IN_A_BLOCK, WARM_UPS);
      List<Outcome> outcomes = new ArrayList<>();
      List<Contest> all = contests.all();
      for (Contest contest : all) {
        contest.oursOnce().once();
        contest.rivalOnce().once();
      }
      for (String name : List.of("known", "unknown")) {
        MartCache cache = new MartCache(reading.resolve(name));
        contests.requireEqual(cache.generations().getFirst().resolve("people.duckdb"));
      }
      for (Contest contest : all) {
        outcomes.add(arena.run(contest));
      }
      return outcomes;
    }
  }

  static String heap() {
    return "the reading process had at most %d MB of heap"
        .formatted(Runtime.getRuntime().maxMemory() >> 20);
  }
}
