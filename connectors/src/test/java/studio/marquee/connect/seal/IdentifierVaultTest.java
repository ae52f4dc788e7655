package studio.marquee.connect.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.model.problem.ProblemException;

class IdentifierVaultTest {
  private static final String GENERATION = "000001-20261121T061000Z";
  private static final List<VaultTable> TABLES =
      List.of(
          new VaultTable("contacts", List.of("customer_id", "email")),
          new VaultTable("devices", List.of("device", "customer_id", "model")));

  @TempDir Path folder;
  private final byte[] key = key();

  private static byte[] key() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return key;
  }

  private Path file() {
    return folder.resolve("identifiers.vault");
  }

  /** Rows of many people in no order, some with several, large enough for many blocks. */
  private Map<String, List<VaultRow>> written(int rows) throws Exception {
    Map<String, List<VaultRow>> expected = new HashMap<>();
    Random random = new Random(7);
    try (IdentifierVaultWriter vault =
        IdentifierVaultWriter.create(new LocalDisk(), file(), GENERATION, key, TABLES)) {
      for (int i = 0; i < rows; i++) {
        String person = "c" + random.nextInt(rows / 2 + 1);
        boolean isContact = random.nextBoolean();
        List<@Nullable String> values = new ArrayList<>();
        if (isContact) {
          values.add(person);
          values.add(random.nextInt(9) == 0 ? null : "Ö" + i + "@fjell.example");
        } else {
          values.addAll(List.of("d" + i, person, ""));
        }
        assertThat(vault.add(isContact ? 0 : 1, person, values)).isTrue();
        expected
            .computeIfAbsent(person, _ -> new ArrayList<>())
            .add(new VaultRow(isContact ? "contacts" : "devices", person, values));
      }
      vault.finish();
    }
    return expected;
  }

  @Test
  void everyPersonIsGivenBackAsWritten() throws Exception {
    Map<String, List<VaultRow>> expected = written(60_000);
    try (IdentifierVault vault = IdentifierVault.open(file(), GENERATION, key)) {
      assertThat(vault.rows()).isEqualTo(60_000);
      assertThat(vault.tables()).isEqualTo(TABLES);
      for (int i = 0; i < 2_000; i++) {
        assertThat(vault.of("c" + i)).isEqualTo(expected.getOrDefault("c" + i, List.of()));
      }
      assertThat(vault.of("nobody")).isEmpty();
      Map<String, List<VaultRow>> all = new HashMap<>();
      vault.forEach(row -> all.computeIfAbsent(row.person(), _ -> new ArrayList<>()).add(row));
      assertThat(all).isEqualTo(expected);
    }
  }

  @Test
  void nobodyIsAnAnswerToo() throws Exception {
    written(0);
    try (IdentifierVault vault = IdentifierVault.open(file(), GENERATION, key)) {
      assertThat(vault.rows()).isZero();
      assertThat(vault.of("c1")).isEmpty();
    }
  }

  @Test
  void aRowThatNoBlockCanHoldIsRefusedAndSpoilsNothing() throws Exception {
    try (IdentifierVaultWriter vault =
        IdentifierVaultWriter.create(new LocalDisk(), file(), GENERATION, key, TABLES)) {
      vault.add(0, "c1", List.of("c1", "a@fjell.example"));
      assertThat(vault.add(0, "c2", List.of("c2", "x".repeat(VaultForm.BLOCK)))).isFalse();
      vault.add(0, "c3", List.of("c3", "b@fjell.example"));
      vault.finish();
    }
    try (IdentifierVault vault = IdentifierVault.open(file(), GENERATION, key)) {
      assertThat(vault.of("c1")).hasSize(1);
      assertThat(vault.of("c2")).isEmpty();
      assertThat(vault.of("c3")).hasSize(1);
    }
  }

  /** Every block is bound to its place, to its generation and to its key. */
  @Test
  void whateverIsChangedIsRefused() throws Exception {
    written(30_000);
    byte[] good = Files.readAllBytes(file());
    int blocks = (int) VaultForm.blocks(good.length);
    assertThat(blocks).isGreaterThan(4);
    Random random = new Random(11);
    for (int round = 0; round < 400; round++) {
      byte[] bad = good.clone();
      int one = random.nextInt(blocks);
      int other = (one + 1 + random.nextInt(blocks - 1)) % blocks;
      switch (round % 4) {
        case 0 -> bad[16 + random.nextInt(bad.length - 16)] ^= (byte) (1 << random.nextInt(8));
        case 1 -> swap(bad, one, other);
        case 2 ->
            bad = Arrays.copyOf(bad, bad.length - 1 - random.nextInt(VaultForm.CLOSED_BLOCK * 2));
        default -> System.arraycopy(good, place(one), bad, place(other), VaultForm.CLOSED_BLOCK);
      }
      Files.write(file(), bad);
      assertThat(reading(GENERATION, key))
          .as("round %d", round)
          .isEqualTo(SealProblem.FILE_CHANGED);
    }
    Files.write(file(), good);
    assertThat(reading(GENERATION, key())).isEqualTo(SealProblem.FILE_CHANGED);
    assertThat(reading("000002-20261121T061000Z", key)).isEqualTo(SealProblem.FILE_CHANGED);
    try (IdentifierVault vault = IdentifierVault.open(file(), GENERATION, key)) {
      assertThat(vault.rows()).isEqualTo(30_000);
    }
  }

  private Object reading(String generation, byte[] with) {
    return catchThrowableOfType(
            ProblemException.class,
            () -> {
              try (IdentifierVault vault = IdentifierVault.open(file(), generation, with)) {
                for (int person = 0; person < 400; person++) {
                  vault.of("c" + person);
                }
                vault.forEach(_ -> {});
              }
            })
        .problem()
        .code();
  }

  private static int place(int block) {
    return (int) VaultForm.placeOf(block);
  }

  private static void swap(byte[] bytes, int one, int other) {
    byte[] first = Arrays.copyOfRange(bytes, place(one), place(one) + VaultForm.CLOSED_BLOCK);
    System.arraycopy(bytes, place(other), bytes, place(one), VaultForm.CLOSED_BLOCK);
    System.arraycopy(first, 0, bytes, place(other), VaultForm.CLOSED_BLOCK);
  }

  @Test
  void aRowSaysNothingAboutAnybodyInALog() {
    assertThat(new VaultRow("contacts", "c1", Collections.singletonList("a@fjell.example")))
        .hasToString("VaultRow[contacts]");
  }
}
