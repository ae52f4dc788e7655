package studio.marquee.model.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.member.Spot.Standing;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.Limit;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Pin;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/** A segment as places with values: what is asked of the sets, before any of them is looked at. */
final class SegmentTree {
  private static final Group.Join ALL = new Group.Join.AllOf();
  private static final Group.Join ANY = new Group.Join.AnyOf();

  private final Values values;
  private final Spot root;
  private final Value.Input people;

  SegmentTree(Segment segment, Values values) {
    this.values = values;
    this.root = chosen(segment);
    this.people = people(segment);
  }

  Values values() {
    return values;
  }

  /** What is chosen, before limit and pins that bring somebody in. */
  Spot root() {
    return root;
  }

  /** Whom the segment means. */
  Value.Input people() {
    return people;
  }

  private Spot chosen(Segment segment) {
    List<Spot> below = new ArrayList<>();
    below.add(spot(Part.of(segment.rule()), "/rule"));
    if (!segment.exclude().isEmpty()) {
      below.add(spot(Part.not(new Group(ANY, segment.exclude())), "/exclude", "/exclude/"));
    }
    List<String> outside =
        segment.pins().stream()
            .filter(pin -> pin.side() == Pin.Side.OUT || !isUnlimited(segment))
            .map(Pin::key)
            .toList();
    if (!outside.isEmpty()) {
      below.add(spot(Part.not(new KeysRule(outside)), "/pins"));
    }
    return joined("", ALL, below, false, Standing.COUNTS);
  }

  private Value.Input people(Segment segment) {
    if (isUnlimited(segment)
        && segment.pins().stream().allMatch(pin -> pin.side() == Pin.Side.OUT)) {
      return root.input();
    }
    return values.of(segment.whole()).orElseGet(values::everyone);
  }

  private static boolean isUnlimited(Segment segment) {
    return segment.limit() instanceof Limit.Unlimited;
  }

  private Spot spot(Part part, String place) {
    return spot(part, place, place + "/parts/");
  }

  private Spot spot(Part part, String place, String below) {
    Standing standing = values.of(part).isPresent() ? Standing.COUNTS : Standing.MUTED;
    if (!(part.rule() instanceof Group(var join, var parts))) {
      Value.Input input = values.asIfNotMuted(part).orElseThrow();
      return new Spot(place, input, standing, List.of(), false);
    }
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      spots.add(spot(parts.get(i), below + i));
    }
    return joined(place, join, spots, part.isNot(), standing);
  }

  /** A group of which nothing is left shows everyone, and has no say. */
  private Spot joined(
      String place, Group.Join join, List<Spot> below, boolean isNot, Standing standing) {
    boolean isNone = join instanceof Group.Join.NoneOf;
    List<Value.Input> inputs = below.stream().filter(Spot::counts).map(Spot::input).toList();
    Value.Input input = inputs.isEmpty() ? values.everyone() : values.join(join, inputs);
    boolean isTurned = isNot && !inputs.isEmpty();
    return new Spot(place, isTurned ? input.turned() : input, standing, below, isNone);
  }

  /** Every rule that must be counted before all numbers are final; not those that are muted. */
  List<Rule> unknown() {
    return values.unknown(List.of(root.input(), people));
  }

  static Optional<Spot> find(Spot from, String place) {
    if (from.place().equals(place)) {
      return Optional.of(from);
    }
    return from.below().stream().flatMap(spot -> find(spot, place).stream()).findFirst();
  }
}
