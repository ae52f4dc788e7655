package studio.marquee.app.feature.builder.canvas;

import java.util.List;
import java.util.Optional;
import studio.marquee.model.edit.Lanes;
import studio.marquee.model.edit.Place;
import studio.marquee.model.edit.Target;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Segment;

/** Where rules go when the keyboard moves them by one. */
final class Nudge {
  private final Segment segment;
  private final Place first;
  private final Place last;
  private final Place group;

  /**
   * Moves rules that are selected.
   *
   * @param places in reading order, at least one
   */
  Nudge(Segment segment, List<Place> places) {
    this.segment = segment;
    this.first = places.getFirst();
    this.group = first.group().orElseThrow();
    this.last =
        places.stream()
            .filter(place -> place.group().equals(first.group()))
            .reduce(first, (_, next) -> next);
  }

  /** Empty at the end of the way. */
  Optional<Target> target(Direction direction) {
    return switch (direction) {
      case UP -> up();
      case DOWN -> down();
      case OUT -> out();
      case IN -> in();
    };
  }

  private Optional<Target> up() {
    if (first.index() > 0) {
      return Optional.of(new Target.Slot(group, first.index() - 1));
    }
    if (group.isLane()) {
      return group.equals(Place.EXCLUDE)
          ? Optional.of(Target.endOf(Place.INCLUDE))
          : Optional.empty();
    }
    return Optional.of(new Target.Slot(group.group().orElseThrow(), group.index()));
  }

  private Optional<Target> down() {
    if (last.index() + 1 < Lanes.parts(segment, group).size()) {
      return Optional.of(new Target.Slot(group, last.index() + 2));
    }
    if (group.isLane()) {
      return group.equals(Place.INCLUDE)
          ? Optional.of(new Target.Slot(Place.EXCLUDE, 0))
          : Optional.empty();
    }
    return out();
  }

  private Optional<Target> out() {
    return group.group().map(above -> new Target.Slot(above, group.index() + 1));
  }

  /** Into the group right above, else into the one right below. */
  private Optional<Target> in() {
    return neighbour(first.index() - 1)
        .map(Target::endOf)
        .or(() -> neighbour(last.index() + 1).map(below -> new Target.Slot(below, 0)))
        .map(Target.class::cast);
  }

  private Optional<Place> neighbour(int index) {
    return index < 0
        ? Optional.empty()
        : Optional.of(group.part(index))
            .filter(place ->
                Lanes.at(segment, place)
                    .map(Part::rule)
                    .filter(Group.class::isInstance)
                    .isPresent());
  }
}
