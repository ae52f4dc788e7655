package studio.marquee.connect.keys;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * The key store of the operating system: of Windows, of macOS, of GNOME or KDE. It opens when its
 * owner signs in.
 *
 * <p>A store does not tell "there is no such entry" from "you may not see it now". Nobody must take
 * the second for the first and make a new key in the place of one that is there, so an entry that
 * is always there is looked for as well. What was written is read again, and what was deleted is
 * looked for.
 */
public final class SystemKeyRing implements KeyRing {
  private static final Logger LOG = LoggerFactory.getLogger(SystemKeyRing.class);
  private static final String ALWAYS_THERE = "marquee";
  private static final String HERE = "here";

  private final SecretStore store;

  private SystemKeyRing(SecretStore store) {
    this.store = store;
  }

  /**
   * Empty when there is no store, or none that keeps what it is given.
   *
   * @param data the folder for all that Marquee keeps on this laptop; others have other keys
   */
  public static Optional<KeyRing> find(Path data) {
    try {
      return over(SystemStore.of(data));
    } catch (BackendNotSupportedException none) {
      LOG.info("There is no key store of the operating system: {}", none.getMessage());
    } catch (RuntimeException | LinkageError unfit) {
      // The libraries behind it speak to other programs and load native code; whatever they throw
      // means that there is no store to rely on.
      LOG.info("The key store of the operating system cannot be used", unfit);
    }
    return Optional.empty();
  }

  static Optional<KeyRing> over(SecretStore store) {
    SystemKeyRing ring = new SystemKeyRing(store);
    try {
      ring.write(ALWAYS_THERE, HERE);
      return Optional.of(ring);
    } catch (ProblemException refused) {
      LOG.info("The key store of the operating system keeps nothing", refused);
      return Optional.empty();
    }
  }

  @Override
  public Optional<byte[]> find(String name) throws ProblemException {
    Optional<String> kept = read(name);
    if (kept.isEmpty() && !read(ALWAYS_THERE).equals(Optional.of(HERE))) {
      throw refused();
    }
    try {
      return kept.map(Base64.getDecoder()::decode);
    } catch (IllegalArgumentException notOurs) {
      throw refused();
    }
  }

  /** What the store says about why stays out of it: it may repeat names. */
  private Optional<String> read(String name) {
    try {
      return Optional.ofNullable(store.read(name)).filter(text -> !text.isEmpty());
    } catch (PasswordAccessException | RuntimeException absentOrRefused) {
      return Optional.empty();
    }
  }

  @Override
  public void keep(String name, byte[] secret) throws ProblemException {
    write(name, Base64.getEncoder().encodeToString(secret));
  }

  private void write(String name, String text) throws ProblemException {
    try {
      store.write(name, text);
    } catch (PasswordAccessException | RuntimeException refused) {
      throw refused();
    }
    if (!read(name).equals(Optional.of(text))) {
      throw refused();
    }
  }

  @Override
  public void forget(String name) throws ProblemException {
    if (find(name).isEmpty()) {
      return;
    }
    try {
      store.delete(name);
    } catch (PasswordAccessException | RuntimeException refused) {
      throw refused();
    }
    if (find(name).isPresent()) {
      throw refused();
    }
  }

  private static ProblemException refused() {
    return new ProblemException(Problem.of(KeyProblem.STORE_REFUSED));
  }

  @Override
  public Protection protection() {
    return Protection.SYSTEM;
  }
}
