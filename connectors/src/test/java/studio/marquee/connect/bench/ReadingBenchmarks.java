package studio.marquee.connect.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import studio.marquee.connect.cache.MartCache;

/**
 * Measures reading alone: {@code -Dbench.rows} rows of ten columns out of a PostgreSQL of its own.
 * Run with {@code -Xmx256m}, because a refresh must not need more.
 */
final class ReadingBenchmarks {
  static final Path SECTION = Path.of("connectors", "target", "bench", "reading.md");

  private static final int FULL_SIZE = 3_000_000;
  private static final int MOST_BLOCKS = 6;
  private static final int WARM_UPS = 1;
  private static final int PAIRS_IN_A_BLOCK = 2;

  private ReadingBenchmarks() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Objects.requireNonNull(SECTION.getParent()));
    Path reading = Files.createTempDirectory(folder, "reading");
    int rows = Integer.getInteger("bench.rows", FULL_SIZE);
    String section = measured(rows, reading);
    System.out.println(section);
    Files.writeString(SECTION, section);
  }

  private static String measured(int rows, Path folder) throws Exception {
    try (ReadingGround ground = ReadingGround.of(rows)) {
      ReadingContests contests = new ReadingContests(ground, folder);
      int blocks = Math.min(MOST_BLOCKS, Integer.getInteger("bench.blocks", MOST_BLOCKS));
      Arena arena = new Arena(blocks, PAIRS_IN_A_BLOCK, WARM_UPS);
      List<Contest> all = contests.all();
      for (Contest contest : all) {
        contest.oursOnce().once();
        contest.rivalOnce().once();
      }
      for (String name : List.of("known", "unknown")) {
        MartCache cache = new MartCache(folder.resolve(name));
        contests.requireEqual(cache.generations().getFirst());
      }
      List<Outcome> outcomes = new ArrayList<>();
      List<Outcome> slowed = new ArrayList<>();
      for (Contest contest : all) {
        outcomes.add(arena.run(contest));
      }
      List<String> facts = new ArrayList<>(contests.facts());
      for (Contest contest : all) {
        slowed.add(arena.run(contest.slowed()));
      }
      facts.addFirst("%,d rows of ten columns, PostgreSQL %s".formatted(rows, ground.version()));
      facts.add("this machine at best: " + arena.walls());
      facts.add(heap());
      return Report.section("Reading", outcomes, slowed, facts);
    }
  }

  private static String heap() {
    return "the reading process had at most %d MB of heap"
        .formatted(Runtime.getRuntime().maxMemory() >> 20);
  }
}
