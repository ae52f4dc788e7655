package studio.marquee.app.feature.builder.canvas;

/** Where the keyboard goes, or takes what is selected. */
public enum Direction {
  UP,
  DOWN,
  /** Out of a group. */
  OUT,
  /** Into a group. */
  IN
}
