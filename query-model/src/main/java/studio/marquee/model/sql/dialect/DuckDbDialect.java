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
  public Set<Inability> inabilities() {
    return Set.of();
  }
}
