package studio.marquee.app.feature.builder.rule.phrase;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;

/** What a test of time is held against. */
final class TimePhrase {
  private static final int LAST_HOUR = 23;
  private static final int DAYS_OF_YEAR = 364;
  private static final int FARTHEST = 10_000;

  private final Knowledge knowledge;
  private final WindowWords windows;

  TimePhrase(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.windows = new WindowWords(knowledge);
  }

  /** Writes the numbers, units and days of the test, and which days they mean. */
  void write(Lines lines, TimeTest test, boolean isMoment, Consumer<TimeTest> change) {
    List<Unit> units = Units.of(isMoment);
    switch (test) {
      case TimeTest.On(var day) ->
          day(lines, "from", day, to -> change.accept(new TimeTest.On(to)));
      case TimeTest.Before(var day) ->
          day(lines, "from", day, to -> change.accept(new TimeTest.Before(to)));
      case TimeTest.After(var day) ->
          day(lines, "from", day, to -> change.accept(new TimeTest.After(to)));
      case TimeTest.BetweenDays between -> days(lines, between, change);
      case TimeTest.WithinLast(var count, var unit) ->
          span(lines, count, unit, units, (n, u) -> change.accept(new TimeTest.WithinLast(n, u)));
      case TimeTest.WithinNext(var count, var unit) ->
          span(lines, count, unit, units, (n, u) -> change.accept(new TimeTest.WithinNext(n, u)));
      case TimeTest.MoreThanAgo(var count, var unit) -> {
        span(lines, count, unit, units, (n, u) -> change.accept(new TimeTest.MoreThanAgo(n, u)));
        lines.say(knowledge.say("rule.time.ago"));
      }
      case TimeTest.BetweenAgo between -> betweenAgo(lines, between, units, change);
      case TimeTest.InPeriod period -> period(lines, period, change);
      case TimeTest.Anniversary anniversary -> anniversary(lines, anniversary, change);
      case TimeTest.OnWeekday(var weekdays) ->
          ticks(
              lines,
              knowledge.say("rule.name.weekdays"),
              Arrays.asList(DayOfWeek.values()),
              weekdays,
              day -> day.getDisplayName(TextStyle.FULL_STANDALONE, knowledge.texts().locale()),
              days -> change.accept(new TimeTest.OnWeekday(days)));
      case TimeTest.InMonth(var months) ->
          ticks(
              lines,
              knowledge.say("rule.name.months"),
              Arrays.asList(Month.values()),
              months,
              month -> month.getDisplayName(TextStyle.FULL_STANDALONE, knowledge.texts().locale()),
              all -> change.accept(new TimeTest.InMonth(all)));
      case TimeTest.AtHours hours -> hours(lines, hours, change);
    }
    lines.note(windows.of(test));
  }

  @FunctionalInterface
  interface SpanChange {
    void to(int count, Unit unit);
  }

  /** So many units. */
  void span(Lines lines, int count, Unit unit, List<Unit> units, SpanChange change) {
    count(lines, "count", count, Bounds.countFrom(1), Usual.of(unit), to -> change.to(to, unit));
    lines.add(Units.choice(lines, knowledge, count, unit, units, to -> change.to(count, to)));
  }

  void count(Lines lines, String key, int count, Bounds bounds, IntConsumer change) {
    count(lines, key, count, bounds, Usual.none(), change);
  }

  void count(
      Lines lines,
      String key,
      int count,
      Bounds bounds,
      List<BigDecimal> usual,
      IntConsumer change) {
    lines.add(
        new Piece.Amount(
            lines.key(key),
            knowledge.say("rule.name.count"),
            BigDecimal.valueOf(count),
            bounds,
            usual,
            to -> change.accept(to.intValueExact())));
  }

  private void day(Lines lines, String key, LocalDate day, Consumer<LocalDate> change) {
    lines.add(
        new Piece.Day(
            lines.key(key), knowledge.say("rule.name.day"), windows.day(day), day, change));
  }

  /** A day that passes the other one takes it along. */
  private void days(Lines lines, TimeTest.BetweenDays test, Consumer<TimeTest> change) {
    day(
        lines,
        "from",
        test.from(),
        from ->
            change.accept(
                new TimeTest.BetweenDays(from, from.isAfter(test.to()) ? from : test.to())));
    lines.say(knowledge.say("rule.and"));
    day(
        lines,
        "to",
        test.to(),
        to ->
            change.accept(
                new TimeTest.BetweenDays(to.isBefore(test.from()) ? to : test.from(), to)));
  }

