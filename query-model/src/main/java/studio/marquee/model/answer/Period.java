package studio.marquee.model.answer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** How long a time each bar of a chart over dates stands for. */
public enum Period {
  DAY(31),
  WEEK(26),
  MONTH(36),
  QUARTER(40),
  YEAR(50),
  DECADE(Integer.MAX_VALUE);

  private final int most;

  Period(int most) {
    this.most = most;
  }

  /** The shortest one of which there are not too many to be told apart. */
  public static Period over(LocalDate first, LocalDate last) {
    for (Period period : values()) {
      if (period.between(period.start(first), last) < period.most) {
        return period;
      }
    }
    return DECADE;
  }

  /** Where each of them begins that holds a day between the two, and where the last one ends. */
  public List<LocalDate> edges(LocalDate first, LocalDate last) {
    List<LocalDate> edges = new ArrayList<>(List.of(start(first)));
    while (!edges.getLast().isAfter(last)) {
      edges.add(next(edges.getLast()));
    }
    return edges;
  }

  private LocalDate start(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.with(day.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
      case DECADE -> day.withDayOfYear(1).minusYears(Math.floorMod(day.getYear(), 10));
    };
  }

  private LocalDate next(LocalDate start) {
    return switch (this) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case QUARTER -> start.plusMonths(3);
      case YEAR -> start.plusYears(1);
      case DECADE -> start.plusYears(10);
    };
  }

  private long between(LocalDate start, LocalDate last) {
    return switch (this) {
      case DAY -> ChronoUnit.DAYS.between(start, last);
      case WEEK -> ChronoUnit.WEEKS.between(start, last);
      case MONTH -> ChronoUnit.MONTHS.between(start, last);
      case QUARTER -> ChronoUnit.MONTHS.between(start, last) / 3;
      case YEAR -> ChronoUnit.YEARS.between(start, last);
      case DECADE -> ChronoUnit.DECADES.between(start, last);
    };
  }
}
