package studio.marquee.model.problem;

/**
 * Who can do something about a problem; it decides where the problem is shown and the exit code.
 */
public enum ProblemKind {
  /** The command or the gesture itself was wrong. */
  USE,
  /** A file, a segment or a contract says something that cannot be. */
  INPUT,
  /** A database, a file or a channel outside of Marquee said no. */
  SOURCE,
  /** Too big, too slow, or no room. */
  LIMIT,
  /** A policy does not allow it. */
  DENIED,
  /** Marquee itself is at fault. */
  BUG
}
