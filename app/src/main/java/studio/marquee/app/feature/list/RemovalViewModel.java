package studio.marquee.app.feature.list;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.marquee.app.job.Running;
import studio.marquee.app.problem.Problems;

/** Takes lists away. Until the person agrees nothing is deleted. */
public final class RemovalViewModel implements AutoCloseable {
  private final ReadOnlyObjectWrapper<RemovalState> state =
      new ReadOnlyObjectWrapper<>(new RemovalState.Closed());
  private Optional<RemovalWork> work = Optional.empty();
  private Running running = () -> {};
  private long ticket;

  /** From now on lists are taken away from there; empty when none can be. */
  public void removeFrom(Optional<RemovalWork> now) {
    work = now;
  }

  /** Begins with who uses the list. */
  public void open(String list) {
    if (work.isEmpty() || state.get() instanceof RemovalState.Removing) {
      return;
    }
    long mine = abandon();
    state.set(new RemovalState.Looking(list));
    running =
        work.get()
            .users()
            .start(
                list,
                users -> show(mine, new RemovalState.Asking(list, users, Optional.empty())),
                failure -> show(mine, new RemovalState.Refused(list, Problems.of(failure))));
  }

  private void show(long mine, RemovalState next) {
    if (mine == ticket) {
      state.set(next);
    }
  }

  /** Deletes it. */
  void agree() {
    if (state.get() instanceof RemovalState.Asking(var list, var users, var _)) {
      long mine = abandon();
      state.set(new RemovalState.Removing(list));
      running =
          work.orElseThrow()
              .removing()
              .start(
                  list,
                  showing -> removed(mine, showing),
                  failure -> show(mine, asking(list, users, failure)));
    }
  }

  private static RemovalState asking(String list, List<String> users, Exception failure) {
    return new RemovalState.Asking(list, users, Optional.of(Problems.of(failure)));
  }

  private void removed(long mine, Runnable showing) {
    show(mine, new RemovalState.Closed());
    showing.run();
  }

  /** Closes it, unless the list is being deleted. */
  void dismiss() {
    if (!(state.get() instanceof RemovalState.Removing)) {
      leave();
    }
  }

  private void leave() {
    abandon();
    state.set(new RemovalState.Closed());
  }

  private long abandon() {
    running.stop();
    running = () -> {};
    return ++ticket;
  }

  public ReadOnlyObjectProperty<RemovalState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  @Override
  public void close() {
    leave();
  }
}
