package studio.marquee.model.mart;

import java.time.Duration;

/** How the rows of a mart are fetched when they are fetched again. */
public sealed interface Delivery {
  /** All of them, each time. */
  record Whole() implements Delivery {}

  /**
   * Those that changed since.
   *
   * @param watermark the attribute that grows with every change of a row
   * @param lookBack how far behind the last one is read again, for rows that come late
   */
  record Changes(String watermark, Duration lookBack, Deletion deletion) implements Delivery {}

  /**
   * Parts that are fetched whole: those that are new, and the newest again.
   *
   * @param attribute the attribute that says which part a row belongs to
   * @param newest how many parts, from the newest on, may still change
   */
  record Parts(String attribute, int newest) implements Delivery {
    public Parts {
      if (newest < 1) {
        throw new IllegalArgumentException("at least the newest part may change");
      }
    }
  }

  /** How a row that is gone at the source is noticed when only changes are read. */
  sealed interface Deletion {
    /** Rows are never taken away. */
    record Never() implements Deletion {}

    /** A yes in this attribute says that the row is gone. */
    record Marked(String attribute) implements Deletion {}

    /** The keys of all rows are read and compared. */
    record Compared() implements Deletion {}
  }
}
