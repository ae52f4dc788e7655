package studio.marquee.model.sql.dialect;

import java.util.Set;

/** PostgreSQL. */
public final class PostgreSqlDialect implements Dialect {
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
            "moments-with-zone",
            "Moments in columns with a time zone are only right in sessions whose time zone is"
                + " UTC."));
  }
}
