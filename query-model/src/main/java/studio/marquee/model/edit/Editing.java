package studio.marquee.model.edit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/** Changes the rules of segments, or says why it cannot be. */
public final class Editing {
  /** Nobody can read deeper groups, and files have their end as well. */
  private static final int DEEPEST = 16;

  private static final Group.Join ALL = new Group.Join.AllOf();
  private static final Group.Join ANY = new Group.Join.AnyOf();

  private final Tree tree;

  private Editing(Segment segment) {
    this.tree = new Tree(Lanes.normal(segment));
  }

  /** The segment with the edit; on the table, not simplified for its file. */
  public static Edited edited(Segment segment, Edit edit) {
    Editing editing = new Editing(segment);
    try {
      List<Knot> touched = editing.apply(edit);
      return new Edited.Done(
          editing.tree.segment(), touched.stream().map(editing.tree::place).toList());
    } catch (ProblemException refused) {
      return new Edited.Refused(refused.problem());
    }
  }

  private List<Knot> apply(Edit edit) throws ProblemException {
    return switch (edit) {
      case Edit.Insert(var parts, var target) -> put(parts.stream().map(Knot::of).toList(), target);
      case Edit.Move(var places, var target) -> move(places, target);
      case Edit.Copy(var places, var target) ->
          put(outermost(places).stream().map(Knot::copy).toList(), target);
      case Edit.Duplicate(var places) -> duplicate(places);
      case Edit.Delete(var places) -> delete(places);
      case Edit.Wrap(var places) -> wrap(places);
      case Edit.Unwrap(var place) -> unwrap(place);
      case Edit.Toggle(var places, var mark) -> toggle(places, mark);
      case Edit.Rejoin(var place, var join) -> rejoin(place, join);
      case Edit.Replace(var place, var rule) -> replace(place, rule);
    };
  }

  /** In reading order, without those that lie in others of them. */
  private List<Knot> outermost(List<Place> places) throws ProblemException {
    List<Knot> found = new ArrayList<>();
    for (Place place : places.stream().distinct().sorted(Place.IN_ORDER).toList()) {
      Knot knot = part(place);
      if (found.stream().noneMatch(knot::isWithin)) {
        found.add(knot);
      }
    }
    if (found.isEmpty()) {
      throw refused(EditProblem.NOT_THERE);
    }
    return found;
  }

  private Knot part(Place place) throws ProblemException {
    return tree.at(place)
        .filter(knot -> !tree.isLane(knot))
        .orElseThrow(() -> refused(EditProblem.NOT_THERE));
  }

  private List<Knot> unlocked(List<Place> places) throws ProblemException {
    List<Knot> found = outermost(places);
    for (Knot knot : found) {
      requireFree(knot);
    }
    return found;
  }

  private static void requireFree(Knot knot) throws ProblemException {
    if (knot.isInsideLocked() || knot.holdsLocked()) {
      throw refused(EditProblem.LOCKED);
    }
  }

  private Knot group(Place place) throws ProblemException {
    return tree.at(place).filter(Knot::isGroup).orElseThrow(() -> refused(EditProblem.NO_GROUP));
  }

  private List<Knot> put(List<Knot> knots, Target target) throws ProblemException {
    switch (target) {
      case Target.Slot(var place, var index) -> {
        Knot group = group(place);
        int at = Math.min(index, group.parts().size());
        putInto(group, knots, at);
      }
      case Target.Onto(var place) -> putOnto(part(place), knots);
    }
    return knots;
  }

  private static void putInto(Knot group, List<Knot> knots, int at) throws ProblemException {
    if (group.isInsideLocked()) {
      throw refused(EditProblem.LOCKED);
    }
    int index = at;
    for (Knot knot : knots) {
      requireDepth(group.depth() + knot.height());
      group.put(knot, index);
      index++;
    }
  }

  private static void requireDepth(int depth) throws ProblemException {
    if (depth > DEEPEST) {
      throw refused(EditProblem.TOO_DEEP, DEEPEST - 1);
    }
  }

  /**
   * What is dropped on a rule is an alternative where all must be true, and the other way round.
   */
  private static void putOnto(Knot part, List<Knot> knots) throws ProblemException {
    if (part.isGroup()) {
      putInto(part, knots, part.parts().size());
      return;
    }
    requireFree(part);
    Knot above = part.above().orElseThrow();
    Knot group = wrapped(part, above.join().equals(ALL) ? ANY : ALL);
    putInto(group, knots, 1);
  }

  /** A group of its own where the part stands. */
  private static Knot wrapped(Knot part, Group.Join join) throws ProblemException {
    requireDepth(part.depth() + part.height());
    Knot above = part.above().orElseThrow();
    int index = part.index();
    part.remove();
    Knot group = Knot.group(join, List.of(), Set.of());
    above.put(group, index);
    group.put(part, 0);
    return group;
  }

