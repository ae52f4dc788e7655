package studio.marquee.connect.keys;

import java.util.Optional;

/** Asks whoever uses the laptop for the passphrase of their keys. */
@FunctionalInterface
public interface Passphrase {
  /**
   * Empty when there is nobody to ask. What it gives back is overwritten after use.
   *
   * @param use whether the passphrase is being chosen or is the one that was
   */
  Optional<char[]> ask(Use use);

  /** What the passphrase is asked for. */
  enum Use {
    TO_BEGIN,
    TO_OPEN
  }
}
