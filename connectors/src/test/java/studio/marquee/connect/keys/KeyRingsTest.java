package studio.marquee.connect.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.keys.KeyRing.Protection;
import studio.marquee.model.problem.ProblemException;

class KeyRingsTest {
  private static final Path DEMO = Path.of("demo", "workspace");
  private static final Path OWN = Path.of("own", "workspace");
  private static final byte[] SECRET = "a secret of many letters".getBytes(StandardCharsets.UTF_8);

  @TempDir Path data;
  private final List<Passphrase.Use> asked = new ArrayList<>();

  private LaptopKeyRings rings(String passphrase, Optional<KeyRing> system) {
    return new LaptopKeyRings(
        data,
        use -> {
          asked.add(use);
          return passphrase.isEmpty() ? Optional.empty() : Optional.of(passphrase.toCharArray());
        },
        DEMO::equals,
        () -> system);
  }

  private Path laptopFile() {
    return data.resolve("keys").resolve("laptop.keys");
  }

  private static Object code(ThrowingCallable call) {
    return catchThrowableOfType(ProblemException.class, call).problem().code();
  }

  @Test
  void aPassphraseOpensWhatItClosedAndIsAskedForOnce() throws Exception {
    LaptopKeyRings first = rings("correct horse battery", Optional.empty());
    first.of(OWN).keep("one", SECRET);
    first.of(OWN).keep("two", new byte[32]);
    first.of(OWN).forget("two");
    assertThat(first.of(OWN).protection()).isEqualTo(Protection.PASSPHRASE);
    assertThat(asked).containsExactly(Passphrase.Use.TO_BEGIN);

    KeyRing later = rings("correct horse battery", Optional.empty()).of(OWN);
    assertThat(asked).containsExactly(Passphrase.Use.TO_BEGIN, Passphrase.Use.TO_OPEN);
    assertThat(later.find("one")).hasValueSatisfying(kept -> assertThat(kept).isEqualTo(SECRET));
    assertThat(later.find("two")).isEmpty();
  }

  @Test
  void anotherPassphraseNoneAndAShortOneEndInASentence() throws Exception {
    assertThat(code(() -> rings("", Optional.empty()).of(OWN))).isEqualTo(KeyProblem.NO_PASSPHRASE);
    assertThat(code(() -> rings("short", Optional.empty()).of(OWN)))
        .isEqualTo(KeyProblem.PASSPHRASE_TOO_SHORT);
    assertThat(laptopFile()).doesNotExist();

    rings("correct horse battery", Optional.empty()).of(OWN).keep("one", SECRET);
    byte[] before = Files.readAllBytes(laptopFile());
    assertThat(code(() -> rings("wrong horse battery", Optional.empty()).of(OWN)))
        .isEqualTo(KeyProblem.WRONG_PASSPHRASE);
    assertThat(code(() -> rings("", Optional.empty()).of(OWN))).isEqualTo(KeyProblem.NO_PASSPHRASE);
    assertThat(Files.readAllBytes(laptopFile())).isEqualTo(before);
  }

  /** Its beginning, how often was hashed, the salt, the nonce, what is inside, the tag. */
  @Test
  void whateverIsChangedInTheFileIsRefused() throws Exception {
    rings("correct horse battery", Optional.empty()).of(OWN).keep("one", SECRET);
    byte[] good = Files.readAllBytes(laptopFile());
    assertThat(new String(good, StandardCharsets.ISO_8859_1)).doesNotContain("one");
    for (int place = 0; place < good.length; place += 5) {
      byte[] bad = good.clone();
      bad[place] ^= 1;
      Files.write(laptopFile(), bad);
      assertThat(code(() -> rings("correct horse battery", Optional.empty()).of(OWN)))
          .as("at %d", place)
          .isEqualTo(KeyProblem.WRONG_PASSPHRASE);
    }
    Files.write(laptopFile(), Arrays.copyOf(good, good.length - 1));
    assertThat(code(() -> rings("correct horse battery", Optional.empty()).of(OWN)))
        .isEqualTo(KeyProblem.WRONG_PASSPHRASE);
  }

