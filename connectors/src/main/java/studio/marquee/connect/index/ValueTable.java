package studio.marquee.connect.index;

import studio.marquee.model.sql.dialect.DuckDbDialect;

/**
 * Where all values of a column lie beside the rows of a mart, each with the number that stands for
 * it. The missing value is one of them, so that a test says of it what it says of everybody.
 */
final class ValueTable {
  static final String CODE = "\"#code\"";
  static final DuckDbDialect DIALECT = new DuckDbDialect();

  private ValueTable() {}

  /** Contracts cannot name a mart so. */
  static String quotedNameOf(String mart, String column) {
    return DIALECT.quoted("#values " + mart + " " + column);
  }
}
