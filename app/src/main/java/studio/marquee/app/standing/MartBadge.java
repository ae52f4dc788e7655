package studio.marquee.app.standing;

/** What everybody who uses a mart has to be told, from the least to the worst. */
public enum MartBadge {
  /** A promise about it is broken. */
  BROKEN,
  /** What arrived last failed its checks, so what is in use is from before. */
  CHECKS_FAILED
}