  private void betweenAgo(
      Lines lines, TimeTest.BetweenAgo test, List<Unit> units, Consumer<TimeTest> change) {
    Unit unit = test.unit();
    count(
        lines,
        "further",
        test.from(),
        Bounds.between(2, FARTHEST),
        from -> change.accept(new TimeTest.BetweenAgo(from, Math.min(test.to(), from - 1), unit)));
    lines.say(knowledge.say("rule.and"));
    count(
        lines,
        "count",
        test.to(),
        Bounds.between(1, FARTHEST - 1),
        to -> change.accept(new TimeTest.BetweenAgo(Math.max(test.from(), to + 1), to, unit)));
    lines.add(
        Units.choice(
            lines,
            knowledge,
            test.to(),
            unit,
            units,
            to -> change.accept(new TimeTest.BetweenAgo(test.from(), test.to(), to))));
    lines.say(knowledge.say("rule.time.ago"));
  }

  private void period(Lines lines, TimeTest.InPeriod now, Consumer<TimeTest> change) {
    List<TimeTest.InPeriod> periods = new ArrayList<>();
    for (Unit unit : Units.of(false)) {
      for (int offset : new int[] {0, -1, 1}) {
        periods.add(new TimeTest.InPeriod(offset, unit));
      }
    }
    if (!periods.contains(now)) {
      periods.addFirst(now);
    }
    lines.add(
        new Piece.Choice(
            lines.key("period"),
            knowledge.say("rule.name.period"),
            Piece.Look.VALUE,
            said(now),
            periods.stream()
                .map(period ->
                    new Option(
                        knowledge.say("rule.period.option", said(period), windows.of(period)),
                        "",
                        period.equals(now),
                        () -> change.accept(period)))
                .toList()));
  }

  private String said(TimeTest.InPeriod period) {
    int offset = period.offset();
    if (Math.abs(offset) > 1) {
      String key = offset < 0 ? "rule.period.back" : "rule.period.ahead";
      String unit = Units.said(knowledge, 1, period.unit());
      int far = Math.abs(offset);
      return knowledge.say(key, unit, far, Units.said(knowledge, far, period.unit()));
    }
    return switch (period.unit()) {
      case MINUTE, HOUR -> throw new IllegalArgumentException("not a unit of the calendar");
      case DAY -> knowledge.say("rule.period.day", offset);
      case WEEK -> knowledge.say("rule.period.week", offset);
      case MONTH -> knowledge.say("rule.period.month", offset);
      case QUARTER -> knowledge.say("rule.period.quarter", offset);
      case YEAR -> knowledge.say("rule.period.year", offset);
    };
  }

  private void anniversary(Lines lines, TimeTest.Anniversary test, Consumer<TimeTest> change) {
    int before = test.daysBefore();
    int after = test.daysAfter();
    count(
        lines,
        "before",
        before,
        Bounds.between(0, DAYS_OF_YEAR - after),
        to -> change.accept(new TimeTest.Anniversary(to, after)));
    lines.say(knowledge.say("rule.anniversary.before"));
    count(
        lines,
        "after",
        after,
        Bounds.between(0, DAYS_OF_YEAR - before),
        to -> change.accept(new TimeTest.Anniversary(before, to)));
    lines.say(knowledge.say("rule.anniversary.after"));
  }

  private <E extends Enum<E>> void ticks(
      Lines lines,
      String name,
      List<E> all,
      Set<E> chosen,
      Function<E, String> words,
      Consumer<Set<E>> change) {
    String now =
        all.stream()
            .filter(chosen::contains)
            .map(words)
            .collect(Collectors.joining(knowledge.say("rule.comma")));
    List<Option> options = new ArrayList<>();
    for (E each : all) {
      Set<E> next = EnumSet.copyOf(chosen);
      if (!next.remove(each)) {
        next.add(each);
      }
      Set<E> to = next.isEmpty() ? EnumSet.of(each) : next;
      options.add(
          new Option(words.apply(each), "", chosen.contains(each), () -> change.accept(to)));
    }
    lines.add(new Piece.Ticks(lines.key("ticks"), name, now, options));
  }

  private void hours(Lines lines, TimeTest.AtHours test, Consumer<TimeTest> change) {
    count(
        lines,
        "from",
        test.from(),
        Bounds.between(0, LAST_HOUR),
        from -> change.accept(new TimeTest.AtHours(from, Math.max(from, test.to()))));
    lines.say(knowledge.say("rule.hours.to"));
    count(
        lines,
        "to",
        test.to(),
        Bounds.between(0, LAST_HOUR),
        to -> change.accept(new TimeTest.AtHours(Math.min(test.from(), to), to)));
    lines.say(knowledge.say("rule.hours.end"));
  }
}
