package studio.marquee.model.policy;

/** How much of a date or a moment is left. */
public enum Span {
  DAY,
  /** From Monday on. */
  WEEK,
  MONTH,
  QUARTER,
  YEAR;

  /** Whether everything that lies in one of the other's spans lies in one of these. */
  boolean covers(Span other) {
    return switch (this) {
      case DAY, WEEK -> this == other || other == DAY;
      case MONTH, QUARTER, YEAR -> other != WEEK && other.compareTo(this) <= 0;
    };
  }
}
