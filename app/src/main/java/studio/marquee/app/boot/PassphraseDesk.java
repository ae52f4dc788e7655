package studio.marquee.app.boot;

import java.util.Map;
import java.util.Optional;
import studio.marquee.app.feature.passphrase.PassphraseQuestion;
import studio.marquee.app.job.Inquiry;
import studio.marquee.connect.keys.KeyProblem;
import studio.marquee.connect.keys.KeyRings;
import studio.marquee.connect.keys.Passphrase;
import studio.marquee.model.problem.Problem;

/**
 * The passphrase out of the environment, else asked for in the window that attends to it, as often
 * as it takes.
 */
public final class PassphraseDesk implements Passphrase {
  private final Map<String, String> environment;
  private Optional<Inquiry<PassphraseQuestion, char[]>> window = Optional.empty();
  private Optional<Problem> before = Optional.empty();
  private boolean wasAsked;

  public PassphraseDesk(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** Asks once more whoever mistyped the passphrase of these. */
  public KeyRings around(KeyRings rings) {
    return new AskingKeyRings(rings, this);
  }

  /** From now on this window is asked. */
  synchronized void attend(Inquiry<PassphraseQuestion, char[]> inquiry) {
    window = Optional.of(inquiry);
  }

  /** Nobody is asked any more. */
  synchronized void leave() {
    window = Optional.empty();
  }

  @Override
  public Optional<char[]> ask(Use use) {
    String given = environment.getOrDefault(AskedPassphrase.VARIABLE, "");
    if (!given.isEmpty()) {
      return Optional.of(given.toCharArray());
    }
    Optional<Inquiry<PassphraseQuestion, char[]>> asked = begin();
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    try {
      return asked.get().ask(new PassphraseQuestion(use, before));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private synchronized Optional<Inquiry<PassphraseQuestion, char[]>> begin() {
    wasAsked = window.isPresent();
    return window;
  }

  /** Whether the person can do better than what met with this problem. */
  synchronized boolean isAskedAgainAfter(Problem problem) {
    boolean isOfTyping =
        problem.code() == KeyProblem.WRONG_PASSPHRASE
            || problem.code() == KeyProblem.PASSPHRASE_TOO_SHORT;
    boolean isAskedAgain = wasAsked && isOfTyping;
    before = isAskedAgain ? Optional.of(problem) : Optional.empty();
    return isAskedAgain;
  }

  /** What was typed last opened the keys, or will not be tried again. */
  synchronized void settle() {
    before = Optional.empty();
    if (wasAsked) {
      wasAsked = false;
      window.ifPresent(Inquiry::withdraw);
    }
  }
}
