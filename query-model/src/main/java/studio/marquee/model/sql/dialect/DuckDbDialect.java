package studio.marquee.model.sql.dialect;

import java.util.Set;

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
  public Set<Inability> inabilities() {
    return Set.of();
  }
}
