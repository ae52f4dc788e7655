package studio.marquee.model.policy;

/** What somebody may want to do with people. */
public enum Action {
  /** How many there are. */
  COUNT,
  /** A list of people of one's own, brought in from a file. */
  LIST,
  /** Some of them, shown row by row. */
  SAMPLE,
  /** All of them, to somewhere else. */
  EXPORT
}
