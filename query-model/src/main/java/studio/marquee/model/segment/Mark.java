package studio.marquee.model.segment;

/** What can be said of any part of a tree, whatever it is. */
public enum Mark {
  /** Everyone of the population for whom the part is not true, missing values included. */
  NOT,
  /** Shown, and otherwise as if it were not there. */
  MUTED,
  /** Belongs to a governed template; only the data team changes it. */
  LOCKED
}
