package studio.marquee.app.feature.list;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import studio.marquee.app.job.Running;
import studio.marquee.app.problem.Problems;
import studio.marquee.connect.list.ListOffer;
import studio.marquee.connect.list.ListRequest;
import studio.marquee.model.edit.Target;
import studio.marquee.model.problem.Problem;

/** Makes a list of one file after the other. Until the person agrees nothing is kept. */
public final class ListViewModel implements AutoCloseable {
  private final ReadOnlyObjectWrapper<ListState> state =
      new ReadOnlyObjectWrapper<>(new ListState.Closed());
  private final StringProperty name = new SimpleStringProperty("");
  private final ObjectProperty<Integer> days = new SimpleObjectProperty<>(0);
  private Optional<ListWork> work = Optional.empty();
  private Optional<Target> place = Optional.empty();
  private Running running = () -> {};
  private long ticket;

  /** From now on lists are made over these data; empty when none can be. */
  public void listFrom(Optional<ListWork> now) {
    work = now;
  }

  /**
   * Opens for a file.
   *
   * @param target where a rule about the list is to stand; empty when only the list is wanted
   */
  public void open(Path file, Optional<Target> target) {
    if (work.isEmpty() || state.get() instanceof ListState.Adding) {
      return;
    }
    place = target;
    name.set("");
    look(file, ListRequest.of(file));
  }

  /** Takes another column for what names people, or takes it for something else. */
  void read(ListOffer.Fit fit) {
    if (state.get() instanceof ListState.Choosing(var file, var _, var _)) {
      look(
          file,
          new ListRequest(
              file, Optional.of(String.valueOf(fit.column() + 1)), Optional.of(fit.by().name())));
    }
  }

  private void look(Path file, ListRequest request) {
    long mine = abandon();
    Optional<ListLook> before =
        state.get() instanceof ListState.Choosing(var _, var look, var _)
            ? Optional.of(look)
            : Optional.empty();
    state.set(new ListState.Looking(file, ListStep.FIRST));
    running =
        work.orElseThrow()
            .looking()
            .start(
                new ListQuestion(request, step -> at(mine, step)),
                look -> looked(mine, file, look, before),
                failure -> refuse(mine, file, Problems.of(failure)));
  }

  private void at(long mine, ListStep step) {
    if (mine == ticket && state.get() instanceof ListState.Looking(var file, var _)) {
      state.set(new ListState.Looking(file, step));
    }
  }

  /** Whoever takes another column sees all ways to read the file as before. */
  private void looked(long mine, Path file, ListLook look, Optional<ListLook> before) {
    if (mine != ticket) {
      return;
    }
    if (name.get().isBlank()) {
      name.set(look.name());
      days.set(look.days().getFirst());
    }
    ListLook shown =
        before
            .map(known -> new ListLook(look.offer().among(known.offer()), look.name(), look.days()))
            .orElse(look);
    state.set(new ListState.Choosing(file, shown, Optional.empty()));
  }

  private void refuse(long mine, Path file, Problem problem) {
    if (mine == ticket) {
      state.set(new ListState.Refused(file, problem));
    }
  }

  /** Keeps what was found. */
  void add() {
    if (state.get() instanceof ListState.Choosing(var file, var look, var _)) {
      long mine = abandon();
      state.set(new ListState.Adding(file, look));
      running =
          work.orElseThrow()
              .adding()
              .start(
                  new ListOrder(look.offer(), name.get(), days.get(), place),
                  showing -> added(mine, showing),
                  failure -> failed(mine, file, look, Problems.of(failure)));
    }
  }

  /**
   * What shows the list comes late when the sheet was closed meanwhile, and is shown all the same.
   */
  private void added(long mine, Runnable showing) {
    if (mine == ticket) {
      state.set(new ListState.Closed());
    }
    showing.run();
  }

  private void failed(long mine, Path file, ListLook look, Problem problem) {
    if (mine == ticket) {
      state.set(new ListState.Choosing(file, look, Optional.of(problem)));
    }
  }

  /** Closes it, unless a list is being kept; what was not agreed to is forgotten. */
  void dismiss() {
    if (!(state.get() instanceof ListState.Adding)) {
      leave();
    }
  }

  private void leave() {
    abandon();
    state.set(new ListState.Closed());
  }

  private long abandon() {
    running.stop();
    running = () -> {};
    return ++ticket;
  }

  StringProperty nameProperty() {
    return name;
  }

  ObjectProperty<Integer> daysProperty() {
    return days;
  }

  /** The ways in which the file can be read, the one that is shown among them. */
  List<ListOffer.Fit> fits() {
    return state.get() instanceof ListState.Choosing(var _, var look, var _)
        ? look.offer().fits()
        : List.of();
  }

  public ReadOnlyObjectProperty<ListState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  @Override
  public void close() {
    leave();
  }
}
