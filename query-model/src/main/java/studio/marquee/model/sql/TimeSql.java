package studio.marquee.model.sql;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.moment.DayRange;
import studio.marquee.model.moment.MomentRange;
import studio.marquee.model.moment.Now;
import studio.marquee.model.moment.Windows;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.sql.dialect.Dialect;

/**
 * Tests of a date or a moment. Moments are held in universal time without a zone. A bound outside
 * the years of four digits, which is as far as all databases agree, leaves its end open or the
 * range empty.
 */
final class TimeSql {
  private static final LocalDateTime FIRST = LocalDate.of(1, 1, 1).atStartOfDay();
  private static final LocalDateTime BEYOND = LocalDate.of(10_000, 1, 1).atStartOfDay();

  private final Dialect dialect;
  private final Now now;

  TimeSql(Dialect dialect, Now now) {
    this.dialect = dialect;
    this.now = now;
  }

  SqlText ofDay(Guard guard, TimeTest test) {
    Optional<DayRange> range = Windows.days(test, now);
    if (range.isEmpty()) {
      return test instanceof TimeTest.AtHours
          ? SqlText.of("false")
          : calendar(SqlText.of("{0}"), test).orFalse();
    }
    Bounds bounds = new Bounds();
    DayRange days = range.get();
    if (!days.isOpenBefore()) {
      bounds.from(days.from().atStartOfDay(), days.from());
    }
    if (!days.isOpenAfter()) {
      bounds.before(days.to().atStartOfDay(), days.to());
    }
    return bounds.condition(guard);
  }

  SqlText ofMoment(Guard guard, TimeTest test) {
    Optional<MomentRange> range = Windows.moments(test, now);
    if (range.isEmpty()) {
      return calendar(local(), test).orFalse();
    }
    Bounds bounds = new Bounds();
    MomentRange moments = range.get();
    if (!moments.isOpenBefore()) {
      LocalDateTime from = universal(moments.from());
      bounds.from(from, from);
    }
    if (!moments.isOpenAfter()) {
      LocalDateTime to = universal(moments.to());
      bounds.before(to, to);
    }
    return bounds.condition(guard);
  }

  /** Databases count microseconds; rounded up, both ends of a range still part the same moments. */
  private static LocalDateTime universal(Instant moment) {
    LocalDateTime exact = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    LocalDateTime micros = exact.truncatedTo(ChronoUnit.MICROS);
    return micros.equals(exact) ? exact : micros.plus(1, ChronoUnit.MICROS);
  }

  /** As the clock shows it in the zone. */
  SqlText local() {
    if (now.zone().normalized() instanceof ZoneOffset offset) {
      long seconds = offset.getTotalSeconds();
      return seconds == 0 ? SqlText.of("{0}") : SqlText.of(dialect.plusSeconds("{0}"), seconds);
    }
    return SqlText.of(dialect.localTime("{0}"), now.zone().getId());
  }

  private SqlText calendar(SqlText time, TimeTest test) {
    String held = time.text();
    return switch (test) {
      case TimeTest.Anniversary anniversary -> {
        List<Integer> days =
            Windows.celebrated(anniversary, now).stream().map(TimeSql::monthAndDay).toList();
        List<Object> forBoth = new ArrayList<>(time.parameters());
        forBoth.addAll(time.parameters());
        yield among(new SqlText(held, forBoth), dialect.monthAndDay(held), days);
      }
      case TimeTest.OnWeekday(var weekdays) ->
          among(
              time,
              dialect.weekday(held),
              weekdays.stream().map(DayOfWeek::getValue).sorted().toList());
      case TimeTest.InMonth(var months) ->
          among(
              time,
              "extract(month from " + held + ")",
              months.stream().map(Month::getValue).sorted().toList());
      case TimeTest.AtHours(var from, var to) -> {
        List<Object> parameters = new ArrayList<>(time.parameters());
        parameters.addAll(List.of(from, to));
        yield new SqlText("extract(hour from " + held + ") between ? and ?", parameters);
      }
      case TimeTest.On _,
          TimeTest.Before _,
          TimeTest.After _,
          TimeTest.BetweenDays _,
          TimeTest.WithinLast _,
          TimeTest.WithinNext _,
          TimeTest.MoreThanAgo _,
          TimeTest.BetweenAgo _,
          TimeTest.InPeriod _ ->
          throw new IllegalArgumentException("a range, not a place in the calendar");
    };
  }

  private static int monthAndDay(MonthDay day) {
    return day.getMonthValue() * 100 + day.getDayOfMonth();
  }

  private static SqlText among(SqlText time, String field, List<Integer> values) {
    List<Object> parameters = new ArrayList<>(time.parameters());
    parameters.addAll(values);
    String places = String.join(", ", Collections.nCopies(values.size(), "?"));
    return new SqlText("%s in (%s)".formatted(field, places), parameters);
  }

  /** The ends of a half-open range, as far as they lie where databases agree. */
  private static final class Bounds {
    private final List<String> texts = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private boolean isEmpty;

    void from(LocalDateTime place, Object value) {
      isEmpty |= !place.isBefore(BEYOND);
      add(" >= ?", place, value);
    }

    void before(LocalDateTime place, Object value) {
      isEmpty |= !place.isAfter(FIRST);
      add(" < ?", place, value);
    }

    private void add(String sign, LocalDateTime place, Object value) {
      if (place.isAfter(FIRST) && place.isBefore(BEYOND)) {
        texts.add("{0}" + sign);
        parameters.add(value);
      }
    }

    SqlText condition(Guard guard) {
      if (isEmpty) {
        return SqlText.of("false");
      }
      return texts.isEmpty()
          ? SqlText.of("({0} is not null)")
          : guard.around(new SqlText(String.join(" and ", texts), parameters), "{0}");
    }
  }
}
