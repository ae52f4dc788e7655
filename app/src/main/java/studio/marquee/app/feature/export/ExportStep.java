package studio.marquee.app.feature.export;

import studio.marquee.connect.progress.Progress;

/**
 * How far the writing is.
 *
 * @param key of the step; blank before the first one
 * @param total 0 while nobody knows
 */
public record ExportStep(String key, long done, long total, Progress.Whole whole) {
  static final ExportStep FIRST = new ExportStep("", 0, 0, Progress.Whole.UNKNOWN);

  /** Negative while nobody knows. */
  double share() {
    return total > 0 ? (double) done / total : -1;
  }
}
