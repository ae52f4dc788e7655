package studio.marquee.model.edit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;

/**
 * A part of a tree while it is being edited. Unlike a place, it stays the same one while others
 * come and go around it.
 */
final class Knot {
  private Optional<Rule> leaf;
  private Group.Join join;
  private final Set<Mark> marks;
  private final List<Knot> parts = new ArrayList<>();
  private Optional<Knot> above = Optional.empty();

  private Knot(Optional<Rule> leaf, Group.Join join, Set<Mark> marks) {
    this.leaf = leaf;
    this.join = join;
    this.marks = marks.isEmpty() ? EnumSet.noneOf(Mark.class) : EnumSet.copyOf(marks);
  }

  static Knot group(Group.Join join, List<Part> parts, Set<Mark> marks) {
    Knot knot = new Knot(Optional.empty(), join, marks);
    parts.forEach(part -> knot.put(of(part), knot.parts.size()));
    return knot;
  }

  static Knot of(Part part) {
    return part.rule() instanceof Group(var join, var parts)
        ? group(join, parts, part.marks())
        : new Knot(Optional.of(part.rule()), new Group.Join.AllOf(), part.marks());
  }

  /** Only of what has parts, or is a rule. */
  Part part() {
    return new Part(
        leaf.orElseGet(() -> new Group(join, parts.stream().map(Knot::part).toList())), marks);
  }

  /** Another one like it that stands nowhere yet, and that anybody may change. */
  Knot copy() {
    return of(Lanes.unlocked(part()));
  }

  boolean isGroup() {
    return leaf.isEmpty();
  }

  Group.Join join() {
    return join;
  }

  void join(Group.Join other) {
    join = other;
  }

  /** Becomes another rule, with the same marks. */
  void become(Rule rule) {
    parts.clear();
    if (rule instanceof Group(var otherJoin, var otherParts)) {
      leaf = Optional.empty();
      join = otherJoin;
      otherParts.forEach(part -> put(of(part), parts.size()));
    } else {
      leaf = Optional.of(rule);
    }
  }

  Set<Mark> marks() {
    return marks;
  }

  void toggle(Mark mark) {
    if (!marks.remove(mark)) {
      marks.add(mark);
    }
  }

  List<Knot> parts() {
    return parts;
  }

  Optional<Knot> above() {
    return above;
  }

  int index() {
    List<Knot> together = above.orElseThrow().parts;
    for (int i = 0; i < together.size(); i++) {
      if (isSame(together.get(i))) {
        return i;
      }
    }
    throw new IllegalStateException("not among the parts of its group");
  }

  void put(Knot knot, int index) {
    parts.add(Math.min(index, parts.size()), knot);
    knot.above = Optional.of(this);
  }

  void remove() {
    above.orElseThrow().parts.remove(index());
    above = Optional.empty();
  }

  boolean isWithin(Knot other) {
    return isSame(other) || above.filter(group -> group.isWithin(other)).isPresent();
  }

  /** Itself and everything in it. */
  Stream<Knot> all() {
    return Stream.concat(Stream.of(this), parts.stream().flatMap(Knot::all));
  }

  /** Whether it, or what it lies in, belongs to the data team. */
  boolean isInsideLocked() {
    return marks.contains(Mark.LOCKED) || above.filter(Knot::isInsideLocked).isPresent();
  }

  boolean holdsLocked() {
    return all().anyMatch(knot -> knot.marks.contains(Mark.LOCKED));
  }

  /** How many levels of parts it has, one for a rule. */
  int height() {
    return 1 + parts.stream().mapToInt(Knot::height).max().orElse(0);
  }

  /** How many groups it lies in, its lane included. */
  int depth() {
    return above.map(group -> 1 + group.depth()).orElse(0);
  }

  private boolean isSame(Knot other) {
    return this == other;
  }
}
