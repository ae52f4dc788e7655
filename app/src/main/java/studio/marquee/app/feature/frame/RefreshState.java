package studio.marquee.app.feature.frame;

import java.util.ArrayList;
import java.util.List;
import studio.marquee.model.problem.Problem;

/** Whether data are being fetched, and what became of it. */
public sealed interface RefreshState {
  /** Nothing is going on, and nothing went wrong since the window is open. */
  record Resting() implements RefreshState {}

  /**
   * Data are being fetched.
   *
   * @param steps so far; the last one is being done
   */
  record Running(List<OpeningState.Step> steps) implements RefreshState {
    public Running {
      steps = List.copyOf(steps);
    }

    Running with(OpeningState.Step step) {
      List<OpeningState.Step> next = new ArrayList<>(steps);
      next.removeIf(before -> before.key().equals(step.key()));
      next.add(step);
      return new Running(next);
    }

    OpeningState.Step now() {
      return steps.getLast();
    }
  }

  /** Somebody stopped it. */
  record Stopped() implements RefreshState {}

  /** It brought nothing. */
  record Failed(Problem problem) implements RefreshState {}
}
