package studio.marquee.connect.keys;

import java.util.Optional;
import studio.marquee.model.problem.ProblemException;

/**
 * Keeps secrets by name: keys of generations, passwords and tokens of sources. What it gives back
 * belongs to the caller, who overwrites it after use.
 */
public interface KeyRing {
  Optional<byte[]> find(String name) throws ProblemException;

  /** Replaces what was kept under the name before. */
  void keep(String name, byte[] secret) throws ProblemException;

  /** Afterwards nothing on this laptop can read what was kept; harmless when there is nothing. */
  void forget(String name) throws ProblemException;

  /** Which of them it is; a ring that is opened later is opened for it. */
  Protection protection() throws ProblemException;

  /** What stands between the secrets and whoever finds the laptop. */
  enum Protection {
    /** The key store of the operating system, which opens when its owner signs in. */
    SYSTEM,
    /** A file that only a passphrase opens. */
    PASSPHRASE,
    /** A file that its owner can read; for the demo brand only. */
    DEMO
  }
}
