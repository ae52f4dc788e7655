package studio.marquee.model.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A tree with its places numbered from the root down, ready to be counted. */
final class CountPlan {
  private final int population;
  private final SegmentTree tree;
  private final boolean isKnown;
  private final List<Numbered> spots = new ArrayList<>();

  CountPlan(int population, SegmentTree tree) {
    this.population = population;
    this.tree = tree;
    this.isKnown = tree.unknown().isEmpty();
    number(tree.root(), 0, OptionalInt.empty(), OptionalInt.empty());
  }

  /** What the tree means without a place. */
  enum Removal {
    AS_IF_PASSED,
    AS_IF_FAILED,
    /** There is nothing else in its group. */
    WITH_ITS_GROUP
  }

  /**
   * A place with its number.
   *
   * @param parent the number of the group that it is in
   * @param previous the number of the last place before it in its group that has a say
   * @param rank which of the counting inputs of its group it is; nothing when it has no say
   */
  record Numbered(
      int number,
      int parent,
      OptionalInt previous,
      OptionalInt rank,
      Spot spot,
      List<Numbered> counting) {

    Value.Input input() {
      return spot.input();
    }

    boolean counts() {
      return rank.isPresent();
    }
  }

  int population() {
    return population;
  }

  int words() {
    return RowSet.wordsFor(population);
  }

  Values values() {
    return tree.values();
  }

  Value.Input people() {
    return tree.people();
  }

  /** Every group before what is in it. */
  List<Numbered> spots() {
    return spots;
  }

  /** Whether every set that has a say has been counted. */
  boolean isKnown() {
    return isKnown;
  }

  Optional<Numbered> at(String place) {
    return spots.stream().filter(numbered -> numbered.spot().place().equals(place)).findFirst();
  }

  Numbered parent(Numbered spot) {
    return spots.get(spot.parent());
  }

  private Numbered number(Spot spot, int parent, OptionalInt previous, OptionalInt rank) {
    List<Numbered> counting = new ArrayList<>();
    Numbered numbered = new Numbered(spots.size(), parent, previous, rank, spot, counting);
    spots.add(numbered);
    OptionalInt last = OptionalInt.empty();
    for (Spot child : spot.below()) {
      OptionalInt place = child.counts() ? OptionalInt.of(counting.size()) : OptionalInt.empty();
      Numbered below = number(child, numbered.number(), last, place);
      if (child.counts()) {
        counting.add(below);
        last = OptionalInt.of(below.number());
      }
    }
    return numbered;
  }

  /** What becomes of the tree without a place that counts. */
  Removal removal(Numbered spot) {
    List<Numbered> together = parent(spot).counting();
    if (together.size() == 1) {
      return Removal.WITH_ITS_GROUP;
    }
    return isAll(parent(spot)) ? Removal.AS_IF_PASSED : Removal.AS_IF_FAILED;
  }

  /** Whether everything that counts in a group must be passed. */
  boolean isAll(Numbered group) {
    return tree.values().get(group.input().value()) instanceof Value.Joined joined
        && joined.isAll();
  }

  /** Whether a group means everyone else, or the groups that it is in do so in the end. */
  boolean isTurned(Numbered group) {
    return group.input().isNot() != (group.number() != 0 && isTurned(parent(group)));
  }

  /** Whether neither the group nor one that it is in is muted. */
  boolean isHeard(Numbered group) {
    return group.number() == 0 || (group.counts() && isHeard(parent(group)));
  }
}
