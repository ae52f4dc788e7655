package studio.marquee.model.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Segment;

/**
 * What changed from one segment to another, as a person would tell it. Both trees are walked from
 * the top; in each pair of groups the parts are paired with their likes. A part that found no like
 * among its neighbours has moved when the very same part was lost elsewhere, the largest such parts
 * first; otherwise it is new. No changes are listed exactly when the segments are equal.
 */
public final class Diff {
  private final List<Change> reworded = new ArrayList<>();
  private final List<Change> changed = new ArrayList<>();
  private final List<Change> moved = new ArrayList<>();
  private final List<Node> lost = new ArrayList<>();
  private final List<Node> gained = new ArrayList<>();

  private Diff() {}

  /**
   * First other words, then what was removed, changed, moved and added, each from the top down;
   * last the limit and the pins.
   */
  public static List<Change> between(Segment before, Segment after) {
    Diff diff = new Diff();
    diff.reword("/title", before.title(), after.title());
    diff.reword("/description", before.description(), after.description());
    diff.reword("/population", before.population(), after.population());
    diff.roots(new Node("/rule", Part.of(before.rule())), new Node("/rule", Part.of(after.rule())));
    diff.neighbours(Node.all("/exclude", before.exclude()), Node.all("/exclude", after.exclude()));
    List<Change> changes = new ArrayList<>(diff.changes());
    if (!before.limit().equals(after.limit())) {
      changes.add(new Change.Limited(before.limit(), after.limit()));
    }
    changes.addAll(PinDiff.between(before.pins(), after.pins()));
    return List.copyOf(changes);
  }

  private void reword(String path, String before, String after) {
    if (!before.equals(after)) {
      reworded.add(new Change.Reworded(path, before, after));
    }
  }

  /** Where a single rule became a group or the other way round, it may live on within the group. */
  private void roots(Node before, Node after) {
    boolean isOneKind = before.part().rule().getClass() == after.part().rule().getClass();
    if (isOneKind || (before.slots().isEmpty() && after.slots().isEmpty())) {
      pair(before, after);
    } else {
      lost.add(before);
      gained.add(after);
    }
  }

  private void pair(Node before, Node after) {
    if (before.part().equals(after.part())) {
      return;
    }
    if (!own(before.part()).equals(own(after.part()))) {
      changed.add(new Change.Changed(before.path(), after.path(), before.part(), after.part()));
    }
    Map<String, List<Node>> here = before.slots();
    Map<String, List<Node>> there = after.slots();
    Set<String> places = new LinkedHashSet<>(here.keySet());
    places.addAll(there.keySet());
    for (String place : places) {
      neighbours(here.getOrDefault(place, List.of()), there.getOrDefault(place, List.of()));
    }
  }

  /** What a part says apart from the parts within it. */
  private static List<Object> own(Part part) {
    return List.of(part.marks(), Bare.of(part.rule()));
  }

  private void neighbours(List<Node> before, List<Node> after) {
    Pairs pairs = new Pairs(before, after);
    for (Pairs.Pair pair : pairs.pairs()) {
      if (pair.isMoved()) {
        moved.add(move(pair.before(), pair.after()));
      }
      pair(pair.before(), pair.after());
    }
    lost.addAll(pairs.lost());
    gained.addAll(pairs.gained());
  }

  private static Change move(Node before, Node after) {
    return new Change.Moved(before.path(), after.path(), after.part());
  }

  /** Finds what was lost here and gained there, then lists everything. */
  private List<Change> changes() {
    Map<Part, Deque<Node>> free = new HashMap<>();
    lost.stream()
        .flatMap(Node::tree)
        .forEach(node -> free.computeIfAbsent(node.part(), _ -> new ArrayDeque<>()).add(node));
    List<Node> largestFirst =
        gained.stream()
            .flatMap(Node::tree)
            .sorted(Comparator.comparingLong((Node node) -> node.tree().count()).reversed())
            .toList();
    Set<Node> left = new HashSet<>();
    Set<Node> arrived = new HashSet<>();
    for (Node to : largestFirst) {
      Deque<Node> same = free.getOrDefault(to.part(), new ArrayDeque<>());
      same.removeIf(left::contains);
      if (!arrived.contains(to) && !same.isEmpty()) {
        Node from = same.remove();
        moved.add(move(from, to));
        from.tree().forEach(left::add);
        to.tree().forEach(arrived::add);
      }
    }
    return listed(left, arrived);
  }

  private List<Change> listed(Set<Node> left, Set<Node> arrived) {
    List<Change> changes = new ArrayList<>(reworded);
    lost.stream()
        .filter(node -> !left.contains(node))
        .forEach(node -> changes.add(new Change.Removed(node.path(), node.part())));
    changes.addAll(changed);
    changes.addAll(moved);
    gained.stream()
        .filter(node -> !arrived.contains(node))
        .forEach(node -> changes.add(new Change.Added(node.path(), node.part())));
    return changes;
  }
}
