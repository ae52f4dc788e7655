package studio.marquee.model.sql.dialect;

import java.util.Set;

/**
 * How one database spells what all of them can say. What is the same everywhere is written by the
 * callers. Expressions come in as text and may hold places for values themselves.
 */
public interface Dialect {
  /** An identifier of a contract, quoted so that nothing in it is read as SQL. */
  default String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  /** A text that is compared by its letters alone: case, accents and blanks at the end count. */
  default String exact(String text) {
    return text;
  }

  default String lower(String text) {
    return "lower(" + text + ")";
  }

  /** From 1 for Monday to 7 for Sunday. */
  String weekday(String time);

  /** Month times 100 plus day of the month; speaks of the time twice. */
  default String monthAndDay(String time) {
    return "extract(month from " + time + ") * 100 + extract(day from " + time + ")";
  }

  /** A moment in universal time as the clock shows it in the zone whose name is bound. */
  String localTime(String moment);

  /** A date so many days later as are bound. */
  default String plusDays(String date) {
    return date + " + ?";
  }

  /** A moment so many seconds later as are bound. */
  String plusSeconds(String moment);

  /** What this database cannot do as the others do. */
  Set<Inability> inabilities();
}
