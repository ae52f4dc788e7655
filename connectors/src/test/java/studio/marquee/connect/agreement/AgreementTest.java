package studio.marquee.connect.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

  /** Each of these tables goes to the servers as well; DuckDB is asked about all of them. */
  private static final int SERVERS_EVERY = 10;

  /** Making indexes of a table takes longer than asking them. */
  private static final int INDEXES_EVERY = 5;

  private final List<Engine> engines = new ArrayList<>();
  private final List<Engine> indexes = new ArrayList<>();
  private final List<Engine> others = new ArrayList<>();
  private @Nullable Servers servers;
  private Path within = Path.of("");

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    within = folder;
    engines.add(JdbcEngine.duckDb());
    indexes.add(IndexEngine.ofLists(folder.resolve("lists")));
    indexes.add(IndexEngine.ofMeasures(folder.resolve("measures")));
    indexes.add(IndexEngine.ofBehaviours(folder.resolve("behaviours")));
    Servers started = Servers.start(folder);
    servers = started;
    others.add(JdbcEngine.postgreSql(started.postgreSql()));
    others.add(JdbcEngine.mariaDb(started.mariaDb()));
  }

  @AfterAll
  void stop() throws Exception {
    for (Engine engine : all()) {
      engine.close();
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
    int tables = "night".equals(System.getProperty("volume")) ? 6_250 : 125;
    tables = Integer.getInteger("agreement.tables", tables);
    System.out.println("agreement.seed " + seed + ", tables " + tables);
    List<String> findings = new ArrayList<>();
    long begun = System.nanoTime();
    for (int table = 0; table < tables && findings.size() < MOST_FINDINGS; table++) {
      ofOneTable(seed + table, asked(table)).ifPresent(findings::add);
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    long trees = (long) tables * RandomCases.TREES_OF_A_WORLD;
    System.out.printf("%,d trees, %.0f a second%n", trees, trees / seconds);
    all().forEach(engine -> System.out.println(engine.account()));
    assertThat(findings).as("seed " + seed).isEmpty();
  }

  private List<Engine> asked(int table) {
    List<Engine> asked = new ArrayList<>(engines);
    if (table % INDEXES_EVERY == 0) {
      asked.addAll(indexes);
    }
    if (table % SERVERS_EVERY == 0) {
      asked.addAll(others);
    }
    return asked;
  }

  private List<Engine> all() {
    return Stream.of(engines, indexes, others).flatMap(List::stream).toList();
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
