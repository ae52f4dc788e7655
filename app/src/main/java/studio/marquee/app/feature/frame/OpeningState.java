package studio.marquee.app.feature.frame;

import java.util.List;
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
   */
  record Step(String key, long done, long total) {}
}
