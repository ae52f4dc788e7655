package studio.marquee.app.feature.builder.rule.phrase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import studio.marquee.model.moment.DayRange;
import studio.marquee.model.moment.MomentRange;
import studio.marquee.model.moment.Windows;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;

/** Which days or moments a relative test of time means, seen from now. */
final class WindowWords {
  private final Knowledge knowledge;

  WindowWords(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** Blank where the test names its days itself. */
  String of(TimeTest test) {
    return switch (test) {
      case TimeTest.WithinLast(var _, var unit) -> resolved(test, unit);
      case TimeTest.WithinNext(var _, var unit) -> resolved(test, unit);
      case TimeTest.MoreThanAgo(var _, var unit) -> resolved(test, unit);
      case TimeTest.BetweenAgo(var _, var _, var unit) -> resolved(test, unit);
      case TimeTest.InPeriod(var _, var unit) -> resolved(test, unit);
      case TimeTest.Anniversary(var before, var after) -> celebrated(before, after);
      case TimeTest.On _,
          TimeTest.Before _,
          TimeTest.After _,
          TimeTest.BetweenDays _,
          TimeTest.OnWeekday _,
          TimeTest.InMonth _,
          TimeTest.AtHours _ ->
          "";
    };
  }

  private String resolved(TimeTest test, Unit unit) {
    Optional<String> said =
        Windows.isCalendar(unit)
            ? Windows.days(test, knowledge.now()).map(this::days)
            : Windows.moments(test, knowledge.now()).map(this::moments);
    return said.orElse("");
  }

  private String days(DayRange days) {
    if (days.isOpenBefore()) {
      return knowledge.say("rule.resolved.before", day(days.to()), place());
    }
    LocalDate first = days.from();
    LocalDate last = days.to().minusDays(1);
    if (first.equals(last)) {
      return knowledge.say("rule.resolved.day", day(last), place());
    }
    String from = first.getYear() == last.getYear() ? dayOfYear(first) : day(first);
    return knowledge.say("rule.resolved.days", from, day(last), place());
  }

  private String moments(MomentRange moments) {
    return moments.isOpenBefore()
        ? knowledge.say("rule.resolved.before", moment(moments.to()), place())
        : knowledge.say(
            "rule.resolved.days", moment(moments.from()), moment(moments.to()), place());
  }

  private String celebrated(int before, int after) {
    LocalDate today = knowledge.now().today();
    String first = dayOfYear(today.minusDays(before));
    String last = dayOfYear(today.plusDays(after));
    return first.equals(last) ? first : knowledge.say("rule.resolved.celebrated", first, last);
  }

  String day(LocalDate day) {
    return day.format(
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(knowledge.texts().locale()));
  }

  private String dayOfYear(LocalDate day) {
    return MonthDay.from(day)
        .format(
            DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(knowledge.texts().locale()));
  }

  private String moment(Instant moment) {
    return moment
        .atZone(knowledge.now().zone())
        .format(
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(knowledge.texts().locale()));
  }

  /** The place that the zone is named after, which says more to people than its region. */
  private String place() {
    ZoneId zone = knowledge.now().zone();
    String name = zone.getId();
    return name.substring(name.lastIndexOf('/') + 1).replace('_', ' ');
  }
}
