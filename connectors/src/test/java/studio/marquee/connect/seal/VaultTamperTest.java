package studio.marquee.connect.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.connect.testing.TestKeys;
import studio.marquee.model.problem.ProblemException;

/**
 * Changes a vault in every way that somebody without the keys can. Whoever reads all of it, as an
 * export does, is refused; nobody is given a row that was not written.
 */
class VaultTamperTest {
  private static final int TIMES = "night".equals(System.getProperty("volume")) ? 50 : 1;

  @TempDir Path folder;
  private Random random = new Random(0);
  private Seal seal = new Seal(TestKeys.in(Path.of("")), "");
  private Path older = Path.of("");
  private Path generation = Path.of("");
  private Path file = Path.of("");
  private byte[] good = new byte[0];

  /** Two generations with the same rows, so that only what binds them tells them apart. */
  @BeforeEach
  void generations() throws Exception {
    long seed = Long.getLong("tamper.seed", System.nanoTime());
    System.out.println("tamper.seed " + seed);
    random = new Random(seed);
    SealedBrand sealed = SealedBrand.of(RelatedBrand.in(folder));
    sealed
        .brand()
        .warehouse(
            "insert into customer.contacts select 'k' || i, 'x' || i, i || '@fjell.example'"
                + " from range(30000) r(i)");
    older = sealed.refresh(1).resolve("identifiers.vault");
    generation = sealed.refresh(2);
    file = generation.resolve("identifiers.vault");
    good = Files.readAllBytes(file);
    seal = new Seal(sealed.keys(new LocalDisk()), sealed.cache().id());
    assertThat(read()).hasSize(30_003);
    assertThat(blocks()).isGreaterThan(5);
  }

  private int blocks() {
    return (good.length - VaultForm.BEGINNING.length) / VaultForm.CLOSED_BLOCK;
  }

  private List<VaultRow> read() throws IOException, ProblemException {
    List<VaultRow> rows = new ArrayList<>();
    try (IdentifierVault vault = seal.vault(generation).orElseThrow()) {
      // The index is read only for a person.
      vault.of("x1");
      vault.forEach(rows::add);
    }
    return rows;
  }

  private void assertRefused(byte[] changed, String what) throws IOException {
    Files.write(file, changed);
    assertThat(catchThrowableOfType(ProblemException.class, this::read)).as(what).isNotNull();
    Files.write(file, good);
  }

  @Test
  void aBitThatWasFlippedIsNoticed() throws Exception {
    List<VaultRow> truth = read();
    for (int flip = 0; flip < 500 * TIMES; flip++) {
      byte[] changed = good.clone();
      int place = random.nextInt(good.length);
      changed[place] ^= (byte) (1 << random.nextInt(8));
      assertRefused(changed, "at " + place);
    }
    assertThat(read()).isEqualTo(truth);
  }

  @Test
  void blocksThatChangedPlacesAreNoticed() throws Exception {
    for (int swap = 0; swap < 100 * TIMES; swap++) {
      int one = random.nextInt(blocks());
      int other = (one + 1 + random.nextInt(blocks() - 1)) % blocks();
      byte[] changed = good.clone();
      System.arraycopy(good, at(one), changed, at(other), VaultForm.CLOSED_BLOCK);
      if (swap % 2 == 0) {
        System.arraycopy(good, at(other), changed, at(one), VaultForm.CLOSED_BLOCK);
      }
      assertRefused(changed, one + " and " + other);
    }
  }

  @Test
  void blocksOfAnotherGenerationAreNoticed() throws Exception {
    byte[] old = Files.readAllBytes(older);
    assertThat(old).hasSameSizeAs(good);
    for (int block = 0; block < blocks(); block++) {
      byte[] changed = good.clone();
      System.arraycopy(old, at(block), changed, at(block), VaultForm.CLOSED_BLOCK);
      assertRefused(changed, "block " + block);
    }
    assertRefused(old, "all of it");
  }

  @Test
  void whatWasCutOffOrAddedIsNoticed() throws Exception {
    for (int round = 0; round < 50 * TIMES; round++) {
      assertRefused(Arrays.copyOf(good, random.nextInt(good.length)), "cut");
      assertRefused(Arrays.copyOf(good, good.length + 1 + random.nextInt(4_096)), "longer");
    }
    assertRefused(Arrays.copyOf(good, at(blocks() - 1)), "a whole block less");
    assertRefused(Arrays.copyOf(good, at(blocks() + 1)), "a whole block more");
  }

  private static int at(int block) {
    return Math.toIntExact(VaultForm.placeOf(block));
  }
}
