package studio.marquee.connect.agreement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.segment.Hop;

/** Which marts' rows a rule can speak of where it stands. */
record Ground(List<String> way, Optional<Ground> outside) {
  static Ground on(String mart) {
    return new Ground(List.of(mart), Optional.empty());
  }

  Ground through(List<Hop> path) {
    return new Ground(path.stream().map(Hop::mart).toList(), Optional.of(this));
  }

  String subject() {
    return way.getLast();
  }

  boolean isTop() {
    return outside.isEmpty();
  }

  /** The nearest first. */
  List<String> marts() {
    Set<String> marts = new LinkedHashSet<>(way.reversed());
    outside.ifPresent(further -> marts.addAll(further.marts()));
    return new ArrayList<>(marts);
  }
}
