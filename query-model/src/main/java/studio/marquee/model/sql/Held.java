package studio.marquee.model.sql;

import studio.marquee.model.mart.AttributeType;

/**
 * What is asked about.
 *
 * @param text an expression
 * @param guard what keeps tests of it true or false
 */
record Held(SqlText text, AttributeType type, Guard guard) {
  static Held column(String column, AttributeType type) {
    return new Held(SqlText.of(column), type, Guard.ASK_FIRST);
  }

  static Held workedOut(SqlText text, AttributeType type) {
    return new Held(text, type, Guard.OTHERWISE_FALSE);
  }
}
