package studio.marquee.connect.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.testing.Leftovers;

/** Random segments of random people mean the same people to everyone who is asked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreementTest {
  private static final int MOST_FINDINGS = 5;
  private static final Path SAVED = Path.of("src/test/resources/agreement");

  private final List<Panel> panels = new ArrayList<>();
  private @Nullable Servers servers;
  private Path within = Path.of("");

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    within = folder;
    Servers started = Servers.start(folder);
    servers = started;
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      String name = "panel_" + i;
      panels.add(Panel.open(name, folder.resolve(name), started));
    }
  }

  @AfterAll
  void stop() throws Exception {
    for (Panel panel : panels) {
      panel.close();
    }
    if (servers != null) {
      servers.close();
    }
    assertThat(Leftovers.threads()).isEmpty();
    assertThat(Leftovers.filesIn(within)).as("files left open").isEmpty();
  }

  @Test
  void theRefereeDuckDbTheBitmapsAndOnASampleTheServersMeanTheSamePeople() throws Exception {
    long seed = Long.getLong("agreement.seed", System.nanoTime());
    int most = "night".equals(System.getProperty("volume")) ? 6_250 : 125;
    int tables = Integer.getInteger("agreement.tables", most);
    System.out.println("agreement.seed " + seed + ", tables " + tables);
    long begun = System.nanoTime();
    List<String> findings = findings(seed, tables);
    double seconds = (System.nanoTime() - begun) / 1e9;
    long trees = (long) tables * RandomCases.TREES_OF_A_WORLD;
    System.out.printf("%,d trees, %.0f a second%n", trees, trees / seconds);
    panels.forEach(panel -> panel.accounts().forEach(System.out::println));
    assertThat(findings).as("seed " + seed).isEmpty();
  }

  /** Each panel takes the next table as soon as it is ready with the last one. */
  private List<String> findings(long seed, int tables) throws Exception {
    AtomicInteger next = new AtomicInteger();
    Queue<String> findings = new ConcurrentLinkedQueue<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(panels.size())) {
      List<Callable<@Nullable Void>> shares = new ArrayList<>();
      for (Panel panel : panels) {
        shares.add(() -> {
          int table = next.getAndIncrement();
          while (table < tables && findings.size() < MOST_FINDINGS) {
            ofOneTable(seed + table, panel.asked(table)).ifPresent(findings::add);
            table = next.getAndIncrement();
          }
          return null;
        });
      }
      for (Future<@Nullable Void> share : workers.invokeAll(shares)) {
        share.get();
      }
    }
    return List.copyOf(findings);
  }

  /** The first disagreement over one table, made small and saved. */
  private Optional<String> ofOneTable(long seed, List<Engine> asking)
      throws SQLException, IOException {
    List<Case> cases = RandomCases.ofSeed(seed);
    Court court = new Court(asking, cases.getFirst().world(), cases.getFirst().now());
    for (Case asked : cases) {
      Optional<Disagreement> found = court.disagreement(asked.segment());
      if (found.isPresent()) {
        return Optional.of(saved(seed, asked, found.get(), asking));
      }
    }
    return Optional.empty();
  }

  private static String saved(long seed, Case failing, Disagreement found, List<Engine> asking)
      throws IOException {
    Case small = new Shrinking(Court.sameAs(found, asking)).smallest(failing);
    String why = Court.disagreement(asking, small).map(Disagreement::text).orElse("not repeatable");
    String text = new CaseText().write(small, "seed " + seed + ": " + why);
    Files.createDirectories(SAVED);
    Path file = SAVED.resolve("found-" + Long.toHexString(seed) + ".json");
    Files.writeString(file, text);
    System.out.println(text);
    return why + ", saved as " + file;
  }
}
