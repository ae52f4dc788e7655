package studio.marquee.connect.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.connect.seal.FaultyDisk.How;
import studio.marquee.connect.seal.FaultyDisk.Then;
import studio.marquee.connect.seal.SealedBrand.Outcome;
import studio.marquee.connect.seal.SealedBrand.Outcome.Answered;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.model.problem.ProblemException;

/**
 * Ends refreshes in the middle, again and again: what can be opened afterwards is a whole
 * generation, the one before or the new one, and the next refresh is as good as any.
 */
class CrashSweepTest {
  private static final boolean IS_NIGHT = "night".equals(System.getProperty("volume"));
  private static final int FAULTS = IS_NIGHT ? 9_000 : 280;
  private static final int KILLS = IS_NIGHT ? 1_000 : 20;
  private static final Duration LONGEST_OPENING = Duration.ofSeconds(2);

  private static final Pattern GENERATION = Pattern.compile("\\d{6}-\\d{8}T\\d{6}Z");

  @TempDir Path folder;
  private SealedBrand sealed;
  private Random random;
  private int second;
  private Answered current = new Answered("", "");

  @BeforeEach
  void brand() throws Exception {
    long seed = Long.getLong("crash.seed", System.nanoTime());
    System.out.println("crash.seed " + seed);
    random = new Random(seed);
    sealed = SealedBrand.in(folder);
    sealed.refresh(second++);
  }

  @Test
  void whicheverStepFailsAWholeGenerationIsThere() throws Exception {
    current = answered();
    FaultyDisk counting = FaultyDisk.withoutFault();
    sealed.refresh(counting, second++);
    int steps = counting.steps();
    assertThat(steps).isGreaterThan(10);
    current = answered();
    for (int fault = 0; fault < FAULTS; fault++) {
      How how = List.of(How.values()).get(fault % 3);
      Then then = List.of(Then.values()).get(fault / 3 % 2);
      int step = fault / 6 < steps ? 1 + fault / 6 : 1 + random.nextInt(steps);
      refreshWithFault(new FaultyDisk(step, how, then), fault % 5 == 0);
    }
  }

  private void refreshWithFault(FaultyDisk disk, boolean isTheNextOneTried) throws Exception {
    boolean isDone;
    try {
      sealed.refresh(disk, second++);
      isDone = true;
    } catch (ProblemException told) {
      isDone = false;
    }
    Answered after = answered();
    assertThat(after.words()).isEqualTo(current.words());
    if (isDone) {
      assertThat(after.generation()).isGreaterThan(current.generation());
    } else {
      assertThat(after.generation()).isGreaterThanOrEqualTo(current.generation());
    }
    current = after;
    if (isTheNextOneTried) {
      sealed.refresh(second++);
      current = answered();
      assertThat(current.words()).isEqualTo(after.words());
      assertThat(current.generation()).isGreaterThan(after.generation());
      assertThat(leftOver()).isEmpty();
    }
  }

  private List<Path> leftOver() throws IOException {
    try (Stream<Path> children = Files.list(sealed.cache().folder())) {
      List<Path> folders = children.filter(Files::isDirectory).toList();
      return folders.size() <= 2 ? List.of() : folders;
    }
  }

  private Answered answered() throws InterruptedException {
    long started = System.nanoTime();
    Outcome outcome = sealed.askBriefly();
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(LONGEST_OPENING);
    assertThat(outcome).isInstanceOf(Answered.class);
    return (Answered) outcome;
  }

  @Test
  void aKilledRefreshLeavesAWholeGeneration() throws Exception {
    String words = answered().words();
    for (int kill = 0; kill < KILLS; kill++) {
      Path unpacked = Files.createDirectory(folder.resolve("unpacked-" + kill));
      String last = killedAfter(random.nextInt(400), unpacked);
      Answered after = answered();
      assertThat(after.words()).isEqualTo(words);
      assertThat(after.generation()).isGreaterThanOrEqualTo(last);
      new LocalDisk().deleteAll(unpacked);
    }
    sealed.refresh(1_000_000);
    assertThat(answered().words()).isEqualTo(words);
    assertThat(leftOver()).isEmpty();
  }

  /** Gives back the last generation that the other process said it had made. */
  private String killedAfter(int milliseconds, Path unpacked) throws Exception {
    Path said = unpacked.resolve("said");
    Process refreshing =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Djava.io.tmpdir=" + unpacked,
                "-cp",
                System.getProperty("java.class.path"),
                Refreshing.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    while (made(said).isEmpty()) {
      assertThat(refreshing.waitFor(5, TimeUnit.MILLISECONDS)).as("it ended by itself").isFalse();
    }
    assertThat(refreshing.waitFor(milliseconds, TimeUnit.MILLISECONDS)).isFalse();
    refreshing.destroyForcibly();
    assertThat(refreshing.waitFor(10, TimeUnit.SECONDS)).isTrue();
    return made(said).getLast();
  }

  private static List<String> made(Path said) throws IOException {
    return Files.readAllLines(said).stream().filter(GENERATION.asMatchPredicate()).toList();
  }

  /** What the other process does until it is killed. */
  static final class Refreshing {
    private Refreshing() {}

    public static void main(String[] arguments) throws Exception {
      SealedBrand sealed = SealedBrand.of(new SmallBrand(Path.of(arguments[0])));
      while (true) {
        int second = sealed.cache().newestNumber();
        System.out.println(sealed.refresh(second).getFileName());
      }
    }
  }
}
