package studio.marquee.app.feature.builder.canvas;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Values of the past and of the undone future. */
final class History<T> {
  private static final int LONGEST = 500;

  private final Deque<T> past = new ArrayDeque<>();
  private final Deque<T> undone = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

  /** Remembers a value that is being left for a new one. */
  void leave(T value) {
    past.push(value);
    if (past.size() > LONGEST) {
      past.removeLast();
    }
    undone.clear();
    tell();
  }

  /** Goes back, leaving the present value; the present itself when there is no past. */
  T undo(T present) {
    return step(past, undone, present);
  }

  T redo(T present) {
    return step(undone, past, present);
  }

  private T step(Deque<T> from, Deque<T> to, T present) {
    if (from.isEmpty()) {
      return present;
    }
    to.push(present);
    T reached = from.pop();
    tell();
    return reached;
  }

  /** The past, the newest first. */
  List<T> past() {
    return List.copyOf(past);
  }

  /** What has been undone, the newest first. */
  List<T> undone() {
    return List.copyOf(undone);
  }

  /** Goes on with a past and an undone future, each the newest first. */
  void restore(List<T> formerPast, List<T> formerUndone) {
    forget();
    past.addAll(formerPast);
    undone.addAll(formerUndone);
    tell();
  }

  void forget() {
    past.clear();
    undone.clear();
    tell();
  }

  private void tell() {
    canUndo.set(!past.isEmpty());
    canRedo.set(!undone.isEmpty());
  }

  ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }
}
