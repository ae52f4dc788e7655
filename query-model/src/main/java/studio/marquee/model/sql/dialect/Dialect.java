package studio.marquee.model.sql.dialect;

import java.util.Optional;
import java.util.Set;
import studio.marquee.model.policy.Span;
import studio.marquee.model.segment.Occurrence;

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

  /** A text that is ordered by its code points. */
  default String ordered(String text) {
    return exact(text);
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

  /** Whether two texts are the same letter by letter, in a way that lets an index help. */
  default String same(String one, String other) {
    return one + " = " + other;
  }

  /** A number in binary floating point. */
  default String floating(String number) {
    return "cast(" + number + " as double precision)";
  }

  /** The median of numbers in binary floating point, for a statement about nothing else. */
  String median(String number);

  /**
   * The value of the row that comes first or last, as an aggregate, for subqueries within others.
   * Empty where a subquery that ends after its first row does as well at any depth.
   *
   * @param order what the rows are ordered by, the most important first
   */
  default Optional<String> picked(Occurrence occurrence, String value, String order) {
    return Optional.empty();
  }

  /** How many days a date lies before the one that is bound. */
  String daysUntil(String date);

  /** Whether a list has an entry that is one of some places for values. */
  String hasAny(String list, String places);

  /**
   * Whether a list has all of some places for values.
   *
   * @param count how many places there are, each for another value
   */
  String hasAll(String list, String places, int count);

  /** How many entries a list has. */
  String length(String list);

  /** The texts of a bound JSON array, as a table {@code entries} with a column {@code entry}. */
  String texts();

  /** The bound salt followed by the text, as SHA-256 in 64 small hexadecimal digits. */
  String fingerprint(String text);

  /** A number of at most 18 digits without what is behind its point, downwards. */
  String wholePart(String number);

  /** A whole number as text. */
  default String digits(String number) {
    return "cast(" + number + " as varchar)";
  }

  /** As many letters from the start of a text as are bound. */
  default String firstLetters(String text) {
    return "left(" + text + ", ?)";
  }

  /** The first day of the span that the date lies in. */
  String startOfDate(Span span, String date);

  /** The beginning, in universal time, of the span that the moment lies in. */
  String startOfMoment(Span span, String moment);

  /** What this database cannot do as the others do. */
  Set<Inability> inabilities();
}
