package studio.marquee.connect.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.seal.SealedBrand.Outcome;
import studio.marquee.connect.seal.SealedBrand.Outcome.Answered;
import studio.marquee.connect.seal.SealedBrand.Outcome.Refused;

/**
 * Changes what lies on the disk in every way that somebody without the keys can. Whatever is done,
 * either nothing is shown or exactly what was written.
 */
class TamperTest {
  private static final int TIMES = "night".equals(System.getProperty("volume")) ? 50 : 1;
  private static final int PAGES = 3 * 4096;
  private static final int BLOCK = 256 * 1024;

  @TempDir Path folder;
  private SealedBrand sealed;
  private Random random;

  @BeforeEach
  void brand() throws Exception {
    long seed = Long.getLong("tamper.seed", System.nanoTime());
    System.out.println("tamper.seed " + seed);
    random = new Random(seed);
    sealed = SealedBrand.in(folder);
  }

  /** Text that does not get shorter, so that the file is held by the beginnings of its blocks. */
  private void makeLarge() {
    sealed
        .brand()
        .warehouse(
            "insert into customer.people (customer_id, country, lifetime_value, orders, churn)"
                + " select 'x' || i, sha256(i::varchar) || md5(i::varchar), i % 1000, i % 77,"
                + " random() from range(150000) r(i)");
  }

  @Test
  void aBitThatWasFlippedIsNoticedInASmallFile() throws Exception {
    Path generation = sealed.refresh(1);
    Answered truth = answered();
    for (int flip = 0; flip < 1_700 * TIMES; flip++) {
      Path file = anyFileOf(generation);
      long size = Files.size(file);
      long place = flip % 3 == 0 ? random.nextLong(Math.min(size, PAGES)) : random.nextLong(size);
      Change change = flip(file, place);
      noticed(file, truth);
      change.undo();
    }
    assertThat(sealed.ask()).isEqualTo(truth);
  }

  /** An index that is not as it was written is done without; nothing else is. */
  private void noticed(Path file, Answered truth) throws InterruptedException {
    if (isIndex(file)) {
      assertThat(sealed.ask()).as("%s", file).isEqualTo(truth);
    } else {
      assertThat(sealed.ask()).as("%s", file).isInstanceOf(Refused.class);
    }
  }

  private static boolean isIndex(Path file) {
    return file.toString().endsWith(".index");
  }

  @Test
  void aBitThatWasFlippedIsNoticedInALargeFileBeforeAnythingFalseIsSaid() throws Exception {
    makeLarge();
    Path generation = sealed.refresh(1);
    Path file = generation.resolve("people.duckdb");
    assertThat(Files.size(file)).isGreaterThan(8L << 20);
    Answered truth = answered();
    Map<String, Integer> outcomes = new TreeMap<>();
    for (int flip = 0; flip < 60 * TIMES; flip++) {
      long place = PAGES + random.nextLong(Files.size(file) - PAGES);
      Change change = flip(file, place);
      Outcome outcome = sealed.ask();
      boolean isFalse = outcome instanceof Answered && !outcome.equals(truth);
      assertThat(isFalse).as("at %d", place).isFalse();
      if (outcome instanceof Refused(var code)) {
        assertThat(code.orElse(SealProblem.FILE_CHANGED))
            .as("at %d", place)
            .isEqualTo(SealProblem.FILE_CHANGED);
      }
      outcomes.merge(outcome.getClass().getSimpleName(), 1, Integer::sum);
      change.undo();
      Files.deleteIfExists(generation.resolve(".damaged"));
    }
    System.out.println("flips in blocks " + outcomes);
    assertThat(outcomes.getOrDefault("Refused", 0)).isGreaterThan(40 * TIMES);
    beginningsAndPages(file, truth);
    swaps(file, truth);
  }

  private void beginningsAndPages(Path file, Answered truth) throws Exception {
    int blocks = (int) ((Files.size(file) - PAGES) / BLOCK);
    for (int flip = 0; flip < 240 * TIMES; flip++) {
      long place =
          flip % 2 == 0
              ? random.nextInt(PAGES)
              : PAGES + (long) random.nextInt(blocks) * BLOCK + random.nextInt(40);
      Change change = flip(file, place);
      assertThat(sealed.ask()).as("at %d", place).isInstanceOf(Refused.class);
      change.undo();
    }
    assertThat(sealed.ask()).isEqualTo(truth);
  }

  private void swaps(Path file, Answered truth) throws Exception {
    int blocks = (int) ((Files.size(file) - PAGES) / BLOCK);
    for (int swap = 0; swap < 500 * TIMES; swap++) {
      long one = PAGES + (long) random.nextInt(blocks) * BLOCK;
      long other = PAGES + (long) random.nextInt(blocks) * BLOCK;
      if (one != other) {
        swap(file, one, other);
        assertThat(sealed.ask()).as("%d and %d", one, other).isInstanceOf(Refused.class);
        swap(file, one, other);
      }
    }
    assertThat(sealed.ask()).isEqualTo(truth);
  }

  @Test
  void whatWasCutOffOrAddedIsNoticed() throws Exception {
    Path generation = sealed.refresh(1);
    Answered truth = answered();
    for (int round = 0; round < 200 * TIMES; round++) {
      Path file = anyFileOf(generation);
      byte[] whole = Files.readAllBytes(file);
      if (round % 2 == 0) {
        int rest = random.nextInt(whole.length);
        Files.write(file, Arrays.copyOf(whole, rest));
      } else {
        byte[] more = new byte[1 + random.nextInt(4096)];
        random.nextBytes(more);
        Files.write(file, more, StandardOpenOption.APPEND);
      }
      noticed(file, truth);
      Files.write(file, whole);
    }
    assertThat(sealed.ask()).isEqualTo(truth);
  }

