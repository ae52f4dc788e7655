package studio.marquee.model.moment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;

/**
 * Which days or moments a test of time means, seen from a moment.
 *
 * <p>The last N days are N calendar days, today included: from the beginning of the first of them
 * to the moment of the question. The next N days are N calendar days as well, from that moment to
 * the end of the last of them. N months reach back to the day after the same day of the month, so
 * that the last month seen from 20 November begins on 21 October. Hours and minutes are durations.
 * Weeks begin on Monday. In a test of dates, today counts as a whole.
 */
public final class Windows {
  private Windows() {}

  /** For dates. Empty when the test asks for a place in the calendar and not for a range. */
  public static Optional<DayRange> days(TimeTest test, Now now) {
    LocalDate today = now.today();
    return switch (test) {
      case TimeTest.On(var day) -> range(day, day.plusDays(1));
      case TimeTest.Before(var day) -> range(LocalDate.MIN, day);
      case TimeTest.After(var day) -> range(day.plusDays(1), LocalDate.MAX);
      case TimeTest.BetweenDays(var from, var to) -> range(from, to.plusDays(1));
      case TimeTest.WithinLast(var count, var unit) ->
          range(firstDay(today, count, unit), today.plusDays(1));
      case TimeTest.WithinNext(var count, var unit) -> range(today, plus(today, count, unit));
      case TimeTest.MoreThanAgo(var count, var unit) ->
          range(LocalDate.MIN, firstDay(today, count, unit));
      case TimeTest.BetweenAgo(var from, var to, var unit) ->
          range(firstDay(today, from, unit), firstDay(today, to, unit));
      case TimeTest.InPeriod(var offset, var unit) -> {
        LocalDate from = plus(startOfPeriod(today, unit), offset, unit);
        yield range(from, plus(from, 1, unit));
      }
      case TimeTest.Anniversary _, TimeTest.OnWeekday _, TimeTest.InMonth _, TimeTest.AtHours _ ->
          Optional.empty();
    };
  }

  /** For moments. Empty when the test asks for a place in the calendar and not for a range. */
  public static Optional<MomentRange> moments(TimeTest test, Now now) {
    return switch (test) {
      case TimeTest.WithinLast(var count, var unit) ->
          Optional.of(new MomentRange(firstMoment(now, count, unit), now.moment()));
      case TimeTest.WithinNext(var count, var unit) ->
          Optional.of(new MomentRange(now.moment(), lastMoment(now, count, unit)));
      case TimeTest.MoreThanAgo(var count, var unit) ->
          Optional.of(new MomentRange(Instant.MIN, firstMoment(now, count, unit)));
      case TimeTest.BetweenAgo(var from, var to, var unit) ->
          Optional.of(new MomentRange(firstMoment(now, from, unit), firstMoment(now, to, unit)));
      case TimeTest.On _,
          TimeTest.Before _,
          TimeTest.After _,
          TimeTest.BetweenDays _,
          TimeTest.InPeriod _,
          TimeTest.Anniversary _,
          TimeTest.OnWeekday _,
          TimeTest.InMonth _,
          TimeTest.AtHours _ ->
          days(test, now).map(days -> inside(days, now));
    };
  }

  /** The days of the year that are celebrated within the window of an anniversary. */
  public static Set<MonthDay> celebrated(TimeTest.Anniversary test, Now now) {
    Set<MonthDay> days = new TreeSet<>();
    LocalDate last = now.today().plusDays(test.daysAfter());
    for (LocalDate day = now.today().minusDays(test.daysBefore());
        !day.isAfter(last);
        day = day.plusDays(1)) {
      days.add(MonthDay.from(day));
      boolean isStandIn =
          day.getMonthValue() == 2 && day.getDayOfMonth() == 28 && !day.isLeapYear();
      if (isStandIn) {
        days.add(MonthDay.of(2, 29));
      }
    }
    return days;
  }

  /** Whether the unit is a day or longer, so that it follows the calendar. */
  public static boolean isCalendar(Unit unit) {
    return unit.compareTo(Unit.DAY) >= 0;
  }

  private static Instant firstMoment(Now now, int count, Unit unit) {
    return isCalendar(unit)
        ? now.startOf(firstDay(now.today(), count, unit))
        : now.moment().minus(duration(count, unit));
  }

  private static Instant lastMoment(Now now, int count, Unit unit) {
    return isCalendar(unit)
        ? now.startOf(plus(now.today(), count, unit))
        : now.moment().plus(duration(count, unit));
  }

  private static MomentRange inside(DayRange days, Now now) {
    return new MomentRange(
        days.isOpenBefore() ? Instant.MIN : now.startOf(days.from()),
        days.isOpenAfter() ? Instant.MAX : now.startOf(days.to()));
  }

  private static LocalDate firstDay(LocalDate today, int count, Unit unit) {
    return plus(today, -count, unit).plusDays(1);
  }

  private static LocalDate plus(LocalDate day, int count, Unit unit) {
    return switch (unit) {
      case MINUTE, HOUR -> throw new IllegalArgumentException("not a unit of the calendar");
      case DAY -> day.plusDays(count);
      case WEEK -> day.plusWeeks(count);
      case MONTH -> day.plusMonths(count);
      case QUARTER -> day.plusMonths(3L * count);
      case YEAR -> day.plusYears(count);
    };
  }

  private static LocalDate startOfPeriod(LocalDate day, Unit unit) {
    return switch (unit) {
      case MINUTE, HOUR -> throw new IllegalArgumentException("not a unit of the calendar");
      case DAY -> day;
      case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
      case MONTH -> day.with(TemporalAdjusters.firstDayOfMonth());
      case QUARTER ->
          day.with(TemporalAdjusters.firstDayOfMonth()).minusMonths((day.getMonthValue() - 1) % 3);
      case YEAR -> day.with(TemporalAdjusters.firstDayOfYear());
    };
  }

  private static Duration duration(int count, Unit unit) {
    return unit == Unit.MINUTE ? Duration.ofMinutes(count) : Duration.ofHours(count);
  }

  private static Optional<DayRange> range(LocalDate from, LocalDate to) {
    return Optional.of(new DayRange(from, to));
  }
}
