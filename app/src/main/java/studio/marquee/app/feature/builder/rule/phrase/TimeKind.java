package studio.marquee.app.feature.builder.rule.phrase;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.moment.DayRange;
import studio.marquee.model.moment.Now;
import studio.marquee.model.moment.Windows;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.YesNoTest;

/** What can be asked of a date or a moment. */
enum TimeKind {
  WITHIN_LAST("rule.time.withinLast", "rule.window.withinLast"),
  IN_PERIOD("rule.time.inPeriod", "rule.window.inPeriod"),
  WITHIN_NEXT("rule.time.withinNext", "rule.window.withinNext"),
  MORE_THAN_AGO("rule.time.moreThanAgo", "rule.window.moreThanAgo"),
  BETWEEN_AGO("rule.time.betweenAgo", "rule.window.betweenAgo"),
  BETWEEN_DAYS("rule.time.betweenDays", "rule.window.betweenDays"),
  ON("rule.time.on", "rule.window.on"),
  BEFORE("rule.time.before", "rule.window.before"),
  AFTER("rule.time.after", "rule.window.after"),
  ANNIVERSARY("rule.time.anniversary", "rule.window.anniversary"),
  ON_WEEKDAY("rule.time.onWeekday", "rule.window.onWeekday"),
  IN_MONTH("rule.time.inMonth", "rule.window.inMonth"),
  AT_HOURS("rule.time.atHours", "rule.window.atHours");

  private static final int MONTH_OF_DAYS = 30;
  private static final int WEEK_OF_DAYS = 7;
  private static final int OPENING = 9;
  private static final int CLOSING = 17;
  private final String testKey;
  private final String windowKey;

  TimeKind(String testKey, String windowKey) {
    this.testKey = testKey;
    this.windowKey = windowKey;
  }

  /** The key of its text behind an attribute. */
  String testKey() {
    return testKey;
  }

  /** The key of its text behind what happened. */
  String windowKey() {
    return windowKey;
  }

  static TimeKind of(TimeTest test) {
    return switch (test) {
      case TimeTest.On _ -> ON;
      case TimeTest.Before _ -> BEFORE;
      case TimeTest.After _ -> AFTER;
      case TimeTest.BetweenDays _ -> BETWEEN_DAYS;
      case TimeTest.WithinLast _ -> WITHIN_LAST;
      case TimeTest.WithinNext _ -> WITHIN_NEXT;
      case TimeTest.MoreThanAgo _ -> MORE_THAN_AGO;
      case TimeTest.BetweenAgo _ -> BETWEEN_AGO;
      case TimeTest.InPeriod _ -> IN_PERIOD;
      case TimeTest.Anniversary _ -> ANNIVERSARY;
      case TimeTest.OnWeekday _ -> ON_WEEKDAY;
      case TimeTest.InMonth _ -> IN_MONTH;
      case TimeTest.AtHours _ -> AT_HOURS;
    };
  }

  /** Asks this, keeping what still means something; days are those that the window meant. */
  TimeTest from(AttributeTest before, Now now) {
    Span span = Span.of(before);
    LocalDate today = now.today();
    Optional<DayRange> days = days(before, now);
    LocalDate first =
        days.filter(range -> !range.isOpenBefore())
            .map(DayRange::from)
            .orElse(today.minusDays(MONTH_OF_DAYS - 1L));
    LocalDate last =
        days.filter(range -> !range.isOpenAfter())
            .map(range -> range.to().minusDays(1))
            .filter(day -> !day.isBefore(first))
            .orElse(first.isAfter(today) ? first : today);
    return switch (this) {
      case WITHIN_LAST -> new TimeTest.WithinLast(span.count(), span.unit());
      case WITHIN_NEXT -> new TimeTest.WithinNext(span.count(), span.unit());
      case MORE_THAN_AGO -> new TimeTest.MoreThanAgo(span.count(), span.unit());
      case BETWEEN_AGO -> new TimeTest.BetweenAgo(span.further(), span.count(), span.unit());
      case IN_PERIOD -> new TimeTest.InPeriod(0, Unit.MONTH);
      case BETWEEN_DAYS -> new TimeTest.BetweenDays(first, last);
      case ON -> new TimeTest.On(last);
      case BEFORE -> new TimeTest.Before(first);
      case AFTER -> new TimeTest.After(first);
      case ANNIVERSARY -> new TimeTest.Anniversary(0, WEEK_OF_DAYS);
      case ON_WEEKDAY -> new TimeTest.OnWeekday(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
      case IN_MONTH -> new TimeTest.InMonth(Set.of(today.getMonth()));
      case AT_HOURS -> new TimeTest.AtHours(OPENING, CLOSING);
    };
  }

  private static Optional<DayRange> days(AttributeTest before, Now now) {
    return before instanceof TimeTest test && Windows.isCalendar(Span.of(test).unit())
        ? Windows.days(test, now)
        : Optional.empty();
  }

  /** How far a test reaches. */
  private record Span(int count, Unit unit) {
    static Span of(AttributeTest test) {
      return switch (test) {
        case TimeTest.WithinLast(var count, var unit) -> new Span(count, unit);
        case TimeTest.WithinNext(var count, var unit) -> new Span(count, unit);
        case TimeTest.MoreThanAgo(var count, var unit) -> new Span(count, unit);
        case TimeTest.BetweenAgo(var _, var to, var unit) -> new Span(to, unit);
        case TextTest _,
            NumberTest _,
            YesNoTest _,
            TimeTest _,
            ListTest _,
            PresenceTest _,
            ComparisonTest _ ->
            new Span(MONTH_OF_DAYS, Unit.DAY);
      };
    }

    int further() {
      return count > Integer.MAX_VALUE / 2 ? Integer.MAX_VALUE : 2 * count;
    }
  }
}
