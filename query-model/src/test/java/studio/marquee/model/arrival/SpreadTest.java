package studio.marquee.model.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpreadTest {
  private static Spread spread(Map<String, Long> counts) {
    return Spread.of("hash", List.of(), counts);
  }

  @Test
  void bucketsOfAFewRowsAreNotRemembered() {
    Spread spread = spread(Map.of("1", 900L, "2", 90L, "3", 6L, "4", 4L));
    assertThat(spread.rows()).isEqualTo(1_000);
    assertThat(spread.shares()).isEqualTo(Map.of("1", 0.9, "2", 0.09, Spread.REST, 0.01));
  }

  @Test
  void theIndexIsThatOfTheTextbook() {
    Spread before = spread(Map.of("1", 500L, "2", 500L));
    Spread now = spread(Map.of("1", 800L, "2", 200L));
    double expected = 0.3 * Math.log(0.8 / 0.5) + -0.3 * Math.log(0.2 / 0.5);
    assertThat(now.indexAgainst(before)).isCloseTo(expected, within(1e-9));
    assertThat(before.indexAgainst(before)).isZero();
  }

  @Test
  void aNewKindOfValueIsNoticedAndAFewMoreRowsOfARareOneAreNot() {
    Spread before = spread(Map.of("1", 985L, "2", 15L));
    assertThat(spread(Map.of("1", 500L, "9", 500L)).indexAgainst(before)).isGreaterThan(0.5);
    assertThat(spread(Map.of("1", 975L, "2", 25L)).indexAgainst(before)).isLessThan(0.02);
  }

  @Test
  void chanceAloneStaysNearWhatItIsSaidToComeTo() {
    Random dice = new Random(7);
    double sum = 0;
    double said = 0;
    for (int round = 0; round < 200; round++) {
      Spread one = sample(dice);
      Spread other = sample(dice);
      sum += one.indexAgainst(other);
      said += one.chanceAgainst(other);
    }
    assertThat(sum / said).isBetween(0.8, 1.25);
  }

  private static Spread sample(Random dice) {
    long[] counts = new long[10];
    for (int row = 0; row < 1_000; row++) {
      counts[dice.nextInt(10)]++;
    }
    Map<String, Long> buckets = new HashMap<>();
    for (int i = 0; i < counts.length; i++) {
      buckets.put("b" + i, counts[i]);
    }
    return spread(buckets);
  }
}
