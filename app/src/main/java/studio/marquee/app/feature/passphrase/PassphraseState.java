package studio.marquee.app.feature.passphrase;

import java.util.Optional;
import studio.marquee.connect.keys.Passphrase;
import studio.marquee.model.problem.Problem;

/** Whether the passphrase is being asked for. */
public sealed interface PassphraseState {
  record Closed() implements PassphraseState {}

  /**
   * The person is to type it.
   *
   * @param problem why what they typed last was of no use
   */
  record Asking(Passphrase.Use use, Optional<Problem> problem) implements PassphraseState {}

  /** What was typed is being tried, which takes a moment. */
  record Trying(Passphrase.Use use) implements PassphraseState {}
}
