package studio.marquee.model.format;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;

/** How files spell the tests of a date or a moment. */
final class TimeTests {
  static final List<Spelling<TimeTest>> SPELLINGS =
      List.of(
          day("on", TimeTest.On::new),
          day("before", TimeTest.Before::new),
          day("after", TimeTest.After::new),
          new Spelling<>(
              "between days",
              Set.of("from", "to"),
              node -> new TimeTest.BetweenDays(node.day("from"), node.day("to"))),
          units("within last", "count", TimeTest.WithinLast::new),
          units("within next", "count", TimeTest.WithinNext::new),
          units("more than ago", "count", TimeTest.MoreThanAgo::new),
          new Spelling<>(
              "between ago",
              Set.of("from", "to", "unit"),
              node -> new TimeTest.BetweenAgo(node.whole("from"), node.whole("to"), unit(node))),
          units("in period", "offset", TimeTest.InPeriod::new),
          new Spelling<>(
              "anniversary",
              Set.of("daysBefore", "daysAfter"),
              node -> new TimeTest.Anniversary(node.whole("daysBefore"), node.whole("daysAfter"))),
          new Spelling<>("on weekday", Set.of("weekdays"), TimeTests::onWeekday),
          new Spelling<>("in month", Set.of("months"), TimeTests::inMonth),
          new Spelling<>(
              "at hours",
              Set.of("from", "to"),
              node -> new TimeTest.AtHours(node.whole("from"), node.whole("to"))));

  private TimeTests() {}

  static void write(Map<String, Object> fields, TimeTest test) {
    switch (test) {
      case TimeTest.On(var day) -> Spelling.write(fields, "on", "day", day.toString());
      case TimeTest.Before(var day) -> Spelling.write(fields, "before", "day", day.toString());
      case TimeTest.After(var day) -> Spelling.write(fields, "after", "day", day.toString());
      case TimeTest.BetweenDays(var from, var to) ->
          Spelling.writeBetween(fields, "between days", from.toString(), to.toString());
      case TimeTest.WithinLast(var count, var unit) ->
          write(fields, "within last", "count", count, unit);
      case TimeTest.WithinNext(var count, var unit) ->
          write(fields, "within next", "count", count, unit);
      case TimeTest.MoreThanAgo(var count, var unit) ->
          write(fields, "more than ago", "count", count, unit);
      case TimeTest.BetweenAgo(var from, var to, var unit) -> {
        Spelling.writeBetween(fields, "between ago", from, to);
        fields.put("unit", spelling(unit));
      }
      case TimeTest.InPeriod(var offset, var unit) ->
          write(fields, "in period", "offset", offset, unit);
      case TimeTest.Anniversary(var daysBefore, var daysAfter) -> {
        Spelling.write(fields, "anniversary", "daysBefore", daysBefore);
        fields.put("daysAfter", daysAfter);
      }
      case TimeTest.OnWeekday(var weekdays) ->
          Spelling.write(fields, "on weekday", "weekdays", spellings(weekdays));
      case TimeTest.InMonth(var months) ->
          Spelling.write(fields, "in month", "months", spellings(months));
      case TimeTest.AtHours(var from, var to) ->
          Spelling.writeBetween(fields, "at hours", from, to);
    }
  }

  private static void write(
      Map<String, Object> fields, String phrase, String field, int number, Unit unit) {
    Spelling.write(fields, phrase, field, number);
    fields.put("unit", spelling(unit));
  }

  private static Spelling<TimeTest> day(String phrase, Function<LocalDate, TimeTest> maker) {
    return new Spelling<>(phrase, Set.of("day"), node -> maker.apply(node.day("day")));
  }

  private static Spelling<TimeTest> units(
      String phrase, String field, BiFunction<Integer, Unit, TimeTest> maker) {
    return new Spelling<>(
        phrase, Set.of(field, "unit"), node -> maker.apply(node.whole(field), unit(node)));
  }

  static Unit unit(StrictNode node) throws ProblemException {
    return node.oneOf("unit", List.of(Unit.values()), TimeTests::spelling);
  }

  private static TimeTest onWeekday(StrictNode node) throws ProblemException {
    return new TimeTest.OnWeekday(
        node.someOf("weekdays", List.of(DayOfWeek.values()), TimeTests::lowerCase));
  }

  private static TimeTest inMonth(StrictNode node) throws ProblemException {
    return new TimeTest.InMonth(
        node.someOf("months", List.of(Month.values()), TimeTests::lowerCase));
  }

  private static <E extends Enum<E>> List<String> spellings(Set<E> values) {
    return values.stream().sorted().map(TimeTests::lowerCase).toList();
  }

  /** Always of many, so that there is one spelling whatever the count. */
  static String spelling(Unit unit) {
    return lowerCase(unit) + "s";
  }

  private static String lowerCase(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
