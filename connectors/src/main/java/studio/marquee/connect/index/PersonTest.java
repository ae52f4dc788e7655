package studio.marquee.connect.index;

/** What must be true of the rows of one person that count. */
sealed interface PersonTest {
  /** How many there are; the code of a count is one more. */
  record Count(Codes passing) implements PersonTest {}

  /** What the values add up to; the code of a sum is how far it is above the least that can be. */
  record Total(IndexedColumn of, Codes passing, long least) implements PersonTest {}

  /** The least or the largest value, 0 when there is none. */
  record Extreme(IndexedColumn of, End end, Codes passing) implements PersonTest {}

  /** One end of an order. */
  enum End {
    LEAST,
    LARGEST
  }
}
