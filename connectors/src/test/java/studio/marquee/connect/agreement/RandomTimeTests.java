package studio.marquee.connect.agreement;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;

/** Tests of dates and moments; days and windows mostly end where somebody's value lies. */
final class RandomTimeTests {
  private static final List<Unit> CALENDAR =
      List.of(Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR);

  private final Luck luck;
  private final Now now;

  RandomTimeTests(Luck luck, Now now) {
    this.luck = luck;
    this.now = now;
  }

  TimeTest ofDates(List<Object> values) {
    return test(values, luck.oneOf(CALENDAR));
  }

  TimeTest ofMoments(List<Object> values) {
    if (luck.inPercent(12)) {
      int from = luck.below(24);
      return new TimeTest.AtHours(from, luck.between(from, 23));
    }
    if (luck.inPercent(25)) {
      return window(values, luck.inPercent(50) ? Unit.HOUR : Unit.MINUTE);
    }
    return test(values, luck.oneOf(CALENDAR));
  }

  private TimeTest test(List<Object> values, Unit unit) {
    LocalDate one = day(values);
    LocalDate other = day(values);
    return switch (luck.below(16)) {
      case 0 -> new TimeTest.On(one);
      case 1 -> new TimeTest.Before(one);
      case 2 -> new TimeTest.After(one);
      case 3 ->
          new TimeTest.BetweenDays(
              one.isBefore(other) ? one : other, one.isBefore(other) ? other : one);
      case 4, 5, 6, 7 -> window(values, unit);
      case 8, 9, 14, 15 -> new TimeTest.InPeriod(luck.between(-3, 2), unit);
      case 10, 11 -> anniversary();
      case 12 ->
          new TimeTest.OnWeekday(
              Set.copyOf(luck.some(3, () -> luck.oneOf(List.of(DayOfWeek.values())))));
      default ->
          new TimeTest.InMonth(Set.copyOf(luck.some(3, () -> luck.oneOf(List.of(Month.values())))));
    };
  }

  private TimeTest window(List<Object> values, Unit unit) {
    int count = count(values, unit);
    return switch (luck.below(4)) {
      case 0 -> new TimeTest.WithinLast(count, unit);
      case 1 -> new TimeTest.WithinNext(count, unit);
      case 2 -> {
        int other = count(values, unit);
        int nearer = Math.min(count, other);
        yield new TimeTest.BetweenAgo(Math.max(Math.max(count, other), nearer + 1), nearer, unit);
      }
      default -> new TimeTest.MoreThanAgo(count, unit);
    };
  }

  /** So many that the window mostly ends near one of the values. */
  int count(List<Object> values, Unit unit) {
    if (luck.inPercent(20)) {
      return luck.between(1, 5);
    }
    LocalDateTime asked = LocalDateTime.ofInstant(now.moment(), ZoneOffset.UTC);
    LocalDateTime value = values.isEmpty() ? asked : clock(luck.oneOf(values), asked);
    long units =
        switch (unit) {
          case MINUTE -> ChronoUnit.MINUTES.between(value, asked);
          case HOUR -> ChronoUnit.HOURS.between(value, asked);
          case DAY -> ChronoUnit.DAYS.between(value, asked);
          case WEEK -> ChronoUnit.WEEKS.between(value, asked);
          case MONTH -> ChronoUnit.MONTHS.between(value, asked);
          case QUARTER -> ChronoUnit.MONTHS.between(value, asked) / 3;
          case YEAR -> ChronoUnit.YEARS.between(value, asked);
        };
    return Math.clamp(
        Math.abs(units) + (luck.inPercent(50) ? 0 : luck.between(-1, 1)), 1, 1_000_000);
  }

  private static LocalDateTime clock(Object value, LocalDateTime asked) {
    return value instanceof Instant moment
        ? LocalDateTime.ofInstant(moment, ZoneOffset.UTC)
        : ((LocalDate) value).atTime(asked.toLocalTime());
  }

  private TimeTest anniversary() {
    int before = luck.inPercent(50) ? luck.below(4) : luck.below(180);
    int after = luck.inPercent(50) ? luck.below(4) : luck.below(180);
    return new TimeTest.Anniversary(before, after);
  }

  private LocalDate day(List<Object> values) {
    LocalDate day = values.isEmpty() ? now.today() : dayOf(luck.oneOf(values));
    return luck.inPercent(70) ? day : day.plusDays(luck.between(-1, 1));
  }

  private LocalDate dayOf(Object value) {
    return switch (value) {
      case LocalDate day -> day;
      case Instant moment -> moment.atZone(now.zone()).toLocalDate();
      default -> throw new IllegalArgumentException("not a time: " + value);
    };
  }
}
