package studio.marquee.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.marquee.app.testing.ByHand;
import studio.marquee.app.testing.ManualTimer;

final class LatestOnlyTest {
  private final ManualTimer timer = new ManualTimer();
  private final ByHand<String, Integer> work = new ByHand<>();
  private final LatestOnly<String, Integer> latest =
      new LatestOnly<>(timer, Duration.ofMillis(250), work);
  private final List<Object> heard = new ArrayList<>();

  private void ask(String question) {
    latest.ask(question, heard::add, failure -> heard.add(String.valueOf(failure.getMessage())));
  }

  @Test
  void nothingStartsBeforeThePauseIsOver() {
    ask("one");
    assertThat(work.open()).isEmpty();
    timer.ring();
    assertThat(work.open()).containsExactly("one");
  }

  @Test
  void aQuestionThatIsReplacedInThePauseNeverStarts() {
    ask("one");
    ask("two");
    timer.ring();
    assertThat(work.open()).containsExactly("two");
    assertThat(work.stopped()).isEmpty();
  }

  @Test
  void aNewQuestionStopsTheOneThatRuns() {
    ask("one");
    timer.ring();
    ask("two");
    assertThat(work.stopped()).containsExactly("one");
  }

  @Test
  void aLateAnswerIsDroppedAndTheNewestIsHeard() {
    ask("one");
    timer.ring();
    ask("two");
    timer.ring();
    work.answer(1);
    assertThat(heard).isEmpty();
    work.answer(2);
    assertThat(heard).containsExactly(2);
  }

  @Test
  void aLateFailureIsDroppedAndTheNewestIsHeard() {
    ask("one");
    timer.ring();
    ask("two");
    timer.ring();
    work.fail(new IllegalStateException("late"));
    work.fail(new IllegalStateException("now"));
    assertThat(heard).containsExactly("now");
  }

  @Test
  void abandoningForgetsWhatWaitsAndStopsWhatRuns() {
    ask("one");
    latest.abandon();
    assertThat(timer.waiting()).isZero();
    ask("two");
    timer.ring();
    latest.abandon();
    work.answer(2);
    assertThat(work.stopped()).containsExactly("two");
    assertThat(heard).isEmpty();
  }

  @Test
  void workThatAnswersAtOnceMayAskTheNextQuestion() {
    List<String> stopped = new ArrayList<>();
    Work<String, String> direct =
        (question, onAnswer, _) -> {
          onAnswer.accept(question);
          return () -> stopped.add(question);
        };
    LatestOnly<String, String> atOnce = LatestOnly.atOnce(direct);
    atOnce.ask(
        "one",
        first -> {
          heard.add(first);
          atOnce.ask("two", heard::add, heard::add);
        },
        heard::add);
    assertThat(heard).containsExactly("one", "two");
    atOnce.abandon();
    assertThat(stopped).containsExactly("two");
  }
}