  @Test
  void theStoreOfTheSystemComesFirst() throws Exception {
    KeyRing store = new InMemory();
    LaptopKeyRings withStore = rings("correct horse battery", Optional.of(store));
    assertThat(withStore.of(OWN)).isSameAs(store);
    assertThat(asked).isEmpty();
  }

  @Test
  void whatIsUnderAPassphraseStaysReadableWhenAStoreAppears() throws Exception {
    rings("correct horse battery", Optional.empty()).of(OWN).keep("one", SECRET);
    KeyRing later = rings("correct horse battery", Optional.of(new InMemory())).of(OWN);
    assertThat(later.protection()).isEqualTo(Protection.PASSPHRASE);
    assertThat(later.find("one")).hasValueSatisfying(kept -> assertThat(kept).isEqualTo(SECRET));
  }

  /**
   * Otherwise all passwords and all data would seem gone, and the next refresh would make it so.
   */
  @Test
  void aStoreThatIsGoneIsNotTakenForOneThatNeverWas() throws Exception {
    rings("", Optional.of(new InMemory())).of(OWN).keep("one", SECRET);
    assertThat(code(() -> rings("correct horse battery", Optional.empty()).of(OWN)))
        .isEqualTo(KeyProblem.STORE_REFUSED);
    assertThat(laptopFile()).doesNotExist();
    assertThat(asked).isEmpty();
  }

  @Test
  void theDemoBrandAloneNeedsNeither() throws Exception {
    LaptopKeyRings rings = rings("", Optional.empty());
    rings.of(DEMO).keep("one", SECRET);
    assertThat(rings.of(DEMO).protection()).isEqualTo(Protection.DEMO);
    assertThat(code(() -> rings.of(OWN))).isEqualTo(KeyProblem.NO_PASSPHRASE);
  }

  /** A ring that is opened later says what it is, not what it might be. */
  @Test
  void whatIsOpenedLaterSaysTheSame() throws Exception {
    LaptopKeyRings underPassphrase = rings("correct horse battery", Optional.empty());
    LaterKeyRing later = new LaterKeyRing(() -> underPassphrase.of(OWN));
    assertThat(asked).isEmpty();
    assertThat(later.protection()).isEqualTo(Protection.PASSPHRASE);
    assertThat(asked).hasSize(1);
    LaptopKeyRings demo = rings("", Optional.empty());
    assertThat(new LaterKeyRing(() -> demo.of(DEMO)).protection()).isEqualTo(Protection.DEMO);
    KeyRing store = new InMemory();
    assertThat(new LaterKeyRing(() -> store).protection()).isEqualTo(Protection.SYSTEM);
    assertThat(code(() -> new LaterKeyRing(() -> demo.of(OWN)).protection()))
        .isEqualTo(KeyProblem.NO_PASSPHRASE);
  }

  @Test
  void filesOfKeysAreForTheirOwnerAlone() throws Exception {
    rings("", Optional.empty()).of(DEMO).keep("one", SECRET);
    rings("correct horse battery", Optional.empty()).of(OWN).keep("one", SECRET);
    for (String name : List.of("demo.keys", "laptop.keys")) {
      Path file = data.resolve("keys").resolve(name);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  /** Many changes at once, by several that know nothing of each other: none is lost. */
  @Test
  void nobodysChangeIsLost() throws Exception {
    Path file = data.resolve("shared.keys");
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Boolean>> changes = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String name = "key " + i;
        changes.add(() -> {
          KeyFile.ofDemo(file).keep(name, SECRET);
          return true;
        });
      }
      for (Future<Boolean> change : threads.invokeAll(changes)) {
        assertThat(change.get()).isTrue();
      }
    }
    for (int i = 0; i < 40; i++) {
      assertThat(KeyFile.ofDemo(file).find("key " + i)).isPresent();
    }
  }

  /** What a system offers. */
  private static final class InMemory implements KeyRing {
    private final Map<String, byte[]> secrets = new HashMap<>();

    @Override
    public Optional<byte[]> find(String name) {
      return Optional.ofNullable(secrets.get(name)).map(byte[]::clone);
    }

    @Override
    public void keep(String name, byte[] secret) {
      secrets.put(name, secret.clone());
    }

    @Override
    public void forget(String name) {
      secrets.remove(name);
    }

    @Override
    public Protection protection() {
      return Protection.SYSTEM;
    }
  }
}