  @Test
  void aFileBesideTheDatabaseIsNotTakenForItsJournal() throws Exception {
    Path generation = sealed.refresh(1);
    Files.writeString(generation.resolve("people.duckdb.wal"), "a journal of something else");
    assertThat(sealed.ask()).isInstanceOf(Refused.class);
  }

  /** Parts of one generation in the place of the same parts of another. */
  @Test
  void partsOfOtherGenerationsAreNoticed() throws Exception {
    List<Path> saved = generations(3);
    Path current = sealed.cache().generations().getFirst();
    Path kept = copied(current, "current");
    Answered truth = answered();
    for (int round = 0; round < 100 * TIMES; round++) {
      Path old = saved.get(random.nextInt(saved.size() - 1));
      boolean isIndexAlone = splice(old, current);
      Outcome outcome = sealed.ask();
      boolean isOfAnother =
          outcome instanceof Answered(var name, var _) && !name.equals(truth.generation());
      boolean isDoneWithout = isIndexAlone && outcome.equals(truth);
      assertThat(outcome instanceof Refused || isOfAnother || isDoneWithout)
          .as("%s", outcome)
          .isTrue();
      restore(kept, current);
    }
    assertThat(sealed.ask()).isEqualTo(truth);
  }

  /** Whether nothing but an index was put there. */
  private boolean splice(Path old, Path current) throws IOException {
    List<Path> files = files(old);
    switch (random.nextInt(4)) {
      case 0 -> {
        Path file = files.get(random.nextInt(files.size()));
        copy(file, current);
        return isIndex(file);
      }
      case 1 -> {
        copy(old.resolve("manifest.json"), current);
        copy(old.resolve("manifest.code"), current);
      }
      case 2 -> {
        for (Path file : files) {
          copy(file, current);
        }
      }
      default -> spliceBlocks(old.resolve("people.duckdb"), current.resolve("people.duckdb"));
    }
    return false;
  }

  private void spliceBlocks(Path from, Path to) throws IOException {
    byte[] source = Files.readAllBytes(from);
    byte[] target = Files.readAllBytes(to);
    int blocks = (Math.min(source.length, target.length) - PAGES) / BLOCK;
    int at = PAGES + random.nextInt(blocks) * BLOCK;
    System.arraycopy(source, at, target, at, BLOCK);
    Files.write(to, target);
  }

  /** Whole generations that counted once, in every place where one could be put. */
  @Test
  void anOlderGenerationCannotBePutBack() throws Exception {
    List<Path> saved = generations(5);
    Answered truth = answered();
    Path current = sealed.cache().generations().getFirst();
    Path keptAside = folder.resolve("aside");
    for (int round = 0; round < 100 * TIMES; round++) {
      Path old = saved.get(random.nextInt(saved.size() - 2));
      Path place = sealed.cache().folder().resolve(old.getFileName());
      copyAll(old, place);
      boolean isCurrentGone = round % 2 == 0;
      if (isCurrentGone) {
        Files.move(current, keptAside, StandardCopyOption.ATOMIC_MOVE);
      }
      Outcome outcome = sealed.ask();
      if (outcome instanceof Answered(var name, var _)) {
        assertThat(name).isNotEqualTo(old.getFileName().toString());
      }
      if (isCurrentGone) {
        Files.move(keptAside, current, StandardCopyOption.ATOMIC_MOVE);
      } else {
        assertThat(outcome).isEqualTo(truth);
      }
      deleteAll(place);
    }
  }

  /** Copies of generations, the oldest first, each with one person more. */
  private List<Path> generations(int count) throws Exception {
    List<Path> saved = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      sealed.brand().warehouse("insert into customer.people (customer_id) values ('n" + i + "')");
      saved.add(copied(sealed.refresh(i), "saved"));
    }
    return saved;
  }

  private Answered answered() throws InterruptedException {
    assertThat(sealed.ask()).isInstanceOf(Answered.class);
    return (Answered) sealed.ask();
  }

  private Path anyFileOf(Path generation) throws IOException {
    List<Path> files = files(generation);
    return files.get(random.nextInt(files.size()));
  }

  /** Undoes what was done to a file. */
  private interface Change {
    void undo() throws IOException;
  }

  private Change flip(Path file, long place) throws IOException {
    int bit = 1 << random.nextInt(8);
    xor(file, place, bit);
    return () -> xor(file, place, bit);
  }

  private static void xor(Path file, long place, int bits) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer one = ByteBuffer.allocate(1);
      channel.read(one, place);
      channel.write(ByteBuffer.wrap(new byte[] {(byte) (one.get(0) ^ bits)}), place);
    }
  }

  private static void swap(Path file, long one, long other) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer first = ByteBuffer.allocate(BLOCK);
      ByteBuffer second = ByteBuffer.allocate(BLOCK);
      channel.read(first, one);
      channel.read(second, other);
      channel.write(first.flip(), other);
      channel.write(second.flip(), one);
    }
  }

  private Path copied(Path generation, String under) throws IOException {
    Path copy = folder.resolve(under).resolve(generation.getFileName());
    copyAll(generation, copy);
    return copy;
  }

  private static void restore(Path kept, Path generation) throws IOException {
    deleteAll(generation);
    copyAll(kept, generation);
  }

  private static void copyAll(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (Path file : files(from)) {
      copy(file, to);
    }
  }

  private static void copy(Path file, Path folder) throws IOException {
    Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<Path> files(Path generation) throws IOException {
    try (Stream<Path> files = Files.list(generation)) {
      return files.sorted().toList();
    }
  }

  private static void deleteAll(Path generation) {
    try {
      for (Path file : files(generation)) {
        Files.delete(file);
      }
      Files.delete(generation);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
