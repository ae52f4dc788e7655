package studio.marquee.app.feature.builder.canvas;

/** Whether what is carried leaves its place. */
public enum Hand {
  MOVES,
  CLONES
}
