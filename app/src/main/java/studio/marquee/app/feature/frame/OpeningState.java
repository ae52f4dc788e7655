package studio.marquee.app.feature.frame;

import java.util.List;
import studio.marquee.connect.progress.Progress;
import studio.marquee.model.problem.Problem;

/** How far the opening is. */
public sealed interface OpeningState {
  /** The steps so far; the last one is being done. */
  record Opening(List<Step> steps) implements OpeningState {
    public Opening {
      steps = List.copyOf(steps);
    }
  }

  record Opened(OpenStudio studio) implements OpeningState {}

  record Failed(Problem problem) implements OpeningState {}

  /**
   * One step.
   *
   * @param key the key of its text
   * @param total how many rows there are, or 0 when nobody knows
   * @param whole how far all steps together are
   */
  record Step(String key, long done, long total, Progress.Whole whole) {
    /** A step of which nothing more is known. */
    public Step(String key, long done, long total) {
      this(key, done, total, Progress.Whole.UNKNOWN);
    }

    /** How much of it is done, from 0 to 1; negative when nobody knows. */
    double share() {
      return total > 0 ? (double) done / total : -1;
    }
  }
}
