package studio.marquee.app.feature.builder.canvas;

/** Which number stands at a rule. */
public enum Lens {
  /** Who is left after it, in its group. */
  HERE,
  /** Who passes it by itself. */
  ALONE,
  /** Whom it takes away where it stands. */
  DROPPED,
  /** Whom the audience would have without it. */
  WITHOUT
}
