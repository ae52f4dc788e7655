package studio.marquee.app.feature.passphrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.connect.keys.KeyProblem;
import studio.marquee.connect.keys.Passphrase.Use;
import studio.marquee.model.problem.Problem;

final class PassphraseViewModelTest {
  private static final String LONG = "four words are easy";

  private final List<Optional<char[]>> answers = new ArrayList<>();
  private final PassphraseViewModel model = new PassphraseViewModel();

  private void ask(Use use) {
    model.ask(new PassphraseQuestion(use, Optional.empty()), answers::add);
  }

  private void assertAsking(Use use, Problem problem) {
    assertThat(model.stateProperty().get())
        .isEqualTo(new PassphraseState.Asking(use, Optional.of(problem)));
    assertThat(answers).isEmpty();
  }

  @Test
  void whatIsTypedTwiceTheSameIsHandedOnAndTheSecondIsOverwritten() {
    ask(Use.TO_BEGIN);
    char[] again = LONG.toCharArray();
    model.give(LONG.toCharArray(), again);
    assertThat(answers).singleElement().satisfies(a -> assertThat(a).hasValue(LONG.toCharArray()));
    assertThat(again).containsOnly(' ');
    assertThat(model.stateProperty().get()).isEqualTo(new PassphraseState.Trying(Use.TO_BEGIN));
  }

  @Test
  void twoThatDifferAreDroppedAndOverwritten() {
    ask(Use.TO_BEGIN);
    char[] typed = LONG.toCharArray();
    model.give(typed, "four words are hard".toCharArray());
    assertAsking(Use.TO_BEGIN, Problem.of(AppProblem.PASSPHRASES_DIFFER));
    assertThat(typed).containsOnly(' ');
  }

  @Test
  void oneThatIsTooShortCannotBeChosenButMayOpenWhatIsThere() {
    ask(Use.TO_BEGIN);
    model.give("short".toCharArray(), "short".toCharArray());
    assertAsking(Use.TO_BEGIN, Problem.of(KeyProblem.PASSPHRASE_TOO_SHORT, "", 12));
    ask(Use.TO_OPEN);
    model.give("short".toCharArray(), new char[0]);
    assertThat(answers).hasSize(1);
  }

  @Test
  void nothingTypedIsSaidAndNotTried() {
    ask(Use.TO_OPEN);
    model.give(new char[0], new char[0]);
    assertAsking(Use.TO_OPEN, Problem.of(AppProblem.PASSPHRASE_EMPTY));
  }

  @Test
  void whoDoesNotAnswerIsNotAskedOn() {
    ask(Use.TO_OPEN);
    model.cancel();
    assertThat(answers).containsExactly(Optional.empty());
    assertThat(model.stateProperty().get()).isEqualTo(new PassphraseState.Closed());
  }

  @Test
  void whatIsTypedAfterNobodyWaitsIsOverwritten() {
    ask(Use.TO_OPEN);
    model.withdraw();
    char[] typed = LONG.toCharArray();
    model.give(typed, new char[0]);
    assertThat(answers).isEmpty();
    assertThat(typed).containsOnly(' ');
  }

  @Test
  void theHintFollowsLengthAndDifferentLetters() {
    assertThat(Strength.of("")).isEqualTo(Strength.NOTHING);
    assertThat(Strength.of("eleven long")).isEqualTo(Strength.TOO_SHORT);
    assertThat(Strength.of("aaaaaaaaaaaaaaaaaaaaaaaa")).isEqualTo(Strength.WEAK);
    assertThat(Strength.of("twelve signs")).isEqualTo(Strength.GOOD);
    assertThat(Strength.of("correct horse battery staple")).isEqualTo(Strength.STRONG);
  }
}
