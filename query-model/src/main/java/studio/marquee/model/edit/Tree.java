package studio.marquee.model.edit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/** The two lanes of a segment while they are being edited. */
final class Tree {
  private final Segment segment;
  private final Knot include;
  private final Knot exclude;

  Tree(Segment segment) {
    this.segment = segment;
    this.include =
        Knot.group(
            Lanes.join(segment, Place.INCLUDE), Lanes.parts(segment, Place.INCLUDE), Set.of());
    this.exclude = Knot.group(new Group.Join.AnyOf(), segment.exclude(), Set.of());
  }

  Optional<Knot> at(Place place) {
    Knot knot = lane(place.lane());
    for (int step : place.steps()) {
      if (step >= knot.parts().size()) {
        return Optional.empty();
      }
      knot = knot.parts().get(step);
    }
    return Optional.of(knot);
  }

  Knot lane(Place lane) {
    return lane.equals(Place.EXCLUDE) ? exclude : include;
  }

  boolean isLane(Knot knot) {
    return knot.above().isEmpty();
  }

  Place place(Knot knot) {
    return knot.above()
        .map(group -> place(group).part(knot.index()))
        .orElseGet(() -> knot.equals(exclude) ? Place.EXCLUDE : Place.INCLUDE);
  }

  /** Takes out groups that nothing is left in, from a group upwards. */
  void clear(Knot group) {
    if (group.isGroup() && group.parts().isEmpty() && !isLane(group)) {
      Knot above = group.above().orElseThrow();
      group.remove();
      clear(above);
    }
  }

  Segment segment() {
    Rule rule = include.parts().isEmpty() ? new Everyone() : include.part().rule();
    List<Part> out = exclude.parts().stream().map(Knot::part).toList();
    return new Segment(
        segment.title(),
        segment.description(),
        segment.population(),
        rule,
        out,
        segment.limit(),
        segment.pins());
  }
}
