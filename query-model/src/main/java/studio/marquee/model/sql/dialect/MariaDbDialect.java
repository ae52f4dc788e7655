package studio.marquee.model.sql.dialect;

import java.util.Set;
import studio.marquee.model.policy.Span;

/**
 * MariaDB, tried with version 11.4. MySQL has no collation by this name that keeps blanks apart.
 */
public final class MariaDbDialect implements Dialect {
  @Override
  public String quoted(String identifier) {
    return '`' + identifier.replace("`", "``") + '`';
  }

  /** Converted first, because a collation is only known for its own character set. */
  @Override
  public String exact(String text) {
    return "convert(" + text + " using utf8mb4) collate utf8mb4_nopad_bin";
  }

  @Override
  public String lower(String text) {
    return "lower(convert(" + text + " using utf8mb4))";
  }

  @Override
  public String weekday(String time) {
    return "weekday(" + time + ") + 1";
  }

  @Override
  public String localTime(String moment) {
    return "convert_tz(" + moment + ", '+00:00', ?)";
  }

  @Override
  public String plusDays(String date) {
    return date + " + interval ? day";
  }

  @Override
  public String plusSeconds(String moment) {
    return moment + " + interval ? second";
  }

  /** The first comparison is for the index, the second for the letters. */
  @Override
  public String same(String one, String other) {
    return one + " = " + other + " and " + exact(one) + " = " + exact(other);
  }

  @Override
  public String floating(String number) {
    return "cast(" + number + " as double)";
  }

  /** Known as a window function only, which says the same in every row. */
  @Override
  public String median(String number) {
    return "distinct median(" + number + ") over ()";
  }

  @Override
  public String daysUntil(String date) {
    return "datediff(?, " + date + ")";
  }

  /** Lists are held as JSON there. */
  private static String entries(String list) {
    return "json_table(" + list + ", '$[*]' columns (entry longtext path '$')) as entries";
  }

  private String among(String list, String places) {
    return " from %s where %s in (%s)".formatted(entries(list), exact("entries.entry"), places);
  }

  @Override
  public String hasAny(String list, String places) {
    return "exists (select 1" + among(list, places) + ")";
  }

  @Override
  public String hasAll(String list, String places, int count) {
    String different = "count(distinct " + exact("entries.entry") + ")";
    return "(select " + different + among(list, places) + ") = " + count;
  }

  @Override
  public String length(String list) {
    return "(select count(*) from " + entries(list) + ")";
  }

  @Override
  public String texts() {
    return entries("?");
  }

  @Override
  public String fingerprint(String text) {
    return "sha2(concat(?, convert(" + text + " using utf8mb4)), 256)";
  }

  @Override
  public String wholePart(String number) {
    return "cast(floor(" + number + ") as signed)";
  }

  @Override
  public String digits(String number) {
    return "cast(" + number + " as char)";
  }

  @Override
  public String firstLetters(String text) {
    return "left(convert(" + text + " using utf8mb4), ?)";
  }

  @Override
  public String startOfDate(Span span, String date) {
    return switch (span) {
      case DAY -> date;
      case WEEK -> date + " - interval weekday(" + date + ") day";
      case MONTH -> date + " - interval dayofmonth(" + date + ") - 1 day";
      case QUARTER ->
          startOfDate(Span.MONTH, date) + " - interval mod(month(" + date + ") - 1, 3) month";
      case YEAR -> date + " - interval dayofyear(" + date + ") - 1 day";
    };
  }

  @Override
  public String startOfMoment(Span span, String moment) {
    return "cast(" + startOfDate(span, "date(" + moment + ")") + " as datetime(6))";
  }

  @Override
  public Set<Inability> inabilities() {
    return Set.of(
        new Inability(
            "zone-tables",
            "Weekday, month, hour and anniversary of a moment are only known once the server's"
                + " time zone tables are filled; without them nobody passes such a test."),
        new Inability(
            "local-time-range",
            "Weekday, month, hour and anniversary of a moment before 1970 or after 18 January 2038"
                + " are those of universal time, because the server does not convert such"
                + " moments."),
        new Inability(
            "subquery-cache",
            "Sessions must say optimizer_switch = 'subquery_cache=off', because that cache takes"
                + " keys for the same that differ only in their case or in blanks at their end."),
        new Inability("years", "Dates lie between the years 1 and 9999."),
        new Inability(
            "text-indexes",
            "Tests of a text read every row, because the server's indexes order texts by a"
                + " collation that does not tell all letters apart."),
        new Inability(
            "mysql",
            "MySQL is not supported: it names the collation that tells all letters apart"
                + " differently."));
  }
}
