package studio.marquee.connect.keys;

import java.nio.file.Path;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import studio.marquee.model.problem.ProblemException;

/**
 * Keys of this laptop: those of the demo brand in a file that its owner can read, all others in a
 * file under a passphrase. There is no third way, and none without keys.
 */
public final class LaptopKeyRings implements KeyRings {
  private final KeyFile demo;
  private final Path file;
  private final Passphrase passphrase;
  private final Predicate<Path> isDemo;
  private @Nullable KeyRing opened;

  /**
   * Opens nothing yet.
   *
   * @param data the folder for all that Marquee keeps on this laptop
   * @param isDemo whether a workspace is that of the demo brand
   */
  public LaptopKeyRings(Path data, Passphrase passphrase, Predicate<Path> isDemo) {
    Path folder = data.resolve("keys");
    this.demo = KeyFile.ofDemo(folder.resolve("demo.keys"));
    this.file = folder.resolve("laptop.keys");
    this.passphrase = passphrase;
    this.isDemo = isDemo;
  }

  /** Asks for the passphrase once. */
  @Override
  public synchronized KeyRing of(Path workspace) throws ProblemException {
    if (isDemo.test(workspace)) {
      return demo;
    }
    KeyRing known = opened;
    if (known == null) {
      known = KeyFile.underPassphrase(file, passphrase);
      opened = known;
    }
    return known;
  }
}
