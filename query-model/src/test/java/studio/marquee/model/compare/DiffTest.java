package studio.marquee.model.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

class DiffTest {
  private static final Part A = part("a", 1);
  private static final Part B = part("b", 1);
  private static final Part C = part("c", 1);
  private static final Part D = part("d", 1);

  @Test
  void wordsAreCompared() {
    Segment before = new Segment("Gold", "", "people", A.rule());
    Segment after = new Segment("Silver", "Why", "customers", A.rule());
    assertThat(Diff.between(before, after))
        .containsExactly(
            new Change.Reworded("/title", "Gold", "Silver"),
            new Change.Reworded("/description", "", "Why"),
            new Change.Reworded("/population", "people", "customers"));
  }

  @Test
  void partsAreRemovedAndAddedAmongTheirNeighbours() {
    assertThat(between(all(A, B, C), all(A, C, D)))
        .containsExactly(
            new Change.Removed("/rule/parts/1", B), new Change.Added("/rule/parts/2", D));
  }

  @Test
  void anotherTestOfTheSameAttributeIsAChange() {
    Part other = part("b", 2);
    assertThat(between(all(A, B), all(C, A, other)))
        .containsExactly(
            new Change.Changed("/rule/parts/1", "/rule/parts/2", B, other),
            new Change.Added("/rule/parts/0", C));
    assertThat(between(A.rule(), B.rule()))
        .containsExactly(new Change.Changed("/rule", "/rule", A, B));
  }

  @Test
  void marksAndJoinsAreChanges() {
    Part locked = new Part(B.rule(), Set.of(Mark.LOCKED));
    Group any = new Group(new Group.Join.AnyOf(), List.of(A, locked));
    assertThat(between(all(A, B), any))
        .containsExactly(
            new Change.Changed("/rule", "/rule", Part.of(all(A, B)), Part.of(any)),
            new Change.Changed("/rule/parts/1", "/rule/parts/1", B, locked));
  }

  @Test
  void asFewAsPossibleHaveMoved() {
    assertThat(between(all(A, B, C, D), all(B, C, D, A)))
        .containsExactly(new Change.Moved("/rule/parts/0", "/rule/parts/3", A));
  }

  @Test
  void partsMoveToOtherGroupsAsAWhole() {
    Part inner = Part.of(all(C, D));
    Part outer = Part.not(all(B, inner));
    assertThat(between(all(A, B, inner), all(A, outer)))
        .containsExactly(
            new Change.Moved("/rule/parts/2", "/rule/parts/1/parts/1", inner),
            new Change.Moved("/rule/parts/1", "/rule/parts/1/parts/0", B),
            new Change.Added("/rule/parts/1", outer));
  }

  @Test
  void groupsAboutTheSameAreVersionsOfOneAnother() {
    Part other = part("c", 2);
    assertThat(between(all(A, Part.of(all(B, C))), all(A, Part.of(all(other, D)))))
        .containsExactly(
            new Change.Removed("/rule/parts/1/parts/0", B),
            new Change.Changed("/rule/parts/1/parts/1", "/rule/parts/1/parts/0", C, other),
            new Change.Added("/rule/parts/1/parts/1", D));
  }

  @Test
  void aSingleRuleLivesOnInAGroup() {
    assertThat(between(A.rule(), all(A, B)))
        .containsExactly(
            new Change.Moved("/rule", "/rule/parts/0", A),
            new Change.Added("/rule", Part.of(all(A, B))));
  }

  @Test
  void whoIsExcludedIsCompared() {
    Segment before = new Segment("T", "", "people", all(A, B), List.of(C));
    Segment after = new Segment("T", "", "people", all(A), List.of(B));
    assertThat(Diff.between(before, after))
        .containsExactly(
            new Change.Removed("/exclude/0", C),
            new Change.Moved("/rule/parts/1", "/exclude/0", B));
  }

  @Test
  void thereIsADifferenceExactlyWhereSegmentsDiffer() {
    long seed = new SecureRandom().nextLong();
    Random random = new Random(seed);
    RandomTrees segments = new RandomTrees(random);
    SameMeaning similar = new SameMeaning(random);
    for (int i = 0; i < 1000; i++) {
      Segment before = segments.next();
      Segment after = random.nextBoolean() ? segments.next() : rebuilt(before, similar);
      assertThat(Diff.between(after, after)).as("seed %d", seed).isEmpty();
      assertThat(Diff.between(before, after).isEmpty())
          .as("seed %d: %s, %s", seed, before, after)
          .isEqualTo(before.equals(after));
    }
  }

  /** The same title, so that the difference lies deeper. */
  private static Segment rebuilt(Segment segment, SameMeaning similar) {
    Segment other = similar.of(segment);
    return new Segment(
        segment.title(),
        segment.description(),
        segment.population(),
        other.rule(),
        other.exclude(),
        segment.limit(),
        other.pins());
  }

  private static List<Change> between(Rule before, Rule after) {
    return Diff.between(
        new Segment("T", "", "people", before), new Segment("T", "", "people", after));
  }

  private static Group all(Part... parts) {
    return new Group(new Group.Join.AllOf(), List.of(parts));
  }

  private static Part part(String attribute, int least) {
    return Part.of(
        new AttributeRule(
            new AttributeName("people", attribute),
            new NumberTest.AtLeast(BigDecimal.valueOf(least))));
  }
}
