package studio.marquee.connect.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {
  @Test
  void aSeedMeansTheSameForever() {
    Dice dice = Dice.of(20_181, 81, Topic.PROFILE);

    assertThat(dice.next()).isEqualTo(-2_938_194_678_917_261_157L);
    assertThat(dice.next()).isEqualTo(2_838_845_613_669_827_536L);
  }

  @Test
  void seedPersonAndTopicEachChangeWhatFalls() {
    long first = Dice.of(1, 1, Topic.PROFILE).next();

    assertThat(Dice.of(2, 1, Topic.PROFILE).next()).isNotEqualTo(first);
    assertThat(Dice.of(1, 2, Topic.PROFILE).next()).isNotEqualTo(first);
    assertThat(Dice.of(1, 1, Topic.VISIT).next()).isNotEqualTo(first);
  }

  @Test
  void drawsHaveTheMeansTheyPromise() {
    Dice dice = Dice.of(7, 7, Topic.MAIL);
    int draws = 200_000;

    assertThat(IntStream.range(0, draws).mapToDouble(i -> dice.unit()).average().orElseThrow())
        .isCloseTo(0.5, within(0.005));
    assertThat(IntStream.range(0, draws).mapToDouble(i -> dice.times(2.5)).average().orElseThrow())
        .isCloseTo(2.5, within(0.03));
    assertThat(IntStream.range(0, draws).mapToDouble(i -> dice.times(45)).average().orElseThrow())
        .isCloseTo(45, within(0.1));
    assertThat(IntStream.range(0, draws).mapToDouble(i -> dice.skewed(1.1)).average().orElseThrow())
        .isCloseTo(1, within(0.05));
    assertThat(IntStream.range(0, draws).map(i -> dice.between(3, 5)).distinct().sorted())
        .containsExactly(3, 4, 5);
  }

  @Test
  void oddsFollowTheirWeights() {
    Odds<String> odds = Odds.of("often", 3).or("seldom", 1).or("never", 0).build();
    Dice dice = Dice.of(7, 8, Topic.MAIL);
    long often = IntStream.range(0, 100_000).filter(i -> odds.pick(dice).equals("often")).count();

    assertThat(often).isBetween(74_000L, 76_000L);
    assertThat(IntStream.range(0, 100_000).mapToObj(i -> odds.pick(dice))).doesNotContain("never");
  }
}
