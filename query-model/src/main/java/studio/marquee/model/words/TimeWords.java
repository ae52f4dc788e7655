package studio.marquee.model.words;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import studio.marquee.model.moment.DayRange;
import studio.marquee.model.moment.Now;
import studio.marquee.model.moment.Windows;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;

/** Tests of time in words, with the days they mean when the moment is known. */
final class TimeWords {
  private final Words words;
  private final Optional<Now> now;

  TimeWords(Words words, Optional<Now> now) {
    this.words = words;
    this.now = now;
  }

  String of(String attribute, TimeTest test) {
    return switch (test) {
      case TimeTest.On(var day) -> words.say("time.on", attribute, words.day(day));
      case TimeTest.Before(var day) -> words.say("time.before", attribute, words.day(day));
      case TimeTest.After(var day) -> words.say("time.after", attribute, words.day(day));
      case TimeTest.BetweenDays(var from, var to) ->
          words.say("time.between", attribute, words.day(from), words.day(to));
      case TimeTest.WithinLast(var count, var unit) ->
          resolved(words.say("time.withinLast", attribute, count(count, unit)), test, unit);
      case TimeTest.WithinNext(var count, var unit) ->
          resolved(words.say("time.withinNext", attribute, count(count, unit)), test, unit);
      case TimeTest.MoreThanAgo(var count, var unit) ->
          resolved(words.say("time.moreThanAgo", attribute, plain(count, unit)), test, unit);
      case TimeTest.BetweenAgo(var from, var to, var unit) ->
          resolved(words.say("time.betweenAgo", attribute, from, plain(to, unit)), test, unit);
      case TimeTest.InPeriod(var offset, var unit) -> {
        String key = isNearDay(offset, unit) ? "time.nearDay" : "time.inPeriod";
        yield resolved(words.say(key, attribute, period(offset, unit)), test, unit);
      }
      case TimeTest.Anniversary anniversary -> anniversary(attribute, anniversary);
      case TimeTest.OnWeekday(var weekdays) ->
          words.say("time.onWeekday", attribute, words.either(weekdays(weekdays::contains)));
      case TimeTest.InMonth(var months) ->
          words.say("time.inMonth", attribute, words.either(months(months::contains)));
      case TimeTest.AtHours(var from, var to) -> words.say("time.atHours", attribute, from, to);
    };
  }

  /** When something happened, without saying what the attribute is called that holds it. */
  String during(TimeTest test) {
    return switch (test) {
      case TimeTest.On(var day) -> words.say("during.on", words.day(day));
      case TimeTest.Before(var day) -> words.say("during.before", words.day(day));
      case TimeTest.After(var day) -> words.say("during.after", words.day(day));
      case TimeTest.BetweenDays(var from, var to) ->
          words.say("during.between", words.day(from), words.day(to));
      case TimeTest.WithinLast(var count, var unit) ->
          resolved(words.say("during.withinLast", count(count, unit)), test, unit);
      case TimeTest.WithinNext(var count, var unit) ->
          resolved(words.say("during.withinNext", count(count, unit)), test, unit);
      case TimeTest.MoreThanAgo(var count, var unit) ->
          resolved(words.say("during.moreThanAgo", plain(count, unit)), test, unit);
      case TimeTest.BetweenAgo(var from, var to, var unit) ->
          resolved(words.say("during.betweenAgo", from, plain(to, unit)), test, unit);
      case TimeTest.InPeriod(var offset, var unit) -> {
        String period = period(offset, unit);
        String said = Math.abs(offset) <= 1 ? period : words.say("during.inPeriod", period);
        yield resolved(said, test, unit);
      }
      case TimeTest.Anniversary(var before, var after) -> anniversary(before, after);
      case TimeTest.OnWeekday(var weekdays) ->
          words.say("during.onWeekday", words.either(weekdays(weekdays::contains)));
      case TimeTest.InMonth(var months) ->
          words.say("during.inMonth", words.either(months(months::contains)));
      case TimeTest.AtHours(var from, var to) -> words.say("during.atHours", from, to);
    };
  }

  /** When the first or last of several things happened, which are named as they are counted. */
  String of(Occurrence occurrence, String things, TimeTest test) {
    String key =
        switch (occurrence) {
          case FIRST -> isAhead(test) ? "time.firstAhead" : "time.first";
          case LAST -> isAhead(test) ? "time.lastAhead" : "time.last";
        };
    return words.say(key, things, during(test));
  }

