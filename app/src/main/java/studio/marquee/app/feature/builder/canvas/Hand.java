package studio.marquee.app.feature.builder.canvas;

/** What becomes of what is carried. */
public enum Hand {
  MOVES,
  /** It stays where it was as well. */
  CLONES,
  /** It becomes the first rule of a group of its own. */
  GROUPS
}
