package studio.marquee.connect.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
  @Test
  void nothingIsSaidUntilSomethingIsKnown() {
    TimeLeft left = new TimeLeft();
    assertThat(left.after(1_999, 0.5)).isEmpty();
    assertThat(new TimeLeft().after(60_000, 0.0)).isEmpty();
    assertThat(new TimeLeft().after(60_000, 0.029)).isEmpty();
    assertThat(new TimeLeft().after(2_000, 0.5)).contains(Duration.ofSeconds(2));
  }

  @Test
  void steadyWorkEndsWhenItWasSaidTo() {
    TimeLeft left = new TimeLeft();
    for (int second = 2; second < 100; second++) {
      assertThat(left.after(second * 1_000L, Math.max(0.03, second / 100.0)).orElseThrow())
          .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(100 - second).plusMillis(1));
    }
    assertThat(left.after(100_000, 1)).contains(Duration.ZERO);
  }

  @Test
  void unsteadyNewsDoNotMakeItJump() {
    Random dice = new Random(3);
    TimeLeft left = new TimeLeft();
    long before = Long.MIN_VALUE;
    for (int tenth = 30; tenth < 900; tenth++) {
      double share = Math.min(0.99, tenth / 1_000.0 * (0.8 + 0.4 * dice.nextDouble()));
      long now = left.after(tenth * 100L, share).map(Duration::toMillis).orElse(Long.MIN_VALUE);
      if (before != Long.MIN_VALUE && now != Long.MIN_VALUE && tenth > 100) {
        assertThat(Math.abs(now - before)).isLessThan(3_000);
      }
      before = now;
    }
  }

  @Test
  void itIsNeverNegativeAndWorkThatIsOverdueHasASecondLeft() {
    TimeLeft left = new TimeLeft();
    left.after(2_000, 0.9);
    for (int second = 3; second < 60; second++) {
      assertThat(left.after(second * 1_000L, 0.9).orElseThrow().toMillis())
          .isGreaterThanOrEqualTo(1_000);
    }
    assertThat(left.after(60_000, 0.1).orElseThrow().toMillis()).isGreaterThanOrEqualTo(1_000);
  }
}
