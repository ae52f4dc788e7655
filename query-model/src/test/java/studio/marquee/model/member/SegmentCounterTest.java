package studio.marquee.model.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/** Every number of random segments, against asking for each of them by itself. */
class SegmentCounterTest {
  private static final Catalogue NOTHING = Catalogue.of(new Marts(List.of()));
  private static final int ROUNDS = 1_500;
  private static final int LEAVES = 7;
  private static final int[] POPULATIONS = {0, 1, 63, 64, 65, 1_000, 40_001, 140_000};
  private static final Group.Join ALL = new Group.Join.AllOf();
  private static final Group.Join ANY = new Group.Join.AnyOf();
  private static final Group.Join NONE = new Group.Join.NoneOf();

  @Test
  void everyNumberIsWhatItsOwnQuestionGives() throws Exception {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < ROUNDS; round++) {
      World world = World.random(random);
      Segment segment = segment(random);
      SegmentCounts counts = world.counter().count(segment, world::known);
      String where = "seed %d, round %d: %s".formatted(seed, round, segment);

      assertThat(counts.isExact()).as(where).isTrue();
      assertThat(counts.people())
          .as(where)
          .isEqualTo(Bounds.exactly(world.members(segment.whole()).count()));
      assertThat(world.counter().tally(segment, world::known).members())
          .as(where)
          .contains(world.members(segment.whole()));
      assertThat(world.counter().total(segment, world::known))
          .as(where)
          .isEqualTo(withoutNodes(counts));
      new Plain(world, segment, counts, where).check();
    }
  }

  private static SegmentCounts withoutNodes(SegmentCounts counts) {
    return new SegmentCounts(
        counts.population(), counts.people(), counts.chosen(), Map.of(), counts.isExact());
  }

  @Test
  void numbersAreBoundsWhileSetsAreMissing() throws Exception {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < ROUNDS; round++) {
      World world = World.random(random);
      Segment segment = segment(random);
      Set<Integer> missing = Set.of(random.nextInt(LEAVES), LEAVES + random.nextInt(LEAVES));
      KnownSets known =
          leaf -> missing.contains(World.number(leaf)) ? Optional.empty() : world.known(leaf);
      SegmentCounts counts = world.counter().count(segment, known);
      SegmentCounts exact = world.counter().count(segment, world::known);
      String where = "seed %d, round %d: %s".formatted(seed, round, segment);

      assertThat(counts.isExact())
          .as(where)
          .isEqualTo(world.counter().unknown(segment, known).isEmpty());
      assertThat(world.counter().total(segment, known)).as(where).isEqualTo(withoutNodes(counts));
      holds(counts.people(), exact.people(), where);
      holds(counts.chosen(), exact.chosen(), where);
      exact.nodes().forEach((place, node) -> holds(counts.at(place), node, where));
    }
  }

  @Test
  void aFoldedSegmentAnswersForEveryOtherRule() throws Exception {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < ROUNDS / 3; round++) {
      World world = World.random(random);
      Segment segment = segment(random);
      List<Part> parts = ((Group) segment.rule()).parts();
      int at = random.nextInt(parts.size());
      if (!parts.get(at).isLive()) {
        continue;
      }
      Folded folded = world.counter().fold(segment, world::known, "/rule/parts/" + at);
      Part part = parts.get(at);
      RowSet passing = world.members(new Group(ALL, List.of(part)));
      assertThat(folded.count(passing))
          .as("seed %d, round %d: %s at %d", seed, round, segment, at)
          .isEqualTo(world.members(segment.whole()).count());
      Part other = new Part(World.leaf(LEAVES - 1), part.marks());
      RowSet others = world.members(new Group(ALL, List.of(other)));
      assertThat(folded.count(others))
          .as("seed %d, round %d: %s at %d", seed, round, segment, at)
          .isEqualTo(world.members(with(segment, at, other).whole()).count());
    }
  }

  @Test
  void whatIsMutedIsNotWaitedFor() {
    World world = World.of(100, 10);
    Part muted = new Part(World.leaf(1), Set.of(Mark.MUTED));
    Segment segment = leavingOut(new Group(ALL, List.of(Part.of(World.leaf(0)), muted)), List.of());
    KnownSets known = leaf -> World.number(leaf) == 1 ? Optional.empty() : world.known(leaf);
    SegmentCounts counts = world.counter().count(segment, known);

    assertThat(world.counter().unknown(segment, known)).isEmpty();
    assertThat(counts.isExact()).isTrue();
    assertThat(counts.at("/rule/parts/1").alone()).isEqualTo(new Bounds(0, 100));
    assertThat(counts.at("/rule/parts/1").drop()).isZero();
  }

  @Test
  void nobodyElseCanPassWhatAlreadyFails() {
    World world = World.of(100, 10);
    Segment segment =
        leavingOut(
            new Group(
                ALL,
                List.of(
                    Part.not(new studio.marquee.model.segment.Everyone()), Part.of(World.leaf(1)))),
            List.of());
    SegmentCounts counts = world.counter().count(segment, _ -> Optional.empty());
    assertThat(counts.people()).isEqualTo(Bounds.exactly(0));
    assertThat(counts.isExact()).isFalse();
  }

  @Test
  void foldsOnlyWhatIsThereAndCounts() {
    World world = World.of(100, 10);
    Segment segment = leavingOut(new Group(ALL, List.of(Part.of(World.leaf(0)))), List.of());
    assertThatThrownBy(() -> world.counter().fold(segment, world::known, "/rule/parts/1"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> world.counter().fold(segment, _ -> Optional.empty(), "/rule"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void holds(NodeCount found, NodeCount exact, String where) {
    holds(found.alone(), exact.alone(), where);
    holds(found.before(), exact.before(), where);
    holds(found.after(), exact.after(), where);
    holds(found.without(), exact.without(), where);
  }

  private static void holds(Bounds found, Bounds exact, String where) {
    assertThat(exact.least()).as(where).isBetween(found.least(), found.most());
  }

  private static Segment with(Segment segment, int at, Part part) {
    Group group = (Group) segment.rule();
    List<Part> parts = new ArrayList<>(group.parts());
    parts.set(at, part);
    return segment.withRule(new Group(group.join(), parts));
  }

  private static Segment segment(SplittableRandom random) {
    List<Part> exclude = new ArrayList<>();
    for (int i = random.nextInt(4); i > 1; i--) {
      exclude.add(part(random, 1));
    }
    return leavingOut(group(random, 3), exclude);
  }

  private static Segment leavingOut(Rule rule, List<Part> exclude) {
    return new Segment("Some", "", "people", rule, exclude);
  }

  private static Group group(SplittableRandom random, int depth) {
    List<Part> parts = new ArrayList<>();
    for (int i = random.nextInt(1, 6); i > 0; i--) {
      parts.add(part(random, depth - 1));
    }
    return new Group(
        switch (random.nextInt(4)) {
          case 0 -> ALL;
          case 1 -> ANY;
          case 2 -> NONE;
          default -> new Group.Join.AtLeast(random.nextInt(1, 5));
        },
        parts);
  }

  private static Part part(SplittableRandom random, int depth) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    if (random.nextInt(4) == 0) {
      marks.add(Mark.NOT);
    }
    if (random.nextInt(6) == 0) {
      marks.add(Mark.MUTED);
    }
    boolean isLeaf = depth == 0 || random.nextBoolean();
    return new Part(isLeaf ? World.leaf(random.nextInt(LEAVES * 2)) : group(random, depth), marks);
  }

  /** Sets for some leaves. */
  private record World(int population, List<RowSet> sets) {
    static World random(SplittableRandom random) {
      int population = POPULATIONS[random.nextInt(POPULATIONS.length)];
      List<RowSet> sets = new ArrayList<>();
      for (int i = 0; i < LEAVES * 2; i++) {
        int oneIn = new int[] {1, 2, 3, 100, 1_000, 1_000_000}[random.nextInt(6)];
        sets.add(set(random, population, oneIn));
      }
      return new World(population, sets);
    }

    static World of(int population, long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      return new World(population, List.of(set(random, population, 2), set(random, population, 3)));
    }

    private static RowSet set(SplittableRandom random, int population, int oneIn) {
      int[] rows = new int[population];
      int count = 0;
      for (int row = 0; row < population; row++) {
        if (random.nextInt(oneIn) == 0) {
          rows[count++] = row;
        }
      }
      RowSet set = RowSet.of(population, java.util.Arrays.copyOf(rows, count));
      return random.nextInt(4) == 0 ? set.not() : set;
    }

    static Rule leaf(int number) {
      return new AttributeRule(
          new AttributeName("people", "number"),
          new NumberTest.AtLeast(BigDecimal.valueOf(number)));
    }

    static int number(Rule leaf) {
      return leaf instanceof AttributeRule(var _, NumberTest.AtLeast(var value))
          ? value.intValueExact()
          : -1;
    }

    Optional<RowSet> known(Rule leaf) {
      return Optional.of(sets.get(number(leaf)));
    }

    SegmentCounter counter() {
      return new SegmentCounter(population, NOTHING, new InPieces(3));
    }

    RowSet members(Rule rule) throws ProblemException, InterruptedException {
      return new RuleSets(population, NOTHING, leaf -> sets.get(number(leaf))).of(rule);
    }
  }

  /** Several pieces, done in the wrong order. */
  private record InPieces(int pieces) implements SegmentCounter.Shares {
    @Override
    public void run(List<Runnable> work) {
      work.reversed().forEach(Runnable::run);
    }
  }

  /** Asks for every number by a tree of its own. */
  private record Plain(World world, Segment segment, SegmentCounts counts, String where) {
    void check() throws ProblemException, InterruptedException {
      Part root = Part.of(segment.rule());
      NodeCount all = counts.at("/rule");
      assertThat(all.without())
          .as(where)
          .isEqualTo(count(new Part(root.rule(), Set.of(Mark.MUTED))));
      group(((Group) segment.rule()), "/rule", List.of());
      for (int i = 0; i < segment.exclude().size(); i++) {
        NodeCount node = counts.at("/exclude/" + i);
        List<Part> exclude = new ArrayList<>(segment.exclude());
        exclude.set(i, muted(exclude.get(i)));
        assertThat(node.without())
            .as(where + " without exclusion " + i)
            .isEqualTo(
                Bounds.exactly(world.members(leavingOut(segment.rule(), exclude).whole()).count()));
      }
    }

    private void group(Group group, String place, List<Integer> path)
        throws ProblemException, InterruptedException {
      for (int i = 0; i < group.parts().size(); i++) {
        Part part = group.parts().get(i);
        List<Integer> at = new ArrayList<>(path);
        at.add(i);
        String here = place + "/parts/" + i;
        String said = where + " at " + here;
        NodeCount node = counts.at(here);
        Part loud = new Part(part.rule(), part.isNot() ? Set.of(Mark.NOT) : Set.of());
        assertThat(node.alone()).as(said).isEqualTo(exactly(new Group(ALL, List.of(loud))));
        assertThat(node.before()).as(said).isEqualTo(first(group, i));
        assertThat(node.after()).as(said).isEqualTo(first(group, i + 1));
        Rule without = changed(segment.rule(), at, Plain::muted);
        assertThat(node.without())
            .as(said)
            .isEqualTo(Bounds.exactly(world.members(segment.withRule(without).whole()).count()));
        if (part.rule() instanceof Group inner) {
          group(inner, here, at);
        }
      }
    }

    /** Whom the group means by its first parts; how many it needs is as for all of them. */
    private Bounds first(Group group, int parts) throws ProblemException, InterruptedException {
      long all = group.parts().stream().filter(Part::isLive).count();
      List<Part> first = new ArrayList<>(group.parts().subList(0, parts));
      long live = first.stream().filter(Part::isLive).count();
      Group.Join join = group.join();
      if (join instanceof Group.Join.AtLeast(var count)) {
        boolean isAll = count >= all;
        if (!isAll && live < count) {
          return Bounds.exactly(0);
        }
        join = isAll ? ALL : join;
      }
      if (live == 0) {
        boolean isEveryone = join.equals(ALL) || join.equals(NONE) || all <= 1;
        return Bounds.exactly(isEveryone ? world.population() : 0);
      }
      return exactly(new Group(join, first));
    }

    private Bounds count(Part root) throws ProblemException, InterruptedException {
      Rule rule = new Group(ALL, List.of(root));
      return Bounds.exactly(world.members(segment.withRule(rule).whole()).count());
    }

    private Bounds exactly(Rule rule) throws ProblemException, InterruptedException {
      return Bounds.exactly(world.members(rule).count());
    }

    private static Part muted(Part part) {
      Set<Mark> marks = EnumSet.of(Mark.MUTED);
      marks.addAll(part.marks());
      return new Part(part.rule(), marks);
    }

    private static Rule changed(
        Rule rule, List<Integer> path, java.util.function.UnaryOperator<Part> change) {
      Group group = (Group) rule;
      List<Part> parts = new ArrayList<>(group.parts());
      Part part = parts.get(path.getFirst());
      parts.set(
          path.getFirst(),
          path.size() == 1
              ? change.apply(part)
              : new Part(changed(part.rule(), path.subList(1, path.size()), change), part.marks()));
      return new Group(group.join(), parts);
    }
  }

  @Test
  void namesNoNodeTwice() throws Exception {
    World world = World.of(10, 1);
    Segment segment = leavingOut(new Group(ANY, List.of(Part.of(World.leaf(0)))), List.of());
    Map<String, NodeCount> nodes = world.counter().count(segment, world::known).nodes();
    assertThat(nodes).containsOnlyKeys("/rule", "/rule/parts/0");
  }
}
