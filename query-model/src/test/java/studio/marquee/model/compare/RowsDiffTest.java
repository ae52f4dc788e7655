package studio.marquee.model.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Limit;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Pin;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.Window;

/** What changed within rules that hold parts of their own, and in limits and pins. */
class RowsDiffTest {
  private static final Part A = part("a", 1);
  private static final Part B = part("b", 1);
  private static final Part B2 = part("b", 2);
  private static final Rows ORDERS = Rows.of("orders");

  @Test
  void conditionsOfRowsAreToldByThemselves() {
    Rule before = some(ORDERS.where(A, B));
    Rule after = some(ORDERS.where(B2));
    assertThat(between(before, after))
        .containsExactly(
            new Change.Removed("/rule/rows/where/0", A),
            new Change.Changed("/rule/rows/where/1", "/rule/rows/where/0", B, B2));
    assertThat(between(all(Part.of(before)), all(B, Part.of(after))))
        .containsExactly(
            new Change.Removed("/rule/parts/0/rows/where/0", A),
            new Change.Changed("/rule/parts/0/rows/where/1", "/rule/parts/1/rows/where/0", B, B2),
            new Change.Added("/rule/parts/0", B));
  }

  @Test
  void anotherNumberOfTheSameRowsIsAChange() {
    Rule before = some(ORDERS.where(A));
    Rule after = new RelatedRule(new Quantifier.AtLeast(2), ORDERS.where(A));
    assertThat(between(before, after))
        .containsExactly(new Change.Changed("/rule", "/rule", Part.of(before), Part.of(after)));
  }

  @Test
  void whatTheRowPassesIsNotWhichRowItIs() {
    Rule before = new OccurrenceRule(Occurrence.LAST, ORDERS.where(A), List.of(B));
    Rule after = new OccurrenceRule(Occurrence.LAST, ORDERS, List.of(A, B));
    assertThat(between(before, after))
        .containsExactly(new Change.Moved("/rule/rows/where/0", "/rule/passes/0", A));
  }

  @Test
  void formulasStepsAndOrdersHoldPartsToo() {
    assertThat(between(formula(A), formula(B)))
        .containsExactly(
            new Change.Removed("/rule/of/right/rows/where/0", A),
            new Change.Added("/rule/of/right/rows/where/0", B));
    assertThat(between(sequence(A), sequence(B)))
        .containsExactly(
            new Change.Removed("/rule/steps/1/rows/where/0", A),
            new Change.Added("/rule/steps/1/rows/where/0", B));
    assertThat(between(rank(A), rank(B)))
        .containsExactly(
            new Change.Removed("/rule/by/rows/where/0", A),
            new Change.Removed("/rule/among/0", A),
            new Change.Added("/rule/by/rows/where/0", B),
            new Change.Added("/rule/among/0", B));
  }

  @Test
  void ruleOfAnotherKindIsAnotherRule() {
    Rule rows = some(ORDERS.where(A));
    assertThat(between(rows, A.rule()))
        .containsExactly(
            new Change.Removed("/rule", Part.of(rows)),
            new Change.Moved("/rule/rows/where/0", "/rule", A));
  }

  @Test
  void limitsAreCompared() {
    Segment before = new Segment("T", "", "people", new Everyone());
    Limit limit = ranking(A);
    assertThat(Diff.between(before, before.withLimit(limit)))
        .containsExactly(new Change.Limited(new Limit.Unlimited(), limit));
    assertThat(Diff.between(before.withLimit(limit), before.withLimit(ranking(B))))
        .containsExactly(new Change.Limited(limit, ranking(B)));
  }

  @Test
  void pinsAreComparedByKey() {
    Pin one = new Pin("1", Pin.Side.IN, "Test");
    Pin two = new Pin("2", Pin.Side.OUT, "Complained");
    Pin other = new Pin("2", Pin.Side.IN, "Complained");
    Pin three = new Pin("3", Pin.Side.IN, "Board");
    assertThat(pins(List.of(one, two), List.of(other, three)))
        .containsExactly(
            new Change.Unpinned("/pins/0", one),
            new Change.Repinned("/pins/1", "/pins/0", two, other),
            new Change.Pinned("/pins/1", three));
    assertThat(pins(List.of(one, two, three), List.of(two, one)))
        .containsExactly(new Change.Unpinned("/pins/2", three), new Change.PinsReordered());
    assertThat(pins(List.of(one, two), List.of(one, two))).isEmpty();
  }

  private static List<Change> pins(List<Pin> before, List<Pin> after) {
    Segment segment = new Segment("T", "", "people", new Everyone());
    return Diff.between(segment.withPins(before), segment.withPins(after));
  }

  private static Rule formula(Part where) {
    return new CalculationRule(
        new Calculation.Formula(
            new Calculation.Count(ORDERS),
            Calculation.Operator.MINUS,
            new Calculation.Count(ORDERS.where(where))),
        new NumberTest.AtLeast(BigDecimal.ONE));
  }

  private static Rule sequence(Part where) {
    return new SequenceRule(
        List.of(step(ORDERS), step(ORDERS.where(where))),
        new Window.Ever(),
        new SequenceRule.Gap.AnyTime());
  }

  private static SequenceRule.Step step(Rows rows) {
    return new SequenceRule.Step(
        SequenceRule.Done.DID, rows, List.of(), new SequenceRule.Gap.AnyTime());
  }

  private static Rule rank(Part part) {
    return new RankRule(ranking(part), List.of(part));
  }

  private static Ranking ranking(Part where) {
    return new Ranking(
        Ranking.End.TOP,
        new Ranking.Amount.People(10),
        new Ranking.Order.ByValue(new Calculation.Count(ORDERS.where(where))),
        List.of(),
        Ranking.Ties.BY_KEY);
  }

  private static Rule some(Rows rows) {
    return new RelatedRule(new Quantifier.Some(), rows);
  }

  private static Rule all(Part... parts) {
    return new Group(new Group.Join.AllOf(), List.of(parts));
  }

  private static List<Change> between(Rule before, Rule after) {
    return Diff.between(
        new Segment("T", "", "people", before), new Segment("T", "", "people", after));
  }

  private static Part part(String attribute, int least) {
    return Part.of(
        new AttributeRule(
            new AttributeName("people", attribute),
            new NumberTest.AtLeast(BigDecimal.valueOf(least))));
  }
}