  private List<Knot> move(List<Place> places, Target target) throws ProblemException {
    List<Knot> knots = unlocked(places);
    Knot to =
        switch (target) {
          case Target.Slot(var place, var _) -> group(place);
          case Target.Onto(var place) -> part(place);
        };
    if (knots.stream().anyMatch(to::isWithin)) {
      throw refused(EditProblem.INTO_ITSELF);
    }
    // What stands at the slot is remembered, for its index changes with those that leave.
    Optional<Knot> follower =
        target instanceof Target.Slot(var _, var index)
            ? to.parts().stream().skip(index).filter(part -> !knots.contains(part)).findFirst()
            : Optional.empty();
    List<Knot> left = knots.stream().map(knot -> knot.above().orElseThrow()).toList();
    knots.forEach(Knot::remove);
    switch (target) {
      case Target.Slot _ -> putInto(to, knots, follower.map(Knot::index).orElse(to.parts().size()));
      case Target.Onto _ -> putOnto(to, knots);
    }
    left.forEach(tree::clear);
    return knots;
  }

  private List<Knot> duplicate(List<Place> places) throws ProblemException {
    List<Knot> twins = new ArrayList<>();
    for (Knot knot : outermost(places)) {
      Knot twin = knot.copy();
      putInto(knot.above().orElseThrow(), List.of(twin), knot.index() + 1);
      twins.add(twin);
    }
    return twins;
  }

  private List<Knot> delete(List<Place> places) throws ProblemException {
    List<Knot> knots = unlocked(places);
    Optional<Knot> nearest = nearest(knots);
    for (Knot knot : knots) {
      Knot above = knot.above().orElseThrow();
      knot.remove();
      tree.clear(above);
    }
    return nearest.stream().toList();
  }

  /** What is looked at when they are gone: the next in the group, else the one before, else it. */
  private Optional<Knot> nearest(List<Knot> gone) {
    Knot last = gone.getLast();
    for (Optional<Knot> at = last.above(); at.isPresent(); at = at.get().above()) {
      Knot group = at.get();
      int index = within(group, last);
      List<Knot> staying = group.parts().stream().filter(part -> !isGone(part, gone)).toList();
      Optional<Knot> next =
          staying.stream()
              .filter(part -> part.index() > index)
              .findFirst()
              .or(() -> staying.isEmpty() ? Optional.empty() : Optional.of(staying.getLast()));
      if (next.isPresent()) {
        return next;
      }
    }
    return Optional.empty();
  }

  private static int within(Knot group, Knot last) {
    return group.parts().stream().filter(last::isWithin).findFirst().orElseThrow().index();
  }

  /** Whether nothing is left of a part without those. */
  private static boolean isGone(Knot part, List<Knot> gone) {
    return gone.stream().anyMatch(part::isWithin)
        || (part.isGroup() && part.parts().stream().allMatch(below -> isGone(below, gone)));
  }

  private List<Knot> wrap(List<Place> places) throws ProblemException {
    List<Knot> knots = unlocked(places);
    Knot first = knots.getFirst();
    Knot above = first.above().orElseThrow();
    Knot group = wrapped(first, sameMeaning(above.join()));
    List<Knot> others = knots.subList(1, knots.size());
    List<Knot> left = others.stream().map(knot -> knot.above().orElseThrow()).toList();
    others.forEach(Knot::remove);
    putInto(group, others, 1);
    left.forEach(tree::clear);
    return List.of(group);
  }

  /** How parts of a group make a group in it without another meaning. */
  private static Group.Join sameMeaning(Group.Join join) {
    return switch (join) {
      case Group.Join.AllOf(), Group.Join.AtLeast(_) -> ALL;
      case Group.Join.AnyOf(), Group.Join.NoneOf() -> ANY;
    };
  }

  private List<Knot> unwrap(Place place) throws ProblemException {
    Knot group = part(place);
    if (!group.isGroup()) {
      throw refused(EditProblem.NO_GROUP);
    }
    requireFree(group);
    Knot above = group.above().orElseThrow();
    int index = group.index();
    boolean isTurned =
        group.marks().contains(Mark.NOT) != (group.join() instanceof Group.Join.NoneOf);
    boolean isMuted = group.marks().contains(Mark.MUTED);
    List<Knot> parts = List.copyOf(group.parts());
    group.remove();
    for (Knot part : parts) {
      if (isTurned) {
        part.toggle(Mark.NOT);
      }
      if (isMuted) {
        part.marks().add(Mark.MUTED);
      }
    }
    putInto(above, parts, index);
    return parts;
  }

  private List<Knot> toggle(List<Place> places, Mark mark) throws ProblemException {
    List<Knot> knots = unlocked(places);
    boolean isOnAll = knots.stream().allMatch(knot -> knot.marks().contains(mark));
    for (Knot knot : knots) {
      if (isOnAll) {
        knot.marks().remove(mark);
      } else {
        knot.marks().add(mark);
      }
    }
    return knots;
  }

  private List<Knot> rejoin(Place place, Group.Join join) throws ProblemException {
    if (place.equals(Place.EXCLUDE)) {
      throw refused(EditProblem.ALWAYS_ANY);
    }
    Knot group = group(place);
    requireFree(group);
    group.join(join);
    return tree.isLane(group) ? List.of() : List.of(group);
  }

  private List<Knot> replace(Place place, Rule rule) throws ProblemException {
    Knot knot = part(place);
    requireFree(knot);
    Part part = new Part(rule, EnumSet.noneOf(Mark.class));
    requireDepth(knot.depth() + Knot.of(part).height() - 1);
    knot.become(rule);
    return List.of(knot);
  }

  private static ProblemException refused(EditProblem problem, Object... details) {
    return new ProblemException(Problem.of(problem, details));
  }
}
