package studio.marquee.app.feature.passphrase;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.connect.keys.KeyProblem;
import studio.marquee.connect.keys.Passphrase;
import studio.marquee.model.problem.Problem;

/** Takes a passphrase from the person and hands it on. Keeps none, and overwrites what it drops. */
public final class PassphraseViewModel {
  private final ReadOnlyObjectWrapper<PassphraseState> state =
      new ReadOnlyObjectWrapper<>(new PassphraseState.Closed());
  private Consumer<Optional<char[]>> answer = _ -> {};

  public void ask(PassphraseQuestion question, Consumer<Optional<char[]>> onAnswer) {
    answer = onAnswer;
    state.set(new PassphraseState.Asking(question.use(), question.problem()));
  }

  /** Nobody waits for it any more, or what was given opened the keys. */
  public void withdraw() {
    answer = _ -> {};
    state.set(new PassphraseState.Closed());
  }

  /**
   * Takes what was typed; both belong to this from here on.
   *
   * @param again the same once more where one is being chosen, else nothing
   */
  void give(char[] typed, char[] again) {
    if (!(state.get() instanceof PassphraseState.Asking(var use, _))) {
      wipe(typed, again);
      return;
    }
    Optional<Problem> problem = problem(use, typed, again);
    Arrays.fill(again, ' ');
    if (problem.isPresent()) {
      Arrays.fill(typed, ' ');
      state.set(new PassphraseState.Asking(use, problem));
      return;
    }
    state.set(new PassphraseState.Trying(use));
    answer.accept(Optional.of(typed));
  }

  private static void wipe(char[] typed, char[] again) {
    Arrays.fill(typed, ' ');
    Arrays.fill(again, ' ');
  }

  private static Optional<Problem> problem(Passphrase.Use use, char[] typed, char[] again) {
    if (typed.length == 0) {
      return Optional.of(Problem.of(AppProblem.PASSPHRASE_EMPTY));
    }
    return switch (use) {
      case TO_OPEN -> Optional.empty();
      case TO_BEGIN -> {
        if (typed.length < Strength.SHORTEST) {
          yield Optional.of(Problem.of(KeyProblem.PASSPHRASE_TOO_SHORT, "", Strength.SHORTEST));
        }
        yield Arrays.equals(typed, again)
            ? Optional.empty()
            : Optional.of(Problem.of(AppProblem.PASSPHRASES_DIFFER));
      }
    };
  }

  void cancel() {
    Consumer<Optional<char[]>> waiting = answer;
    withdraw();
    waiting.accept(Optional.empty());
  }

  public ReadOnlyObjectProperty<PassphraseState> stateProperty() {
    return state.getReadOnlyProperty();
  }
}
