package studio.marquee.app.feature.builder.answer;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.marquee.app.job.LatestOnly;
import studio.marquee.app.job.Work;
import studio.marquee.app.problem.Problems;

/** One question of the panel, of which only the newest matters. */
public final class Asking<Q, T> implements AutoCloseable {
  private final LatestOnly<Q, T> latest;
  private final ReadOnlyObjectWrapper<BlockState<T>> state =
      new ReadOnlyObjectWrapper<>(new BlockState.Idle<>());
  private Optional<Q> asked = Optional.empty();

  Asking(Work<Q, T> work) {
    this.latest = LatestOnly.atOnce(work);
  }

  void ask(Q question) {
    asked = Optional.of(question);
    state.set(new BlockState.Working<>(state.get().newest()));
    latest.ask(
        question,
        answer -> state.set(new BlockState.Done<>(answer)),
        failure -> state.set(new BlockState.Failed<>(Problems.of(failure))));
  }

  /** Asks the same once more, for example after a failure. */
  void again() {
    asked.ifPresent(this::ask);
  }

  /** What is known is of before, and something is to be asked soon. */
  void outdate() {
    if (!(state.get() instanceof BlockState.Idle<T>)) {
      latest.abandon();
      state.set(new BlockState.Working<>(state.get().newest()));
    }
  }

  /** Nothing is asked any more, and nothing is shown. */
  void clear() {
    latest.abandon();
    asked = Optional.empty();
    state.set(new BlockState.Idle<>());
  }

  ReadOnlyObjectProperty<BlockState<T>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  @Override
  public void close() {
    latest.abandon();
  }
}