  private static boolean isAhead(TimeTest test) {
    return test instanceof TimeTest.WithinNext
        || (test instanceof TimeTest.InPeriod(var offset, var _) && offset > 0);
  }

  /** So many units, one of them with its number as well. */
  String plain(int count, Unit unit) {
    return count == 1 ? words.say("count.one", count(1, unit)) : count(count, unit);
  }

  /** With the first and the last day that are meant; hours and minutes say enough themselves. */
  String resolved(String said, TimeTest test, Unit unit) {
    if (now.isEmpty() || !Windows.isCalendar(unit)) {
      return said;
    }
    String zone = place(now.get().zone());
    Optional<DayRange> range = Windows.days(test, now.get());
    return range
        .map(days -> {
          LocalDate first = days.from();
          LocalDate last = days.to().minusDays(1);
          if (days.isOpenBefore()) {
            return words.say("time.resolvedBefore", said, words.day(days.to()), zone);
          }
          if (first.equals(last)) {
            return words.say("time.resolvedDay", said, words.day(last), zone);
          }
          String from =
              first.getYear() == last.getYear() ? words.dayOfYear(first) : words.day(first);
          return words.say("time.resolved", said, from, words.day(last), zone);
        })
        .orElse(said);
  }

  /** The place that a zone is named after, which says more to people than its region. */
  private static String place(ZoneId zone) {
    String name = zone.getId();
    return name.substring(name.lastIndexOf('/') + 1).replace('_', ' ');
  }

  private String anniversary(String attribute, TimeTest.Anniversary test) {
    int before = test.daysBefore();
    int after = test.daysAfter();
    if (before == 0 && after == 0) {
      return words.say("time.today", attribute);
    }
    if (before == 0) {
      return words.say("time.anniversaryAfter", attribute, count(after, Unit.DAY));
    }
    return after == 0
        ? words.say("time.anniversaryBefore", attribute, count(before, Unit.DAY))
        : words.say("time.anniversary", attribute, plain(before, Unit.DAY), plain(after, Unit.DAY));
  }

  private String anniversary(int before, int after) {
    if (before == 0 && after == 0) {
      return words.say("during.anniversaryToday");
    }
    if (before == 0) {
      return words.say("during.anniversaryAfter", count(after, Unit.DAY));
    }
    return after == 0
        ? words.say("during.anniversaryBefore", count(before, Unit.DAY))
        : words.say("during.anniversary", plain(before, Unit.DAY), plain(after, Unit.DAY));
  }

  private static boolean isNearDay(int offset, Unit unit) {
    return unit == Unit.DAY && Math.abs(offset) <= 1;
  }

  private String period(int offset, Unit unit) {
    if (isNearDay(offset, unit)) {
      return words.say("period.nearDay", offset);
    }
    return switch (offset) {
      case 0 -> words.say("period.this", unit(unit));
      case -1 -> words.say("period.last", unit(unit));
      case 1 -> words.say("period.next", unit(unit));
      default ->
          offset < 0
              ? words.say("period.ago", unit(unit), count(-offset, unit))
              : words.say("period.ahead", unit(unit), count(offset, unit));
    };
  }

  /** One unit is said without its number: the last month. */
  private String count(int count, Unit unit) {
    return switch (unit) {
      case MINUTE -> words.say("count.minute", count);
      case HOUR -> words.say("count.hour", count);
      case DAY -> words.say("count.day", count);
      case WEEK -> words.say("count.week", count);
      case MONTH -> words.say("count.month", count);
      case QUARTER -> words.say("count.quarter", count);
      case YEAR -> words.say("count.year", count);
    };
  }

  private String unit(Unit unit) {
    return count(1, unit);
  }

  private List<String> weekdays(Predicate<DayOfWeek> isMeant) {
    return Arrays.stream(DayOfWeek.values())
        .filter(isMeant)
        .map(day -> day.getDisplayName(TextStyle.FULL, words.locale()))
        .toList();
  }

  private List<String> months(Predicate<Month> isMeant) {
    return Arrays.stream(Month.values())
        .filter(isMeant)
        .map(month -> month.getDisplayName(TextStyle.FULL, words.locale()))
        .toList();
  }
}
