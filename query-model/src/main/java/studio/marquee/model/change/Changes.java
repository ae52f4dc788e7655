package studio.marquee.model.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Collects what is different in one mart or one attribute. */
final class Changes {
  private final String mart;
  private final String attribute;
  private final List<Change> found;

  Changes(String mart, String attribute, List<Change> found) {
    this.mart = mart;
    this.attribute = attribute;
    this.found = found;
  }

  static Changes of(String mart) {
    return new Changes(mart, "", new ArrayList<>());
  }

  Changes of(String mart, String attribute) {
    return new Changes(mart, attribute, found);
  }

  List<Change> found() {
    return List.copyOf(found);
  }

  void add(ChangeKind kind, String before, String after) {
    found.add(new Change(kind, mart, attribute, before, after));
  }

  void add(ChangeKind kind) {
    add(kind, "", "");
  }

  void ifOther(ChangeKind kind, String before, String after) {
    if (!before.equals(after)) {
      add(kind, before, after);
    }
  }

  /** For what is too long to tell. */
  void ifOther(ChangeKind kind, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      add(kind);
    }
  }

  /** A blank one is none; what kind of change it is depends on which of the two there is. */
  void ifOther(String before, String after, Kinds kinds) {
    if (before.equals(after)) {
      return;
    }
    Supplier<ChangeKind> kind = () -> after.isEmpty() ? kinds.removed() : kinds.changed();
    add(before.isEmpty() ? kinds.added() : kind.get(), before, after);
  }

  /** What to call it when something is said that was not, said otherwise, or said no longer. */
  record Kinds(ChangeKind added, ChangeKind changed, ChangeKind removed) {}

  /** A yes where there was a no, or the other way round. */
  void ifSwitched(boolean before, boolean after, Switch kinds) {
    if (before != after) {
      add(after ? kinds.on() : kinds.off());
    }
  }

  record Switch(ChangeKind on, ChangeKind off) {}
}
