package studio.marquee.connect.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which days are busy: the brand grows, weekends and the weeks before Christmas are strong, Black
 * Friday is a spike, and each activity has its own months. A day is drawn by looking up a random
 * point in the running total of the weights.
 */
final class Seasons {
  private static final double GROWTH_A_DAY = 0.0006;
  private static final double BLACK_FRIDAY = 3.2;

  private final double[] general;
  private final Map<Activity, double[]> byActivity = new EnumMap<>(Activity.class);

  Seasons(History history) {
    this.general = new double[history.days() + 1];
    for (int day = 0; day < history.days(); day++) {
      general[day + 1] = general[day] + weight(history.date(day), day);
    }
    for (Activity activity : Activity.values()) {
      double[] upTo = new double[history.days() + 1];
      for (int day = 0; day < history.days(); day++) {
        LocalDate date = history.date(day);
        upTo[day + 1] = upTo[day] + weight(date, day) * activity.interest(date.getMonthValue());
      }
      byActivity.put(activity, upTo);
    }
  }

  private static double weight(LocalDate date, int day) {
    double retail =
        switch (date.getMonth()) {
          case JANUARY -> 1.05;
          case FEBRUARY, AUGUST -> 0.85;
          case MARCH, SEPTEMBER, OCTOBER -> 0.95;
          case APRIL, JULY -> 1.0;
          case MAY, JUNE -> 1.15;
          case NOVEMBER -> 1.35;
          case DECEMBER -> date.getDayOfMonth() <= 20 ? 1.9 : 0.8;
        };
    double week =
        switch (date.getDayOfWeek()) {
          case MONDAY, TUESDAY, WEDNESDAY, THURSDAY -> 0.92;
          case FRIDAY -> 0.97;
          case SATURDAY -> 1.15;
          case SUNDAY -> 1.25;
        };
    double offers = isBlackWeekend(date) ? BLACK_FRIDAY : 1;
    return retail * week * offers * (1 + GROWTH_A_DAY * day);
  }

  /** The Friday after the fourth Thursday of November, and the three days after it. */
  static boolean isBlackWeekend(LocalDate date) {
    LocalDate november = LocalDate.of(date.getYear(), Month.NOVEMBER, 1);
    int toThursday = Math.floorMod(DayOfWeek.THURSDAY.compareTo(november.getDayOfWeek()), 7);
    LocalDate friday = november.plusDays(toThursday + 22L);
    return !date.isBefore(friday) && date.isBefore(friday.plusDays(4));
  }

  /** A day between two days, both included, that is likely for everyone. */
  int day(Dice dice, int from, int to) {
    return draw(general, dice, from, to);
  }

  /**
   * A day between two days, both included, that is likely for an activity; half of the time it is
   * everyone's season that counts, since people also buy presents and socks.
   */
  int day(Dice dice, Activity activity, int from, int to) {
    boolean isOwnSeason = dice.chance(0.5);
    double[] upTo = isOwnSeason ? byActivity.getOrDefault(activity, general) : general;
    return draw(upTo, dice, from, to);
  }

  private static int draw(double[] upTo, Dice dice, int from, int to) {
    double point = upTo[from] + dice.unit() * (upTo[to + 1] - upTo[from]);
    int found = Arrays.binarySearch(upTo, from, to + 2, point);
    int day = found >= 0 ? found : -found - 2;
    return Math.clamp(day, from, to);
  }
}
