package studio.marquee.connect.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeasonsTest {
  private static final History HISTORY = new History(Written.TODAY);
  private static final Seasons SEASONS = new Seasons(HISTORY);

  @Test
  void findsBlackFridayInYearsThatBeginNovemberDifferently() {
    assertThat(Seasons.isBlackWeekend(LocalDate.of(2023, 11, 24))).isTrue();
    assertThat(Seasons.isBlackWeekend(LocalDate.of(2024, 11, 29))).isTrue();
    assertThat(Seasons.isBlackWeekend(LocalDate.of(2025, 11, 28))).isTrue();
    assertThat(Seasons.isBlackWeekend(LocalDate.of(2025, 11, 27))).isFalse();
    assertThat(Seasons.isBlackWeekend(LocalDate.of(2025, 12, 1))).isTrue();
    assertThat(Seasons.isBlackWeekend(LocalDate.of(2025, 12, 2))).isFalse();
  }

  @Test
  void staysBetweenTheDaysItIsGiven() {
    Dice dice = Dice.of(3, 3, Topic.VISIT);

    assertThat(IntStream.range(0, 20_000).map(i -> SEASONS.day(dice, 700, 702)))
        .contains(700, 701, 702)
        .allMatch(day -> 700 <= day && day <= 702);
    assertThat(SEASONS.day(dice, 0, 0)).isZero();
    assertThat(SEASONS.day(dice, HISTORY.lastDay(), HISTORY.lastDay()))
        .isEqualTo(HISTORY.lastDay());
  }

  @Test
  void skisInWinterAndCampsInSummer() {
    assertThat(summerShare(Activity.SKI_TOURING)).isLessThan(0.2);
    assertThat(summerShare(Activity.CAMPING)).isGreaterThan(0.3);
  }

  private static double summerShare(Activity activity) {
    Dice dice = Dice.of(3, 4, Topic.VISIT);
    int draws = 20_000;
    long summer =
        IntStream.range(0, draws)
            .map(i -> SEASONS.day(dice, activity, 0, HISTORY.lastDay()))
            .map(day -> HISTORY.date(day).getMonthValue())
            .filter(month -> 6 <= month && month <= 8)
            .count();
    return (double) summer / draws;
  }
}
