package studio.marquee.connect.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.member.SegmentCounter;
import studio.marquee.model.member.SegmentCounts;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/**
 * A dozen rules in four groups, and what somebody does with them: after each gesture the tree is
 * another one than before. Each is made of the one before by moving a rule into another group,
 * turning one into its not, muting one, or joining a group in another way.
 */
final class Gestures {
  private static final int TREES = 16;
  private static final int GROUPS = 4;
  private static final int MEASURED = 2_000;
  private static final List<Group.Join> JOINS =
      List.of(
          new Group.Join.AllOf(),
          new Group.Join.AnyOf(),
          new Group.Join.NoneOf(),
          new Group.Join.AtLeast(2));

  private final SegmentCounter counter;
  private final Map<Rule, RowSet> sets = new HashMap<>();
  private final List<Segment> trees = new ArrayList<>();

  Gestures(List<Rule> rules, AudienceEngine engine, SegmentCounter counter) throws Exception {
    this.counter = counter;
    for (Rule rule : rules) {
      sets.put(rule, engine.members(rule));
    }
    SplittableRandom random = new SplittableRandom(5);
    List<List<Part>> groups = new ArrayList<>();
    List<Group.Join> joins = new ArrayList<>();
    for (int i = 0; i < GROUPS; i++) {
      int each = rules.size() / GROUPS;
      groups.add(
          new ArrayList<>(rules.subList(i * each, (i + 1) * each).stream().map(Part::of).toList()));
      joins.add(new Group.Join.AtLeast(2));
    }
    for (int i = 0; i < TREES; i++) {
      trees.add(new Segment("Twelve", "", "people", tree(groups, joins)));
      change(groups, joins, random);
    }
  }

  private static Rule tree(List<List<Part>> groups, List<Group.Join> joins) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      parts.add(Part.of(new Group(joins.get(i), groups.get(i))));
    }
    return new Group(new Group.Join.AnyOf(), parts);
  }

  private static void change(
      List<List<Part>> groups, List<Group.Join> joins, SplittableRandom random) {
    int at = random.nextInt(GROUPS);
    List<Part> group = groups.get(at);
    int rule = random.nextInt(group.size());
    switch (random.nextInt(4)) {
      case 0 -> {
        if (group.size() > 1) {
          groups.get((at + 1) % GROUPS).add(group.remove(rule));
        }
      }
      case 1 -> group.set(rule, turned(group.get(rule), Mark.NOT));
      case 2 -> group.set(rule, turned(group.get(rule), Mark.MUTED));
      default -> joins.set(at, JOINS.get(random.nextInt(JOINS.size())));
    }
  }

  private static Part turned(Part part, Mark mark) {
    boolean isMarked = part.marks().contains(mark);
    return new Part(part.rule(), isMarked ? Set.of() : Set.of(mark));
  }

  List<Segment> trees() {
    return trees;
  }

  long count(int gesture) {
    return counts(gesture).people().least();
  }

  /** All numbers as one, so that none of them can be another one than the rival's. */
  long countAll(int gesture) {
    return AllNumbers.told(counts(gesture));
  }

  private SegmentCounts counts(int gesture) {
    return counter.count(trees.get(gesture % TREES), leaf -> Optional.ofNullable(sets.get(leaf)));
  }

  /** Counts a tree with one rule more, and says how many pass that one. */
  long countWith(int gesture, Rule rule, RowSet set) {
    Rule tree = trees.get(gesture % TREES).rule();
    Group both = new Group(new Group.Join.AllOf(), List.of(Part.of(tree), Part.of(rule)));
    SegmentCounts counts =
        counter.count(
            new Segment("Thirteen", "", "people", both),
            leaf -> Optional.ofNullable(leaf.equals(rule) ? set : sets.get(leaf)));
    if (!counts.isExact()) {
      throw new IllegalStateException("a rule that is known was not counted");
    }
    return set.count();
  }

  /** How long single gestures take, the slowest too. */
  String latencies() {
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < MEASURED; i++) {
      long started = System.nanoTime();
      count(i);
      nanos.add(System.nanoTime() - started);
    }
    Collections.sort(nanos);
    return String.format(
        Locale.ROOT,
        "%,d gestures on twelve rules, all numbers of each tree: p50 %.2f ms, p95 %.2f ms, p99 %.2f"
            + " ms (goal 3 ms), worst %.2f ms",
        MEASURED,
        nanos.get(MEASURED / 2) / 1e6,
        nanos.get(MEASURED * 95 / 100) / 1e6,
        nanos.get(MEASURED * 99 / 100) / 1e6,
        nanos.getLast() / 1e6);
  }
}
