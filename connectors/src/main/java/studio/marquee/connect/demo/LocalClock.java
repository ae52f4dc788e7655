package studio.marquee.connect.demo;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/**
 * Turns a day and a time on the wall into a moment. Almost every day has one offset from start to
 * end, kept in a table; on the days the clocks change, java.time decides: a time that is skipped
 * moves forward, a time that comes twice is the first or the second one.
 */
final class LocalClock {
  private static final int CHANGES = Integer.MIN_VALUE;

  private final ZoneId zone;
  private final History history;
  private final int[] offsets;

  LocalClock(ZoneId zone, History history) {
    this.zone = zone;
    this.history = history;
    this.offsets = new int[history.days()];
    ZoneRules rules = zone.getRules();
    for (int day = 0; day < offsets.length; day++) {
      ZoneOffset start = rules.getOffset(history.date(day).atStartOfDay());
      ZoneOffset end = rules.getOffset(history.date(day + 1).atStartOfDay());
      offsets[day] = start.equals(end) ? start.getTotalSeconds() : CHANGES;
    }
  }

  ZoneId zone() {
    return zone;
  }

  /** The moment of a wall time; of two equal wall times the first. */
  long first(int day, int second) {
    return offsets[day] == CHANGES
        ? LocalDateTime.of(history.date(day), LocalTime.ofSecondOfDay(second))
            .atZone(zone)
            .withEarlierOffsetAtOverlap()
            .toEpochSecond()
        : plain(day, second);
  }

  /** The moment of a wall time; of two equal wall times the second. */
  long second(int day, int second) {
    return offsets[day] == CHANGES
        ? LocalDateTime.of(history.date(day), LocalTime.ofSecondOfDay(second))
            .atZone(zone)
            .withLaterOffsetAtOverlap()
            .toEpochSecond()
        : plain(day, second);
  }

  /** The moment of a wall time; of two equal wall times either. */
  long either(int day, int second, Dice dice) {
    return dice.chance(0.5) ? first(day, second) : second(day, second);
  }

  private long plain(int day, int second) {
    return (long) history.epochDay(day) * History.DAY_SECONDS + second - offsets[day];
  }
}
