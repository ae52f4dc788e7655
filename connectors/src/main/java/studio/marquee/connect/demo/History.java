package studio.marquee.connect.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The time the brand has existed: four years up to yesterday, its days counted from 0. Moments are
 * seconds since 1970.
 */
final class History {
  static final int DAY_SECONDS = 86_400;

  private static final int YEARS = 4;
  private static final ZoneId HEAD_OFFICE = ZoneId.of("Europe/Berlin");
  private static final LocalTime LOADED = LocalTime.of(6, 0);

  private final LocalDate first;
  private final int days;
  private final long asOf;

  History(LocalDate today) {
    this.first = today.minusYears(YEARS);
    this.days = (int) ChronoUnit.DAYS.between(first, today);
    this.asOf = today.atTime(LOADED).atZone(HEAD_OFFICE).toEpochSecond();
  }

  int days() {
    return days;
  }

  int lastDay() {
    return days - 1;
  }

  LocalDate date(int day) {
    return first.plusDays(day);
  }

  int epochDay(int day) {
    return (int) first.toEpochDay() + day;
  }

  /** Nothing reached the warehouse after this moment. */
  long asOf() {
    return asOf;
  }

  double years(int from, int to) {
    return (to - from + 1) / 365.25;
  }
}
