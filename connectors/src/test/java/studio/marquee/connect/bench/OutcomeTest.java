package studio.marquee.connect.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import studio.marquee.connect.bench.Outcome.Pair;

/** What the comparison calls reached, and that it notices three tenths more of work. */
class OutcomeTest {
  private static final long RIVAL = 20_000_000_000L;

  /** As often as the slowest contests are run, each time up to a twentieth off. */
  private static Outcome outcome(double ratio) {
    SplittableRandom off = new SplittableRandom(3);
    List<Pair> pairs =
        LongStream.range(0, 6)
            .mapToObj(i -> new Pair(Math.round(RIVAL * ratio * off.nextDouble(0.95, 1.05)), RIVAL))
            .toList();
    return new Outcome(new Contest("", "", "", 1 / 2.4, () -> 1, () -> 1), pairs, 3, 0);
  }

  @Test
  void whatIsJustFastEnoughIsNotFastEnoughWithThreeTenthsMore() {
    double ratio = 1 / 2.6;
    assertThat(outcome(ratio).isReached()).isTrue();
    assertThat(outcome(ratio * 1.3).isReached()).isFalse();
  }

  @Test
  void theBadEndOfTheIntervalDecides() {
    assertThat(outcome(1 / 2.4).medianRatio()).isBetween(0.39, 0.44);
    assertThat(outcome(1 / 2.4).isReached()).isFalse();
  }

  @Test
  void threeTenthsMoreAreToldApartHoweverFarTheGoalIs() {
    for (double ratio : new double[] {0.1, 0.3, 2}) {
      assertThat(outcome(ratio * 1.3).isWorseThan(outcome(ratio))).isTrue();
      assertThat(outcome(ratio).isWorseThan(outcome(ratio))).isFalse();
    }
  }

  @Test
  void whatWaversIsVague() {
    List<Pair> steady = List.of(new Pair(100, 10), new Pair(101, 10), new Pair(103, 10));
    List<Pair> wavering = List.of(new Pair(100, 10), new Pair(130, 10), new Pair(160, 10));
    assertThat(Outcome.isVague(steady)).isFalse();
    assertThat(Outcome.isVague(wavering)).isTrue();
  }

  @Test
  void aContestThatIsSlowedDownDoesTheSameAndThreeTenthsMore() throws Exception {
    long[] took = new long[1];
    Contest contest =
        new Contest(
            "",
            "",
            "",
            1,
            () -> {
              long started = System.nanoTime();
              while (System.nanoTime() - started < 20_000_000) {
                Thread.onSpinWait();
              }
              took[0] = System.nanoTime() - started;
              return 7;
            },
            () -> 7);
    long started = System.nanoTime();
    assertThat(contest.slowed().oursOnce().once()).isEqualTo(7);
    assertThat(System.nanoTime() - started).isGreaterThanOrEqualTo(took[0] * 13 / 10);
  }
}
