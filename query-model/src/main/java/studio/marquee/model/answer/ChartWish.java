package studio.marquee.model.answer;

import studio.marquee.model.mart.AttributeName;

/** An attribute that somebody wants to see a chart of. */
public record ChartWish(AttributeName by, Widths widths) {
  /** How the ranges of numbers are chosen; of no account for everything else. */
  public enum Widths {
    /** Each range is as wide as the others. */
    SAME_WIDTH,
    /** Each range holds about as many of the population as the others. */
    SAME_PEOPLE
  }

  /** With ranges that are as wide as each other. */
  public static ChartWish of(AttributeName by) {
    return new ChartWish(by, Widths.SAME_WIDTH);
  }
}
