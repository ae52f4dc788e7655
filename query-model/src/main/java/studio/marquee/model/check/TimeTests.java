package studio.marquee.model.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.moment.DayRange;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.TimeTest;

/** Several tests of one date or moment. What depends on today decides nothing. */
final class TimeTests {
  private final List<TimeTest> tests;

  private TimeTests(List<TimeTest> tests) {
    this.tests = tests;
  }

  static TimeTests of(List<AttributeTest> tests) {
    List<TimeTest> times = new ArrayList<>();
    for (AttributeTest test : tests) {
      if (test instanceof TimeTest time) {
        times.add(time);
      }
    }
    return new TimeTests(times);
  }

  boolean isImpossible() {
    Optional<DayRange> common =
        tests.stream().map(TimeTests::days).flatMap(Optional::stream).reduce(TimeTests::both);
    return common.map(days -> !days.from().isBefore(days.to())).orElse(false) || noneShared();
  }

  /** Whether two of them ask for weekdays, months or hours of which none is the same. */
  private boolean noneShared() {
    for (int i = 0; i < tests.size(); i++) {
      for (int j = i + 1; j < tests.size(); j++) {
        if (isApart(tests.get(i), tests.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isApart(TimeTest one, TimeTest other) {
    if (one instanceof TimeTest.OnWeekday(var days)
        && other instanceof TimeTest.OnWeekday(var others)) {
      return Collections.disjoint(days, others);
    }
    if (one instanceof TimeTest.InMonth(var months)
        && other instanceof TimeTest.InMonth(var others)) {
      return Collections.disjoint(months, others);
    }
    return one instanceof TimeTest.AtHours(var from, var to)
        && other instanceof TimeTest.AtHours(var otherFrom, var otherTo)
        && (to < otherFrom || otherTo < from);
  }

  private static Optional<DayRange> days(TimeTest test) {
    return switch (test) {
      case TimeTest.On(var day) -> Optional.of(between(day, day));
      case TimeTest.BetweenDays(var from, var to) -> Optional.of(between(from, to));
      case TimeTest.Before(var day) -> Optional.of(new DayRange(LocalDate.MIN, day));
      case TimeTest.After(var day) -> Optional.of(new DayRange(next(day), LocalDate.MAX));
      case TimeTest.WithinLast _,
          TimeTest.WithinNext _,
          TimeTest.MoreThanAgo _,
          TimeTest.BetweenAgo _,
          TimeTest.InPeriod _,
          TimeTest.Anniversary _,
          TimeTest.OnWeekday _,
          TimeTest.InMonth _,
          TimeTest.AtHours _ ->
          Optional.empty();
    };
  }

  private static DayRange between(LocalDate from, LocalDate to) {
    return new DayRange(from, next(to));
  }

  private static LocalDate next(LocalDate day) {
    return day.equals(LocalDate.MAX) ? day : day.plusDays(1);
  }

  private static DayRange both(DayRange one, DayRange other) {
    LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
    LocalDate to = one.to().isBefore(other.to()) ? one.to() : other.to();
    return new DayRange(from, to);
  }
}
