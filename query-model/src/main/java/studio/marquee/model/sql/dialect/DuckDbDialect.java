package studio.marquee.model.sql.dialect;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.policy.Span;
import studio.marquee.model.segment.Occurrence;

/** DuckDB, the database of the local cache. */
public final class DuckDbDialect implements Dialect {
  @Override
  public String weekday(String time) {
    return "isodow(" + time + ")";
  }

  @Override
  public String localTime(String moment) {
    return "timezone(?, timezone('UTC', " + moment + "))";
  }

  @Override
  public String plusSeconds(String moment) {
    return moment + " + to_seconds(?)";
  }

  @Override
  public String median(String number) {
    return "median(" + number + ")";
  }

  /**
   * DuckDB 2.0 fails with an internal error where such a subquery stands in the columns of another
   * one that has a subquery in its condition. In a struct, a missing value is not passed over.
   */
  @Override
  public Optional<String> picked(Occurrence occurrence, String value, String order) {
    String end =
        switch (occurrence) {
          case FIRST -> "arg_min";
          case LAST -> "arg_max";
        };
    return Optional.of(end + "(struct_pack(held := " + value + "), row(" + order + ")).held");
  }

  @Override
  public String daysUntil(String date) {
    return "date_diff('day', " + date + ", ?)";
  }

  @Override
  public String hasAny(String list, String places) {
    return "list_has_any(" + list + ", [" + places + "])";
  }

  @Override
  public String hasAll(String list, String places, int count) {
    return "list_has_all(" + list + ", [" + places + "])";
  }

  @Override
  public String length(String list) {
    return "len(" + list + ")";
  }

  @Override
  public String texts() {
    return "(select unnest(from_json(?, '[\"VARCHAR\"]')) as entry) as entries";
  }

  @Override
  public String fingerprint(String text) {
    return "sha256(cast(? as varchar) || " + text + ")";
  }

  /** Rounded, and one less where that went up: floor() makes a floating number of a whole one. */
  @Override
  public String wholePart(String number) {
    String rounded = "cast(" + number + " as bigint)";
    return "(" + rounded + " - cast(" + rounded + " > " + number + " as integer))";
  }

  @Override
  public String startOfDate(Span span, String date) {
    return "cast(" + startOfMoment(span, date) + " as date)";
  }

  @Override
  public String startOfMoment(Span span, String moment) {
    return "date_trunc('" + span.name().toLowerCase(Locale.ROOT) + "', " + moment + ")";
  }

  @Override
  public Set<Inability> inabilities() {
    return Set.of();
  }
}
