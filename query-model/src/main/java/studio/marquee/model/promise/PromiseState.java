package studio.marquee.model.promise;

/** Whether a promise is kept, from the best to the worst. */
public enum PromiseState {
  /** Nothing was measured yet. */
  UNKNOWN,
  KEPT,
  /** More than four fifths of what is allowed are used up. */
  AT_RISK,
  BROKEN;

  static final double RISK = 0.8;

  /** By the used share of what is allowed; all of it is still kept. */
  static PromiseState of(double used) {
    if (used > 1) {
      return BROKEN;
    }
    return used > RISK ? AT_RISK : KEPT;
  }
}
