package studio.marquee.model.check;

import java.util.List;
import java.util.Optional;
import studio.marquee.model.mart.Mart;

/**
 * The rows that a rule can speak of: those of the marts on the path to the row that is asked about,
 * and those outside of them.
 */
record Scope(List<Mart> path, Optional<Scope> outside) {
  Scope {
    path = List.copyOf(path);
  }

  /** The rows of one mart, with nothing outside. */
  static Scope of(Mart subject) {
    return new Scope(List.of(subject), Optional.empty());
  }

  Scope along(List<Mart> steps) {
    return new Scope(steps, Optional.of(this));
  }

  /** The mart whose row is asked about. */
  Mart subject() {
    return path.getLast();
  }

  boolean isOnPath(String mart) {
    return path.stream().anyMatch(step -> step.name().equals(mart));
  }

  boolean holds(String mart) {
    return isOnPath(mart) || outside.map(scope -> scope.holds(mart)).orElse(false);
  }
}
