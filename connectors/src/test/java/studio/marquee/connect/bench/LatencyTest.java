package studio.marquee.connect.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import studio.marquee.connect.bench.Contest.Within;

/** A time that is promised in so many of a hundred runs is held against the runs at that place. */
class LatencyTest {
  /** A hundred runs of 1 to 100 ms, in no order. */
  private static Latency latency(Within within) {
    List<Long> nanos =
        LongStream.range(0, 100).mapToObj(i -> 1_000_000 * (i * 37 % 100 + 1)).toList();
    return new Latency(new Contest("", "", "", 1, () -> 1, () -> 1).within(within), nanos, 2, 0);
  }

  @Test
  void someRunsMayTakeLonger() {
    assertThat(latency(Within.p95(96)).isReached()).isTrue();
    assertThat(latency(Within.p99(96)).isReached()).isFalse();
    assertThat(latency(Within.p95(94)).isReached()).isFalse();
  }

  @Test
  void theLineSaysTheGoalAndTheShareOfTheMachine() {
    Latency latency = latency(Within.p95(96));
    Contest looking = latency.contest().lookingAt(5_000_000);
    String section = Latencies.section(List.of(new Latency(looking, latency.sorted(), 2, 1)), 1);
    assertThat(section.lines().toList().getLast())
        .isEqualTo(
            "|  | 51.00 | **96.00** | 100.00 | p95 ≤ 96 ms | yes | 100 | 1 of 3 | 5.0 | 5.00 | 10 %"
                + " |");
  }
}
