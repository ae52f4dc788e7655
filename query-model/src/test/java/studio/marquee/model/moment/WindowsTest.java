package studio.marquee.model.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;

class WindowsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Now NOVEMBER = berlin("2026-11-20T12:00");

  /** Both ends as Berlin's clock shows them; {@code now} is the end or beginning of a window. */
  @ParameterizedTest
  @CsvSource({
    // An ordinary day, 20 November 2026 at noon: a Friday.
    "2026-11-20T12:00, 90, DAY, 2026-08-23T00:00",
    "2026-11-20T12:00, 1, DAY, 2026-11-20T00:00",
    "2026-11-20T12:00, 1, WEEK, 2026-11-14T00:00",
    "2026-11-20T12:00, 1, MONTH, 2026-10-21T00:00",
    "2026-11-20T12:00, 1, QUARTER, 2026-08-21T00:00",
    "2026-11-20T12:00, 1, YEAR, 2025-11-21T00:00",
    "2026-11-20T12:00, 36, HOUR, 2026-11-19T00:00",
    "2026-11-20T12:00, 90, MINUTE, 2026-11-20T10:30",
    // A month that has no 31st ends with its last day.
    "2026-05-31T12:00, 1, MONTH, 2026-05-01T00:00",
    "2026-03-31T12:00, 1, MONTH, 2026-03-01T00:00",
    "2024-03-31T12:00, 1, MONTH, 2024-03-01T00:00",
    "2026-03-30T12:00, 1, MONTH, 2026-03-01T00:00",
    "2024-02-29T12:00, 1, YEAR, 2023-03-01T00:00",
    "2028-02-29T12:00, 4, YEAR, 2024-03-01T00:00",
    "2026-05-31T12:00, 1, QUARTER, 2026-03-01T00:00",
    // Days are those of the calendar, hours are durations, also when the clocks change.
    "2026-03-29T12:00, 1, DAY, 2026-03-29T00:00",
    "2026-03-29T12:00, 12, HOUR, 2026-03-28T23:00",
    "2026-10-25T12:00, 12, HOUR, 2026-10-25T01:00",
    "2026-10-25T12:00, 2, DAY, 2026-10-24T00:00",
  })
  void theLastOnesBegin(LocalDateTime now, int count, Unit unit, LocalDateTime begin) {
    Now asked = new Now(now.atZone(BERLIN).toInstant(), BERLIN);
    assertThat(Windows.moments(new TimeTest.WithinLast(count, unit), asked))
        .contains(new MomentRange(at(begin), asked.moment()));
    assertThat(Windows.moments(new TimeTest.MoreThanAgo(count, unit), asked))
        .contains(new MomentRange(Instant.MIN, at(begin)));
    if (Windows.isCalendar(unit)) {
      LocalDate tomorrow = now.toLocalDate().plusDays(1);
      assertThat(Windows.days(new TimeTest.WithinLast(count, unit), asked))
          .contains(new DayRange(begin.toLocalDate(), tomorrow));
      assertThat(Windows.days(new TimeTest.MoreThanAgo(count, unit), asked))
          .contains(new DayRange(LocalDate.MIN, begin.toLocalDate()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T12:00, 1, DAY, 2026-11-21T00:00",
    "2026-11-20T12:00, 7, DAY, 2026-11-27T00:00",
    "2026-11-20T12:00, 1, WEEK, 2026-11-27T00:00",
    "2026-11-20T12:00, 1, MONTH, 2026-12-20T00:00",
    "2026-11-20T12:00, 2, QUARTER, 2027-05-20T00:00",
    "2026-01-31T12:00, 1, MONTH, 2026-02-28T00:00",
    "2024-02-29T12:00, 1, YEAR, 2025-02-28T00:00",
    "2026-11-20T12:00, 13, HOUR, 2026-11-21T01:00",
    "2026-03-29T00:30, 2, HOUR, 2026-03-29T03:30",
    "2026-03-28T12:00, 2, DAY, 2026-03-30T00:00",
  })
  void theNextOnesEnd(LocalDateTime now, int count, Unit unit, LocalDateTime end) {
    Now asked = new Now(now.atZone(BERLIN).toInstant(), BERLIN);
    assertThat(Windows.moments(new TimeTest.WithinNext(count, unit), asked))
        .contains(new MomentRange(asked.moment(), at(end)));
    if (Windows.isCalendar(unit)) {
      assertThat(Windows.days(new TimeTest.WithinNext(count, unit), asked))
          .contains(new DayRange(now.toLocalDate(), end.toLocalDate()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T12:00, 0, DAY, 2026-11-20, 2026-11-21",
    "2026-11-20T12:00, -1, DAY, 2026-11-19, 2026-11-20",
    "2026-11-20T12:00, 0, WEEK, 2026-11-16, 2026-11-23",
    "2026-11-22T23:59, 0, WEEK, 2026-11-16, 2026-11-23",
    "2026-11-23T00:00, 0, WEEK, 2026-11-23, 2026-11-30",
    "2027-01-01T12:00, 0, WEEK, 2026-12-28, 2027-01-04",
    "2026-11-20T12:00, 1, MONTH, 2026-12-01, 2027-01-01",
    "2026-03-31T12:00, -1, MONTH, 2026-02-01, 2026-03-01",
    "2026-11-20T12:00, 0, QUARTER, 2026-10-01, 2027-01-01",
    "2026-12-31T12:00, 0, QUARTER, 2026-10-01, 2027-01-01",
    "2026-01-01T12:00, -1, QUARTER, 2025-10-01, 2026-01-01",
    "2026-11-20T12:00, -3, QUARTER, 2026-01-01, 2026-04-01",
    "2024-02-29T12:00, -1, YEAR, 2023-01-01, 2024-01-01",
  })
  void periodsAreThoseOfTheCalendar(
      LocalDateTime now, int offset, Unit unit, LocalDate from, LocalDate to) {
    Now asked = new Now(now.atZone(BERLIN).toInstant(), BERLIN);
    assertThat(Windows.days(new TimeTest.InPeriod(offset, unit), asked))
        .contains(new DayRange(from, to));
    assertThat(Windows.moments(new TimeTest.InPeriod(offset, unit), asked))
        .contains(new MomentRange(at(from.atStartOfDay()), at(to.atStartOfDay())));
  }

  @Test
  void aDayIsAsLongAsTheClocksMakeIt() {
    assertThat(length("2026-03-29")).isEqualTo(Duration.ofHours(23));
    assertThat(length("2026-10-25")).isEqualTo(Duration.ofHours(25));
    assertThat(length("2026-11-20")).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void aDayWithoutMidnightBeginsWhenItBegins() {
    Now beirut = new Now(Instant.parse("2022-03-27T09:00:00Z"), ZoneId.of("Asia/Beirut"));
    assertThat(Windows.moments(new TimeTest.WithinLast(1, Unit.DAY), beirut))
        .contains(new MomentRange(Instant.parse("2022-03-26T22:00:00Z"), beirut.moment()));
    assertThat(beirut.startOf(LocalDate.of(2022, 3, 27)).atZone(beirut.zone()).getHour())
        .isEqualTo(1);
  }

  @Test
  void aZoneDecidesWhichDayItIs() {
    Instant moment = Instant.parse("2026-12-31T23:30:00Z");
    TimeTest year = new TimeTest.InPeriod(0, Unit.YEAR);
    assertThat(Windows.days(year, new Now(moment, BERLIN)))
        .contains(new DayRange(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1)));
    assertThat(Windows.days(year, new Now(moment, ZoneId.of("UTC"))))
        .contains(new DayRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)));
  }

  @Test
  void namedDaysCountAsAWhole() {
    LocalDate day = LocalDate.of(2026, 11, 20);
    LocalDate next = day.plusDays(1);
    assertThat(Windows.days(new TimeTest.On(day), NOVEMBER)).contains(new DayRange(day, next));
    assertThat(Windows.days(new TimeTest.Before(day), NOVEMBER))
        .contains(new DayRange(LocalDate.MIN, day));
    assertThat(Windows.days(new TimeTest.After(day), NOVEMBER))
        .contains(new DayRange(next, LocalDate.MAX));
    assertThat(Windows.days(new TimeTest.BetweenDays(day, next), NOVEMBER))
        .contains(new DayRange(day, next.plusDays(1)));
    assertThat(Windows.moments(new TimeTest.Before(day), NOVEMBER))
        .contains(new MomentRange(Instant.MIN, Instant.parse("2026-11-19T23:00:00Z")));
    assertThat(Windows.moments(new TimeTest.After(day), NOVEMBER))
        .contains(new MomentRange(Instant.parse("2026-11-20T23:00:00Z"), Instant.MAX));
  }

  @Test
  void whoWasBornOnALeapDayIsCelebratedEveryYearOnce() {
    MonthDay leapDay = MonthDay.of(2, 29);
    TimeTest.Anniversary today = new TimeTest.Anniversary(0, 0);
    assertThat(Windows.celebrated(today, berlin("2026-02-28T12:00")))
        .isEqualTo(Set.of(MonthDay.of(2, 28), leapDay));
    assertThat(Windows.celebrated(today, berlin("2026-03-01T12:00")))
        .isEqualTo(Set.of(MonthDay.of(3, 1)));
    assertThat(Windows.celebrated(today, berlin("2028-02-28T12:00")))
        .isEqualTo(Set.of(MonthDay.of(2, 28)));
    assertThat(Windows.celebrated(today, berlin("2028-02-29T12:00"))).isEqualTo(Set.of(leapDay));
  }

  @Test
  void anniversariesGoAcrossTheNewYear() {
    assertThat(Windows.celebrated(new TimeTest.Anniversary(1, 2), berlin("2026-12-31T12:00")))
        .isEqualTo(
            Set.of(MonthDay.of(12, 30), MonthDay.of(12, 31), MonthDay.of(1, 1), MonthDay.of(1, 2)));
    assertThat(Windows.celebrated(new TimeTest.Anniversary(0, 364), NOVEMBER)).hasSize(366);
  }

  @Test
  void aPlaceInTheCalendarIsNoRange() {
    assertThat(Windows.days(new TimeTest.Anniversary(0, 0), NOVEMBER)).isEmpty();
    assertThat(Windows.moments(new TimeTest.AtHours(0, 23), NOVEMBER)).isEmpty();
  }

  @Test
  void aDateHasNoHours() {
    assertThatThrownBy(() -> Windows.days(new TimeTest.WithinLast(1, Unit.HOUR), NOVEMBER))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rangesHoldTheirBeginningAndNotTheirEnd() {
    MomentRange range = new MomentRange(NOVEMBER.moment(), NOVEMBER.moment().plusSeconds(1));
    assertThat(range.contains(range.from())).isTrue();
    assertThat(range.contains(range.to())).isFalse();
    DayRange days = new DayRange(NOVEMBER.today(), NOVEMBER.today().plusDays(1));
    assertThat(days.contains(days.from())).isTrue();
    assertThat(days.contains(days.to())).isFalse();
    assertThat(days.isOpenBefore() || days.isOpenAfter()).isFalse();
  }

  private static Duration length(String day) {
    MomentRange range =
        Windows.moments(new TimeTest.On(LocalDate.parse(day)), NOVEMBER).orElseThrow();
    return Duration.between(range.from(), range.to());
  }

  private static Now berlin(String local) {
    return new Now(at(LocalDateTime.parse(local)), BERLIN);
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(BERLIN).toInstant();
  }
}
