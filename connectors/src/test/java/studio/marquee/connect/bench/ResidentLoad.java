package studio.marquee.connect.bench;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.count.LeafStore;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Rule;

/** How much memory a process takes that has counted 200 rules and holds on to them. */
final class ResidentLoad {
  private static final int LEAVES = 200;
  private static final long ROOM = 512L << 20;
  private static final long GOAL_MEGABYTES = 1_536;
  private static final int GESTURES = 200;

  private ResidentLoad() {}

  /** A process without any rival in it; it has the heap that the studio has. */
  static String measured(Path folder) throws Exception {
    if (!Files.exists(Path.of("/proc/self/status"))) {
      return "resident size: not known here";
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "-classpath",
                System.getProperty("java.class.path"),
                ResidentLoad.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the process that holds rules failed");
    }
    return said.strip();
  }

  public static void main(String[] arguments) throws Exception {
    KeptThreads shares = KeptThreads.onAllProcessors();
    LeafStore store = new LeafStore(ROOM);
    try (RuleGround ground = RuleGround.again(Path.of(arguments[0]), shares);
        AudienceEngine engine = ground.engine()) {
      for (int i = 0; i < LEAVES; i++) {
        Rule rule =
            new AttributeRule(
                new AttributeName("people", "lifetime_value"),
                new NumberTest.AtLeast(BigDecimal.valueOf(20_000L + i * 4_000L)));
        RowSet set = engine.members(rule);
        store.keep(engine.mark(rule), set, Duration.ofMillis(5));
      }
      Gestures gestures = ground.gestures(engine);
      for (int i = 0; i < GESTURES; i++) {
        gestures.count(i);
      }
      long now = megabytes("VmRSS");
      long most = megabytes("VmHWM");
      System.out.printf(
          "a process of its own with %d rules held (%,d MB of sets) after %d gestures: %,d MB"
              + " resident, %,d MB at most (goal %,d MB, %s)%n",
          store.size(),
          store.bytes() >> 20,
          GESTURES,
          now,
          most,
          GOAL_MEGABYTES,
          most <= GOAL_MEGABYTES ? "reached" : "missed");
    }
  }

  private static long megabytes(String name) throws Exception {
    List<String> lines = Files.readAllLines(Path.of("/proc/self/status"));
    Optional<String> line = lines.stream().filter(one -> one.startsWith(name + ":")).findFirst();
    return Long.parseLong(line.orElseThrow().replaceAll("\\D+", "")) >> 10;
  }
}
