package studio.marquee.app.feature.frame;

/** How it stands with what makes counting fast. Numbers are exact in any case. */
public enum MendingState {
  WHOLE,
  /** It was damaged and is being made again. */
  MENDING,
  /** It is damaged, and could not be made again. */
  DAMAGED
}
