package studio.marquee.connect.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalClockTest {
  private static final History HISTORY = new History(LocalDate.of(2026, 11, 20));

  @Test
  void agreesWithJavaTimeAtEveryHourOfEveryDay() {
    for (String id : List.of("Europe/Berlin", "Europe/London", "Europe/Helsinki")) {
      ZoneId zone = ZoneId.of(id);
      LocalClock clock = new LocalClock(zone, HISTORY);
      for (int day = 0; day < HISTORY.days(); day++) {
        for (int hour = 0; hour < 24; hour++) {
          var wall = HISTORY.date(day).atTime(hour, 30).atZone(zone);
          assertThat(clock.first(day, hour * 3_600 + 1_800))
              .isEqualTo(wall.withEarlierOffsetAtOverlap().toEpochSecond());
          assertThat(clock.second(day, hour * 3_600 + 1_800))
              .isEqualTo(wall.withLaterOffsetAtOverlap().toEpochSecond());
        }
      }
    }
  }

  @Test
  void theHourThatComesTwiceIsOneHourApart() {
    LocalClock berlin = new LocalClock(ZoneId.of("Europe/Berlin"), HISTORY);
    int day = day(LocalDate.of(2026, 10, 25));
    int halfPastTwo = LocalTime.of(2, 30).toSecondOfDay();

    assertThat(instant(berlin.first(day, halfPastTwo))).isEqualTo("2026-10-25T00:30:00Z");
    assertThat(instant(berlin.second(day, halfPastTwo))).isEqualTo("2026-10-25T01:30:00Z");
  }

  @Test
  void theHourThatIsSkippedMovesForward() {
    LocalClock berlin = new LocalClock(ZoneId.of("Europe/Berlin"), HISTORY);
    LocalClock london = new LocalClock(ZoneId.of("Europe/London"), HISTORY);
    int day = day(LocalDate.of(2026, 3, 29));

    assertThat(instant(berlin.first(day, LocalTime.of(2, 30).toSecondOfDay())))
        .isEqualTo("2026-03-29T01:30:00Z");
    assertThat(instant(london.first(day, LocalTime.of(1, 30).toSecondOfDay())))
        .isEqualTo("2026-03-29T01:30:00Z");
  }

  private static int day(LocalDate date) {
    return (int) ChronoUnit.DAYS.between(HISTORY.date(0), date);
  }

  private static String instant(long second) {
    return Instant.ofEpochSecond(second).toString();
  }
}
