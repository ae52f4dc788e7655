package studio.marquee.connect.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * Keys of this laptop: those of the demo brand in a file that its owner can read, all others in the
 * key store of the operating system, or where there is none in a file under a passphrase. Whoever
 * began with one of them stays with it, whatever appears or goes later, because what was sealed by
 * it opens with nothing else. There is no other way, and none without keys.
 */
public final class LaptopKeyRings implements KeyRings {
  private final KeyFile demo;
  private final Path file;
  private final Path inSystem;
  private final Passphrase passphrase;
  private final Predicate<Path> isDemo;
  private final Supplier<Optional<KeyRing>> system;
  private @Nullable KeyRing opened;

  /**
   * Opens nothing yet.
   *
   * @param data the folder for all that Marquee keeps on this laptop
   * @param isDemo whether a workspace is that of the demo brand
   * @param system looks for the key store of the operating system
   */
  public LaptopKeyRings(
      Path data,
      Passphrase passphrase,
      Predicate<Path> isDemo,
      Supplier<Optional<KeyRing>> system) {
    Path folder = data.resolve("keys");
    this.demo = KeyFile.ofDemo(folder.resolve("demo.keys"));
    this.file = folder.resolve("laptop.keys");
    this.inSystem = folder.resolve("in-system-store");
    this.passphrase = passphrase;
    this.isDemo = isDemo;
    this.system = system;
  }

  /** Looks for the store, or asks for the passphrase, once. */
  @Override
  public synchronized KeyRing of(Path workspace) throws ProblemException {
    if (isDemo.test(workspace)) {
      return demo;
    }
    KeyRing known = opened;
    if (known == null) {
      known = open();
      opened = known;
    }
    return known;
  }

  private KeyRing open() throws ProblemException {
    if (Files.exists(file)) {
      return KeyFile.underPassphrase(file, passphrase);
    }
    Optional<KeyRing> store = system.get();
    if (store.isPresent()) {
      rememberStore();
      return store.get();
    }
    if (Files.exists(inSystem)) {
      throw new ProblemException(Problem.of(KeyProblem.STORE_REFUSED));
    }
    return KeyFile.underPassphrase(file, passphrase);
  }

  /** An empty file: a store that is gone some day must not be taken for one that never was. */
  private void rememberStore() throws ProblemException {
    if (Files.exists(inSystem)) {
      return;
    }
    try {
      Files.createDirectories(inSystem.toAbsolutePath().getParent());
      new LocalDisk().write(inSystem, new byte[0]);
    } catch (IOException failure) {
      throw new ProblemException(Problem.of(KeyProblem.CANNOT_WRITE, inSystem), failure);
    }
  }
}
