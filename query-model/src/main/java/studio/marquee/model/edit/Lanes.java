package studio.marquee.model.edit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/**
 * A segment as two lanes of parts. On the table, who is included is always one group, or everyone
 * where the lane is empty; in a file, a group of one rule is that rule.
 */
public final class Lanes {
  private static final Group.Join ALL = new Group.Join.AllOf();

  private Lanes() {}

  /** The same people, with a group at the top. */
  public static Segment normal(Segment segment) {
    return switch (segment.rule()) {
      case Group _, Everyone _ -> segment;
      case Rule rule -> segment.withRule(new Group(ALL, List.of(Part.of(rule))));
    };
  }

  /** The same people, without a group at the top that says nothing. */
  public static Segment simple(Segment segment) {
    return segment.rule() instanceof Group(Group.Join.AllOf(), var parts)
            && parts.size() == 1
            && parts.getFirst().marks().isEmpty()
            && !(parts.getFirst().rule() instanceof Group)
        ? segment.withRule(parts.getFirst().rule())
        : segment;
  }

  /** The parts in a lane or a group; none where there is neither. */
  public static List<Part> parts(Segment segment, Place group) {
    if (group.equals(Place.EXCLUDE)) {
      return segment.exclude();
    }
    Optional<Rule> rule =
        group.equals(Place.INCLUDE)
            ? Optional.of(segment.rule())
            : at(segment, group).map(Part::rule);
    return rule.filter(Group.class::isInstance)
        .map(Group.class::cast)
        .map(Group::parts)
        .orElse(List.of());
  }

  /** How the parts of a lane or a group belong together. */
  public static Group.Join join(Segment segment, Place group) {
    if (group.equals(Place.EXCLUDE)) {
      return new Group.Join.AnyOf();
    }
    Rule rule =
        group.equals(Place.INCLUDE)
            ? segment.rule()
            : at(segment, group).map(Part::rule).orElse(segment.rule());
    return rule instanceof Group(var join, var _) ? join : ALL;
  }

  public static Optional<Part> at(Segment segment, Place place) {
    Optional<Place> group = place.group();
    if (group.isEmpty()) {
      return Optional.empty();
    }
    List<Part> parts = parts(segment, group.get());
    return place.index() < parts.size() ? Optional.of(parts.get(place.index())) : Optional.empty();
  }

  /** The same rule, which is no longer kept as it is by the data team; a copy is anybody's. */
  public static Part unlocked(Part part) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    marks.addAll(part.marks());
    marks.remove(Mark.LOCKED);
    Rule rule =
        part.rule() instanceof Group(var join, var parts)
            ? new Group(join, parts.stream().map(Lanes::unlocked).toList())
            : part.rule();
    return new Part(rule, marks);
  }

  /** All rules and groups below the lanes, in the order in which they are read. */
  public static List<Place> places(Segment segment) {
    List<Place> places = new ArrayList<>();
    below(segment, Place.INCLUDE, places);
    below(segment, Place.EXCLUDE, places);
    return places;
  }

  private static void below(Segment segment, Place group, List<Place> places) {
    for (int i = 0; i < parts(segment, group).size(); i++) {
      places.add(group.part(i));
      below(segment, group.part(i), places);
    }
  }
}
