package studio.marquee.connect.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.testing.TestKeys;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.TextTest;

/**
 * From the start of a process to its first exact number: the workspace read, the key taken, the
 * digests compared, the cache opened, one rule counted. Everything lies as in the packaged studio.
 * The page cache of the operating system is left as it is.
 */
final class ColdOpening {
  private static final int STARTS = 7;
  private static final long GOAL_MILLIS = 1_200;

  private ColdOpening() {}

  /** What a fresh process does and says: milliseconds since it began, and since its main began. */
  public static void main(String[] arguments) throws Exception {
    long started = System.nanoTime();
    Path folder = Path.of(arguments[0]);
    Workspace workspace = new WorkspaceReader().read(folder.resolve("brand").resolve("workspace"));
    PopulationData data =
        new PopulationData(folder.resolve("data"), TestKeys.rings(folder), Clock.systemUTC());
    try (AudienceEngine engine = data.open(workspace, Progress.silent())) {
      long opened = System.nanoTime();
      int members = engine.members(rule()).count();
      long counted = System.nanoTime();
      long began = ManagementFactory.getRuntimeMXBean().getStartTime();
      System.out.printf(
          "%d %d %d %d%n",
          System.currentTimeMillis() - began,
          (opened - started) / 1_000_000,
          (counted - opened) / 1_000_000,
          members);
    }
  }

  private static AttributeRule rule() {
    return new AttributeRule(
        new AttributeName("people", "loyalty_tier"),
        new TextTest.IsAnyOf(List.of("Gold", "Silver")));
  }

  /** One start after the other; each has to come to the number that is known. */
  static String section(Path folder, AudienceEngine open) throws Exception {
    int members = open.members(rule()).count();
    List<long[]> starts = new ArrayList<>();
    PackagedStudio studio = PackagedStudio.of(folder, ColdOpening.class);
    for (int i = 0; i < STARTS; i++) {
      long[] said = start(folder, studio);
      if (said[3] != members) {
        throw new IllegalStateException(
            "opened and counted %d, not %d".formatted(said[3], members));
      }
      starts.add(said);
    }
    List<Long> whole = sorted(starts, 0);
    return String.format(
        Locale.ROOT,
        """

        ## Opening

        A fresh process, from its start to the first exact number; %d starts. As in the packaged studio, Java begins where
        an earlier start has been. The operating system's page cache was left as it was, so the disk is hardly part of it.

        | From | Median ms | Least to most ms | Goal | Reached |
        |---|---|---|---|---|
        | start of the process to the first exact number | **%d** | %d to %d | ≤ %d | %s |
        | of these: workspace, key, digests, opening | %d | | | |
        | of these: the first count | %d | | | |
        """,
        STARTS,
        whole.get(STARTS / 2),
        whole.getFirst(),
        whole.getLast(),
        GOAL_MILLIS,
        whole.getLast() <= GOAL_MILLIS ? "yes" : "no",
        sorted(starts, 1).get(STARTS / 2),
        sorted(starts, 2).get(STARTS / 2));
  }

  private static List<Long> sorted(List<long[]> starts, int column) {
    List<Long> values = new ArrayList<>();
    starts.forEach(start -> values.add(start[column]));
    Collections.sort(values);
    return values;
  }

  private static long[] start(Path folder, PackagedStudio studio) throws IOException {
    Process process = studio.start(ColdOpening.class, folder);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String[] words = said.strip().split(" ", -1);
    long[] numbers = new long[words.length];
    for (int i = 0; i < words.length; i++) {
      numbers[i] = Long.parseLong(words[i]);
    }
    return numbers;
  }
}
