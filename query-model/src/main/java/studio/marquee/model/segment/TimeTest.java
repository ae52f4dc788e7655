package studio.marquee.model.segment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is asked of a date or a moment. Days, weeks and so on are those of the workspace's time
 * zone; {@code docs/meaning.md} says exactly when each of them begins and ends.
 */
public sealed interface TimeTest extends AttributeTest {

  record On(LocalDate day) implements TimeTest {}

  record Before(LocalDate day) implements TimeTest {}

  record After(LocalDate day) implements TimeTest {}

  /** Both days included. */
  record BetweenDays(LocalDate from, LocalDate to) implements TimeTest {
    public BetweenDays {
      Checks.require(!from.isAfter(to), "from is after to");
    }
  }

  /** The last so many units, the one that runs now included. */
  record WithinLast(int count, Unit unit) implements TimeTest {
    public WithinLast {
      Checks.require(count >= 1, "a window has at least one unit");
    }
  }

  /** The next so many units, beginning now. */
  record WithinNext(int count, Unit unit) implements TimeTest {
    public WithinNext {
      Checks.require(count >= 1, "a window has at least one unit");
    }
  }

  /** Before the last so many units began. */
  record MoreThanAgo(int count, Unit unit) implements TimeTest {
    public MoreThanAgo {
      Checks.require(count >= 1, "a window has at least one unit");
    }
  }

  /** Before the last {@code to} units began, and not before the last {@code from} did. */
  record BetweenAgo(int from, int to, Unit unit) implements TimeTest {
    public BetweenAgo {
      Checks.require(from > to && to >= 1, "from is further back than to, which is at least 1");
    }
  }

  /** In the calendar unit that runs now (0), the one before (-1), the one after (1), and so on. */
  record InPeriod(int offset, Unit unit) implements TimeTest {
    public InPeriod {
      Checks.require(unit.compareTo(Unit.DAY) >= 0, "a period is a day or longer");
    }
  }

  /**
   * The day and month come round within so many days before or after today. Who was born on 29
   * February celebrates on 28 February in years without one.
   */
  record Anniversary(int daysBefore, int daysAfter) implements TimeTest {
    public Anniversary {
      Checks.require(
          daysBefore >= 0 && daysAfter >= 0 && daysBefore + daysAfter < 365,
          "an anniversary lies within less than a year");
    }
  }

  record OnWeekday(Set<DayOfWeek> weekdays) implements TimeTest {
    public OnWeekday {
      Checks.require(!weekdays.isEmpty(), "there is no weekday");
      weekdays = Set.copyOf(EnumSet.copyOf(weekdays));
    }
  }

  record InMonth(Set<Month> months) implements TimeTest {
    public InMonth {
      Checks.require(!months.isEmpty(), "there is no month");
      months = Set.copyOf(EnumSet.copyOf(months));
    }
  }

  /** From the beginning of the first hour to the end of the last, on a clock from 0 to 23. */
  record AtHours(int from, int to) implements TimeTest {
    public AtHours {
      Checks.require(0 <= from && from <= to && to <= 23, "hours run from 0 to 23");
    }
  }
}
