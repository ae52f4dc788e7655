package studio.marquee.connect.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The random cases find the compiler and the algebra out when one small thing in them changes. */
class MutantsTest {
  private static final Path SAME = Path.of("src/test/resources/mutants-that-mean-the-same.txt");
  private static final String REASON = " -- ";

  /** Always the same ones by day, so that a build fails for what was changed and not by chance. */
  private static final long SEED = 6;

  private static final int BY_DAY = 120;
  private static final int WORLDS = Integer.getInteger("mutants.worlds", 10);
  private static final int WORLDS_ANEW = 4;
  private static final double ENOUGH = 0.95;

  private final Map<Long, Object> rooms = new HashMap<>();
  private final Map<Long, List<List<Object>>> right = new HashMap<>();

  @Test
  void nearlyAllAreFoundOut() throws Exception {
    long seed = Long.getLong("mutants.seed", SEED);
    boolean isNight = "night".equals(System.getProperty("volume"));
    List<Mutation> all = Mutants.all();
    Set<String> same = same(all);
    List<Mutation> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(seed));
    List<Mutation> chosen = shuffled.stream().filter(one -> !same.contains(one.name())).toList();
    int most = Integer.getInteger("mutants.most", isNight ? chosen.size() : BY_DAY);
    chosen = chosen.subList(0, Math.min(most, chosen.size()));
    System.out.printf("mutants.seed %d, %d of %d mutants%n", seed, chosen.size(), all.size());
    List<String> survivors = new ArrayList<>();
    for (Mutation mutation : chosen) {
      if (caught(mutation, seed).isEmpty()) {
        survivors.add(mutation.name());
        System.out.println("mutant survives: " + mutation.name());
      }
    }
    close();
    double caught = 1 - (double) survivors.size() / chosen.size();
    System.out.printf("%.1f %% of the mutants are found out%n", 100 * caught);
    assertThat(caught).as("seed %d, survivors %s", seed, survivors).isGreaterThanOrEqualTo(ENOUGH);
  }

  @Test
  void whatIsNotChangedIsRight() throws Exception {
    for (String type : List.of("sql.TextSql", "segment.SplitRule")) {
      String name = "studio.marquee.model." + type;
      MutantLoader loader = new MutantLoader(Map.of(name, MutantLoader.bytes(name)));
      Map<Long, Object> own = new HashMap<>();
      for (long seed = 1; seed <= 3; seed++) {
        assertThat(loader.judge().disagreement(seed, own, Judge.Means.BOTH, List.of())).isEmpty();
      }
      close(own);
    }
  }

  private Optional<String> caught(Mutation mutation, long seed)
      throws ReflectiveOperationException, IOException {
    MutantLoader loader = Mutants.loader(mutation);
    Judge judge = loader.judge();
    Map<Long, Object> asked = loader.isAllAnew() ? new HashMap<>() : rooms;
    int worlds = loader.isAllAnew() ? WORLDS_ANEW : WORLDS;
    Optional<String> found = Optional.empty();
    for (int world = 0; world < worlds && found.isEmpty(); world++) {
      long asking = seed + world;
      List<List<Object>> known =
          right.computeIfAbsent(asking, one -> new Trial().statements(one, rooms));
      found = judge.disagreement(asking, asked, Mutants.means(mutation), known);
    }
    if (loader.isAllAnew()) {
      close(asked);
    }
    return found;
  }

  /** The names of those that are the same in other words; each has a reason and is still there. */
  private static Set<String> same(List<Mutation> all) throws IOException {
    List<String> lines =
        Files.readAllLines(SAME).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    assertThat(lines).allMatch(line -> line.contains(REASON));
    Set<String> names =
        lines.stream()
            .map(line -> line.substring(0, line.lastIndexOf(REASON)))
            .collect(Collectors.toSet());
    assertThat(all).extracting(Mutation::name).as("mutants that are there").containsAll(names);
    return names;
  }

  private void close() throws IOException {
    close(rooms);
  }

  private static void close(Map<Long, Object> rooms) throws IOException {
    for (Object room : rooms.values()) {
      if (room instanceof AutoCloseable open) {
        try {
          open.close();
        } catch (Exception failure) {
          throw new IOException(failure);
        }
      }
    }
  }
}
