package studio.marquee.model.problem;

/**
 * A kind of problem with a name that never changes. Each layer has its own enum of codes; the words
 * for a code are texts of the app under {@code problem.<key>.headline} (what is wrong, and where)
 * and {@code problem.<key>.next} (what to do).
 */
public interface ProblemCode {
  ProblemKind kind();

  /** Dotted, lower case, stable: scripts and tickets refer to it. */
  String key();
}
