package studio.marquee.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.marquee.app.testing.ByHand;
import studio.marquee.app.testing.ManualTimer;

final class WorkTest {
  private final ManualTimer timer = new ManualTimer();
  private final ByHand<String, Integer> work = new ByHand<>();
  private final Work<String, Integer> later = work.after(Duration.ofMillis(20), timer);
  private final List<Object> heard = new ArrayList<>();

  private Running start(String question) {
    return later.start(question, heard::add, heard::add);
  }

  @Test
  void whatComesLaterBeginsWhenThePauseIsOver() {
    start("one");
    start("two");
    assertThat(work.open()).isEmpty();
    timer.ring();
    assertThat(work.open()).containsExactly("one", "two");
    work.answer(1);
    IllegalStateException failure = new IllegalStateException("two");
    work.fail(failure);
    assertThat(heard).containsExactly(1, failure);
  }

  @Test
  void whatIsStoppedInThePauseNeverBegins() {
    start("one").stop();
    timer.ring();
    assertThat(work.open()).isEmpty();
  }

  @Test
  void whatRunsCanBeStopped() {
    Running running = start("one");
    timer.ring();
    running.stop();
    assertThat(work.stopped()).containsExactly("one");
  }
}
