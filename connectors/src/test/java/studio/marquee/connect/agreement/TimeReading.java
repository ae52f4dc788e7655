package studio.marquee.connect.agreement;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.IntStream;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;

/**
 * The tests of a date or a moment, read off their words: no ranges are worked out, each value is
 * held against the calendar.
 */
final class TimeReading {
  private final Now now;
  private final LocalDate today;

  TimeReading(Now now) {
    this.now = now;
    this.today = ZonedDateTime.ofInstant(now.moment(), now.zone()).toLocalDate();
  }

  boolean holds(Object value, TimeTest test) {
    return value instanceof LocalDate day
        ? holdsDay(day, test)
        : holdsMoment((Instant) value, test);
  }

  /** Days of the calendar. */
  long daysSince(Object value) {
    LocalDate day = value instanceof LocalDate date ? date : dayOf((Instant) value);
    return ChronoUnit.DAYS.between(day, today);
  }

  /** In a test of dates, today counts as a whole. */
  boolean holdsDay(LocalDate value, TimeTest test) {
    return switch (test) {
      case TimeTest.On(var day) -> value.equals(day);
      case TimeTest.Before(var day) -> value.isBefore(day);
      case TimeTest.After(var day) -> value.isAfter(day);
      case TimeTest.BetweenDays(var from, var to) -> !value.isBefore(from) && !value.isAfter(to);
      case TimeTest.WithinLast(var count, var unit) ->
          value.isAfter(moved(-count, unit)) && !value.isAfter(today);
      case TimeTest.WithinNext(var count, var unit) ->
          !value.isBefore(today) && value.isBefore(moved(count, unit));
      case TimeTest.MoreThanAgo(var count, var unit) -> !value.isAfter(moved(-count, unit));
      case TimeTest.BetweenAgo(var from, var to, var unit) ->
          value.isAfter(moved(-from, unit)) && !value.isAfter(moved(-to, unit));
      case TimeTest.InPeriod(var offset, var unit) -> periods(value, unit) == offset;
      case TimeTest.Anniversary(var before, var after) -> comesRound(value, before, after);
      case TimeTest.OnWeekday(var weekdays) -> weekdays.contains(value.getDayOfWeek());
      case TimeTest.InMonth(var months) -> months.contains(value.getMonth());
      case TimeTest.AtHours _ -> throw new IllegalArgumentException("a date has no hours");
    };
  }

  boolean holdsMoment(Instant value, TimeTest test) {
    ZonedDateTime local = value.atZone(now.zone());
    return switch (test) {
      case TimeTest.WithinLast(var count, var unit) ->
          hasBegun(value, -count, unit) && value.isBefore(now.moment());
      case TimeTest.WithinNext(var count, var unit) ->
          !value.isBefore(now.moment()) && !isOver(value, count, unit);
      case TimeTest.MoreThanAgo(var count, var unit) -> !hasBegun(value, -count, unit);
      case TimeTest.BetweenAgo(var from, var to, var unit) ->
          hasBegun(value, -from, unit) && !hasBegun(value, -to, unit);
      case TimeTest.AtHours(var from, var to) -> from <= local.getHour() && local.getHour() <= to;
      case TimeTest.On _,
          TimeTest.Before _,
          TimeTest.After _,
          TimeTest.BetweenDays _,
          TimeTest.InPeriod _,
          TimeTest.Anniversary _,
          TimeTest.OnWeekday _,
          TimeTest.InMonth _ ->
          holdsDay(local.toLocalDate(), test);
    };
  }

  /** Whether, at the value, the window that reaches back had begun. */
  private boolean hasBegun(Instant value, int count, Unit unit) {
    return switch (unit) {
      case MINUTE, HOUR -> !value.isBefore(now.moment().plus(duration(count, unit)));
      case DAY, WEEK, MONTH, QUARTER, YEAR -> dayOf(value).isAfter(moved(count, unit));
    };
  }

  private boolean isOver(Instant value, int count, Unit unit) {
    return switch (unit) {
      case MINUTE, HOUR -> !value.isBefore(now.moment().plus(duration(count, unit)));
      case DAY, WEEK, MONTH, QUARTER, YEAR -> !dayOf(value).isBefore(moved(count, unit));
    };
  }

  private LocalDate dayOf(Instant value) {
    return value.atZone(now.zone()).toLocalDate();
  }

  private static Duration duration(int count, Unit unit) {
    return unit == Unit.MINUTE ? Duration.ofMinutes(count) : Duration.ofHours(count);
  }

  private LocalDate moved(int count, Unit unit) {
    return switch (unit) {
      case MINUTE, HOUR -> throw new IllegalArgumentException("a date has no hours");
      case DAY -> today.plusDays(count);
      case WEEK -> today.plusDays(7L * count);
      case MONTH -> today.plusMonths(count);
      case QUARTER -> today.plusMonths(3L * count);
      case YEAR -> today.plusMonths(12L * count);
    };
  }

  /** How many units of the calendar the value lies after the one that runs now. */
  private long periods(LocalDate value, Unit unit) {
    return switch (unit) {
      case MINUTE, HOUR -> throw new IllegalArgumentException("not a unit of the calendar");
      case DAY -> ChronoUnit.DAYS.between(today, value);
      case WEEK -> ChronoUnit.WEEKS.between(monday(today), monday(value));
      case MONTH -> ChronoUnit.MONTHS.between(YearMonth.from(today), YearMonth.from(value));
      case QUARTER -> quarters(value) - quarters(today);
      case YEAR -> value.getYear() - (long) today.getYear();
    };
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static long quarters(LocalDate day) {
    return day.getYear() * 4L + (day.getMonthValue() - 1) / 3;
  }

  /** {@link MonthDay#atYear} celebrates 29 February on the 28th in years without one. */
  private boolean comesRound(LocalDate value, int before, int after) {
    LocalDate first = today.minusDays(before);
    LocalDate last = today.plusDays(after);
    return IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
        .mapToObj(year -> MonthDay.from(value).atYear(year))
        .anyMatch(day -> !day.isBefore(first) && !day.isAfter(last));
  }
}
