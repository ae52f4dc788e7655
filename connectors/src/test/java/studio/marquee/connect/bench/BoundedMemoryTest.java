package studio.marquee.connect.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.extract.Refresh;
import studio.marquee.connect.source.Source;
import studio.marquee.connect.source.SourceForm;
import studio.marquee.connect.source.Sources;
import studio.marquee.connect.testing.TestKeys;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;

/**
 * A refresh in a process of its own that has 256 MB of heap, by each way that rows may take. What
 * the process held in memory at most, that of the database engine included, is bounded as well.
 */
class BoundedMemoryTest {
  private static final boolean IS_NIGHT = "night".equals(System.getProperty("volume"));
  private static final List<Integer> SIZES =
      IS_NIGHT ? List.of(3_000_000, 10_000_000) : List.of(1_000_000);

  /** The heap, code and threads, and what the engine keeps of a few groups of rows. */
  private static final long MOST_RESIDENT_MEGABYTES = 768;

  @TempDir Path folder;

  @Test
  void everyWayNeedsNoMoreHoweverManyRowsThereAre() throws Exception {
    for (int rows : SIZES) {
      try (ReadingGround ground = ReadingGround.of(rows)) {
        Path file = folder.resolve("source" + rows + ".duckdb");
        fill(file, rows);
        refresh("copy", String.valueOf(ground.port()), rows);
        refresh("any-driver", String.valueOf(ground.port()), rows);
        refresh("attached", file.toString(), rows);
        Files.delete(file);
      }
    }
  }

  private void refresh(String way, String place, int rows) throws Exception {
    Path data = folder.resolve(way + rows);
    Process process = refreshing(way, place, data);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(said).contains("refreshed " + rows);
    System.out.printf(Locale.ROOT, "%s, %,d rows: %s%n", way, rows, said.strip());
    assertThat(resident(said)).isBetween(1L, MOST_RESIDENT_MEGABYTES);
  }

  private static long resident(String said) {
    String words = "resident ";
    int from = said.indexOf(words) + words.length();
    return Long.parseLong(said.substring(from, said.indexOf(' ', from)));
  }

  /** What the plain columns are made of is what the table of the server is made of. */
  private static void fill(Path file, int rows) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create table people as select
            i as id, 'person' || i || '@example.org' as email,
            ['Germany', 'France', 'Spain', 'Italy', 'Poland'][1 + i % 5] as country,
            case when i % 7 > 0 then ['Gold', 'Silver', 'Bronze'][1 + i % 3] end as tier,
            date '1950-01-01' + (i * 7919 % 20000)::int as birth,
            timestamp '2020-01-01' + to_seconds(i * 104729 % 200000000) as seen,
            ((i * 15485863 % 1000000) / 100)::decimal(12, 2) as value,
            (i * 31 % 50)::int as orders, i % 3 = 0 as newsletter, (i * 7 % 1000) / 1000.0::double as score
          from range(1, {end}) r(i)
          """
              .replace("{end}", String.valueOf(rows + 1L)));
    }
  }

  private static Process refreshing(String way, String place, Path data) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Refreshing.class.getName(),
            way,
            place,
            data.toString())
        .redirectErrorStream(true)
        .start();
  }

  /** What the other process does. */
  static final class Refreshing {
    private Refreshing() {}

    public static void main(String[] arguments) throws Exception {
      Path data = Files.createDirectories(Path.of(arguments[2]));
      MartCache cache = new MartCache(data.resolve("cache"));
      Mart people = ReadingGround.mart();
      StepClock clock = new StepClock();
      try (Source source = source(arguments[0], arguments[1])) {
        clock.start();
        new Refresh(cache, TestKeys.in(data), source.dialect(), Clock.systemUTC())
            .run(new Marts(List.of(people)), people, source, clock);
        clock.end();
      }
      Path generation = cache.generations().getFirst();
      int rows = TestKeys.manifest(cache, TestKeys.in(data), generation).people();
      System.out.printf(
          Locale.ROOT,
          "refreshed %d, %d MB of heap, resident %d MB at most; %s%n",
          rows,
          Runtime.getRuntime().maxMemory() >> 20,
          mostResident(),
          clock.steps());
    }

    private static Source source(String way, String place) throws Exception {
      return switch (way) {
        case "copy" -> ReadingGround.source(Integer.parseInt(place));
        case "any-driver" -> ReadingGround.unknown(ReadingGround.source(Integer.parseInt(place)));
        case "attached" -> new Sources().open(new SourceForm.DuckDbFile("mart", Path.of(place)));
        default -> throw new IllegalArgumentException(way);
      };
    }

    /** Only Linux says so; elsewhere the heap alone is bounded for certain. */
    private static long mostResident() throws IOException {
      Path status = Path.of("/proc/self/status");
      if (!Files.exists(status)) {
        return 1;
      }
      String line =
          Files.readAllLines(status).stream()
              .filter(text -> text.startsWith("VmHWM:"))
              .findFirst()
              .orElseThrow();
      return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
    }
  }
}
