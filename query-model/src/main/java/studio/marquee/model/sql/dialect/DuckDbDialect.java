package studio.marquee.model.sql.dialect;

/** DuckDB, the database of the local cache. */
public final class DuckDbDialect implements Dialect {
  @Override
  public String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}
