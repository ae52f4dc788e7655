package studio.marquee.app.feature.list;

/**
 * How far the looking is.
 *
 * @param key of the step; blank before the first one
 * @param total 0 while nobody knows
 */
public record ListStep(String key, long done, long total) {
  static final ListStep FIRST = new ListStep("", 0, 0);

  /** Negative while nobody knows. */
  double share() {
    return total > 0 ? (double) done / total : -1;
  }
}
