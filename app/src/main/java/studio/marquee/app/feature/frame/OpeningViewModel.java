package studio.marquee.app.feature.frame;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.marquee.app.job.LatestOnly;
import studio.marquee.app.job.Work;
import studio.marquee.app.problem.Problems;

/** Opens the studio, tells how far that is, and tries again when asked to. */
public final class OpeningViewModel implements AutoCloseable {
  private final LatestOnly<OpeningViewModel, OpenStudio> opening;
  private final ReadOnlyObjectWrapper<OpeningState> state =
      new ReadOnlyObjectWrapper<>(new OpeningState.Opening(List.of()));

  /**
   * Makes the opening.
   *
   * @param work opens, and tells this view model on the window's thread how far it is
   */
  public OpeningViewModel(Work<OpeningViewModel, OpenStudio> work) {
    this.opening = LatestOnly.atOnce(work);
  }

  public void open() {
    state.set(new OpeningState.Opening(List.of()));
    opening.ask(
        this,
        studio -> state.set(new OpeningState.Opened(studio)),
        failure -> state.set(new OpeningState.Failed(Problems.of(failure))));
  }

  /** Takes news of a step. News that come late, after the end, say nothing. */
  public void at(OpeningState.Step step) {
    if (state.get() instanceof OpeningState.Opening(var steps)) {
      List<OpeningState.Step> next = new ArrayList<>(steps);
      if (!next.isEmpty() && next.getLast().key().equals(step.key())) {
        next.removeLast();
      }
      next.add(step);
      state.set(new OpeningState.Opening(next));
    }
  }

  public ReadOnlyObjectProperty<OpeningState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  @Override
  public void close() {
    opening.abandon();
  }
}
