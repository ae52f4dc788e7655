package studio.marquee.model.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;

class RuleSetsTest {
  private static final Catalogue NOTHING = Catalogue.of(new Marts(List.of()));
  private static final int ROUNDS = 5_000;
  private static final int LEAVES = 6;
  private static final Group.Join ALL = new Group.Join.AllOf();
  private static final Group.Join ANY = new Group.Join.AnyOf();
  private static final Group.Join NONE = new Group.Join.NoneOf();

  /** Each row stands for one way of being in the leaves or not: row 5 is in leaf 0 and leaf 2. */
  private static final int EVERY_WAY = 1 << LEAVES;

  @Test
  void algebraAgreesWithBooleans() throws Exception {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < ROUNDS; round++) {
      Rule rule = rule(random, 5);
      RowSet found = sets().of(rule);
      for (int row = 0; row < EVERY_WAY; row++) {
        assertThat(found.contains(row))
            .as("seed %d, round %d, row %d of %s", seed, round, row, rule)
            .isEqualTo(live(rule, row).orElse(true));
      }
    }
  }

  @Test
  void notIsTheExactComplement() throws Exception {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < ROUNDS; round++) {
      Rule rule = rule(random, 4);
      if (live(rule, 0).isPresent()) {
        Rule not = new Group(ALL, List.of(Part.not(rule)));
        assertThat(sets().of(not)).as("seed %d: %s", seed, rule).isEqualTo(sets().of(rule).not());
      }
    }
  }

  @Test
  void atLeastCountsUpToAll() throws Exception {
    Part[] leaves = IntStream.range(0, LEAVES).mapToObj(i -> Part.of(leaf(i))).toArray(Part[]::new);
    for (int count = 1; count <= LEAVES + 2; count++) {
      RowSet found = sets().of(new Group(new Group.Join.AtLeast(count), List.of(leaves)));
      for (int row = 0; row < EVERY_WAY; row++) {
        assertThat(found.contains(row)).isEqualTo(Integer.bitCount(row) >= Math.min(count, LEAVES));
      }
    }
  }

  @Test
  void whatIsMutedDoesNotCount() throws Exception {
    Part muted = new Part(leaf(1), Set.of(Mark.MUTED));
    Part mutedNot = new Part(leaf(1), Set.of(Mark.MUTED, Mark.NOT));
    Part hollow = Part.of(new Group(ANY, List.of(muted)));
    Part hollowNot = Part.not(new Group(NONE, List.of(mutedNot, muted)));
    RowSet alone = sets().of(leaf(0));
    for (Group.Join join : List.of(ALL, ANY, new Group.Join.AtLeast(2))) {
      for (Part part : List.of(muted, mutedNot, hollow, hollowNot)) {
        assertThat(sets().of(new Group(join, List.of(Part.of(leaf(0)), part)))).isEqualTo(alone);
      }
    }
    assertThat(sets().of(new Group(NONE, List.of(hollow, hollowNot))))
        .isEqualTo(RowSet.everyone(EVERY_WAY));
  }

  @Test
  void aMutedLeafIsNotAskedFor() throws Exception {
    List<Rule> asked = new ArrayList<>();
    RuleSets sets =
        new RuleSets(
            EVERY_WAY,
            NOTHING,
            leaf -> {
              asked.add(leaf);
              return set(leaf);
            });
    sets.of(new Group(ANY, List.of(new Part(leaf(0), Set.of(Mark.MUTED)), Part.of(leaf(1)))));
    assertThat(asked).containsExactly(leaf(1));
  }

  @Test
  void nobodyIsAPopulationAsWell() throws Exception {
    RuleSets sets = new RuleSets(0, NOTHING, leaf -> RowSet.none(0));
    assertThat(sets.of(new Group(NONE, List.of(Part.of(leaf(0))))).count()).isZero();
  }

  @Test
  void setsOfAnotherPopulationAreRefused() {
    RuleSets sets =
        new RuleSets(EVERY_WAY, NOTHING, leaf -> leaf.equals(leaf(0)) ? set(leaf) : RowSet.none(3));
    Rule rule = new Group(ANY, List.of(Part.of(leaf(0)), Part.of(leaf(1))));
    assertThatThrownBy(() -> sets.of(rule)).isInstanceOf(IllegalArgumentException.class);
  }

  private static RuleSets sets() {
    return new RuleSets(EVERY_WAY, NOTHING, RuleSetsTest::set);
  }

  private static RowSet set(Rule leaf) {
    int[] rows = IntStream.range(0, EVERY_WAY).filter(row -> isIn(leaf, row)).toArray();
    return RowSet.of(EVERY_WAY, rows);
  }

  private static boolean isIn(Rule leaf, int row) {
    return IntStream.range(0, LEAVES).anyMatch(i -> leaf.equals(leaf(i)) && (row >> i & 1) == 1);
  }

  private static Rule leaf(int number) {
    return new AttributeRule(
        new AttributeName("people", "leaf"), new NumberTest.AtLeast(BigDecimal.valueOf(number)));
  }

  private static Optional<Boolean> live(Rule rule, int row) {
    if (!(rule instanceof Group(var join, var parts))) {
      return Optional.of(isIn(rule, row));
    }
    List<Boolean> counted = new ArrayList<>();
    for (Part part : parts) {
      if (!part.isMuted()) {
        live(part.rule(), row).map(isTrue -> isTrue != part.isNot()).ifPresent(counted::add);
      }
    }
    long right = counted.stream().filter(isTrue -> isTrue).count();
    return counted.isEmpty()
        ? Optional.empty()
        : Optional.of(
            switch (join) {
              case Group.Join.AllOf() -> right == counted.size();
              case Group.Join.AnyOf() -> right >= 1;
              case Group.Join.NoneOf() -> right == 0;
              case Group.Join.AtLeast(var count) -> right >= Math.min(count, counted.size());
            });
  }

  private static Rule rule(SplittableRandom random, int depth) {
    if (depth == 1 || random.nextInt(4) == 0) {
      return leaf(random.nextInt(LEAVES));
    }
    List<Part> parts = new ArrayList<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      Set<Mark> marks = EnumSet.noneOf(Mark.class);
      for (Mark mark : Mark.values()) {
        if (random.nextInt(4) == 0) {
          marks.add(mark);
        }
      }
      parts.add(new Part(rule(random, depth - 1), marks));
    }
    List<Group.Join> joins = List.of(ALL, ANY, NONE, new Group.Join.AtLeast(1 + random.nextInt(4)));
    return new Group(joins.get(random.nextInt(joins.size())), parts);
  }
}
