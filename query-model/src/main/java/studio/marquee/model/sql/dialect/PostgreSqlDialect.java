package studio.marquee.model.sql.dialect;

import java.util.Locale;
import java.util.Set;
import studio.marquee.model.policy.Span;

/** PostgreSQL. */
public final class PostgreSqlDialect implements Dialect {
  @Override
  public String ordered(String text) {
    return text + " collate \"C\"";
  }

  @Override
  public String weekday(String time) {
    return "extract(isodow from " + time + ")";
  }

  @Override
  public String localTime(String moment) {
    return "timezone(?, timezone('UTC', " + moment + "))";
  }

  @Override
  public String plusSeconds(String moment) {
    return moment + " + ? * interval '1 second'";
  }

  @Override
  public String median(String number) {
    return "percentile_cont(0.5) within group (order by " + number + ")";
  }

  @Override
  public String daysUntil(String date) {
    return "cast(? as date) - " + date;
  }

  @Override
  public String hasAny(String list, String places) {
    return list + " && cast(array[" + places + "] as text[])";
  }

  @Override
  public String hasAll(String list, String places, int count) {
    return list + " @> cast(array[" + places + "] as text[])";
  }

  @Override
  public String length(String list) {
    return "cardinality(" + list + ")";
  }

  @Override
  public String texts() {
    return "json_array_elements_text(cast(? as json)) as entries(entry)";
  }

  @Override
  public String fingerprint(String text) {
    return "encode(sha256(convert_to(cast(? as text) || " + text + ", 'UTF8')), 'hex')";
  }

  @Override
  public String wholePart(String number) {
    return "cast(floor(cast(" + number + " as numeric)) as bigint)";
  }

  /** Without a zone in between, in which a day might begin at another hour. */
  @Override
  public String startOfDate(Span span, String date) {
    return "cast(" + startOfMoment(span, "cast(" + date + " as timestamp)") + " as date)";
  }

  @Override
  public String startOfMoment(Span span, String moment) {
    return "date_trunc('" + span.name().toLowerCase(Locale.ROOT) + "', " + moment + ")";
  }

  @Override
  public Set<Inability> inabilities() {
    return Set.of(
        new Inability(
            "letters-by-locale",
            "Which letters are small and capital versions of each other depends on the locale of"
                + " the database. In the locale C, capital letters with accents stay as they"
                + " are."),
        new Inability(
            "collation-of-the-column",
            "A column with a nondeterministic collation calls texts equal that differ in case or"
                + " accents, even where a rule asks for the exact text."),
        new Inability(
            "long-floating-numbers",
            "Of a floating-point number with more than 15 digits, masks see the first 15."),
        new Inability(
            "moments-with-zone",
            "Moments in columns with a time zone are only right in sessions whose time zone is"
                + " UTC."));
  }
}
