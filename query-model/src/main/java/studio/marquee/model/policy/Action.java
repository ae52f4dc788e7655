package studio.marquee.model.policy;

/** What somebody may want to do with people. */
public enum Action {
  /** How many there are. */
  COUNT,
  /** Some of them, shown row by row. */
  SAMPLE,
  /** All of them, to somewhere else. */
  EXPORT
}
