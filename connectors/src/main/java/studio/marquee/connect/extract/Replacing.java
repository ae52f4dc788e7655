package studio.marquee.connect.extract;

import studio.marquee.model.sql.SqlText;

/** Which of the rows that are here already the rows that arrive stand for. */
sealed interface Replacing {
  /**
   * Those with the same key, and of those without a key all that arrive again.
   *
   * @param keyless a condition for rows that arrive again
   * @param met the quoted name of what holds the numbers and keys at least of those rows whose key
   *     arrives
   */
  record SameKey(Gone gone, SqlText keyless, String met) implements Replacing {}

  /** All for which the condition is true, whether or not they arrive again. */
  record Those(SqlText condition) implements Replacing {}

  /**
   * The parts for which the condition is true, and those that are no longer there.
   *
   * @param attribute the attribute that says which part a row belongs to
   * @param parts the quoted name of a table with all the parts of the source in its one column
   */
  record Parts(SqlText condition, String attribute, String parts) implements Replacing {}

  /** How it is known that a row is gone at the source. */
  sealed interface Gone {
    record Never() implements Gone {}

    /** It arrives with a yes in the attribute. */
    record Marked(String attribute) implements Gone {}

    /**
     * It has been looked for.
     *
     * @param rows the quoted name of a table with the numbers of such rows in its one column
     */
    record Those(String rows) implements Gone {}
  }
}
