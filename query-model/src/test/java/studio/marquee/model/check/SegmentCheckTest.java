package studio.marquee.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.marquee.model.TestMarts;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.YesNoTest;

class SegmentCheckTest {
  private static final AttributeTest GOLD = new TextTest.IsAnyOf(List.of("Gold"));
  private static final AttributeTest RICH = new NumberTest.AtLeast(BigDecimal.TEN);

  @Test
  void whatTheMartsBearOutHasNoProblem() {
    assertThat(check("people", "people.loyalty_tier", GOLD)).isEmpty();
    assertThat(check("people", "people.lifetime_value", RICH)).isEmpty();
    assertThat(check("people", "people.newsletter", new YesNoTest.IsTrue())).isEmpty();
    assertThat(check("people", "people.birthday", new PresenceTest.IsSet())).isEmpty();
  }

  @Test
  void everyOtherCaseIsNamedWithItsPlace() {
    assertThat(check("folk", "people.loyalty_tier", GOLD))
        .containsExactly(Problem.of(CheckProblem.UNKNOWN_POPULATION, "/population", "folk"));
    assertThat(check("stores", "stores.city", GOLD))
        .containsExactly(Problem.of(CheckProblem.NOT_PEOPLE, "/population", "stores"));
    assertThat(check("people", "persons.loyalty_tier", GOLD))
        .containsExactly(Problem.of(CheckProblem.UNKNOWN_MART, "/rule/attribute", "persons"));
    assertThat(check("people", "people.loyality_teir", GOLD))
        .containsExactly(
            Problem.of(
                CheckProblem.UNKNOWN_ATTRIBUTE_NEAR,
                "/rule/attribute",
                "loyality_teir",
                "Customers",
                "loyalty_tier"));
    assertThat(check("people", "people.shoe_size", GOLD))
        .containsExactly(
            Problem.of(
                CheckProblem.UNKNOWN_ATTRIBUTE, "/rule/attribute", "shoe_size", "Customers"));
    assertThat(check("people", "stores.city", GOLD))
        .containsExactly(
            Problem.of(
                CheckProblem.OTHER_POPULATION, "/rule/attribute", "stores.city", "Customers"));
    assertThat(check("people", "people.lifetime_value", GOLD))
        .containsExactly(Problem.of(CheckProblem.WRONG_TEST, "/rule/test", "Lifetime value"));
    assertThat(check("people", "people.loyalty_tier", RICH))
        .containsExactly(Problem.of(CheckProblem.WRONG_TEST, "/rule/test", "Loyalty tier"));
  }

  @Test
  void everyPartOfATreeIsHeldAgainstTheMarts() {
    Rule typo = new AttributeRule(new AttributeName("people", "loyality_teir"), GOLD);
    Rule tree = any(Part.of(rule("loyalty_tier", GOLD)), Part.of(any(Part.not(typo))));
    assertThat(findings(new Segment("T", "", "people", tree, List.of(Part.of(typo)))))
        .extracting(Finding::place)
        .containsExactly("/rule/parts/1/parts/0/attribute", "/exclude/0/attribute");
  }

  @Test
  void datesHaveNoHoursAndAreComparedWithDates() {
    assertThat(warned(rule("birthday", new TimeTest.WithinLast(3, Unit.HOUR))))
        .containsExactly(CheckProblem.WRONG_UNIT);
    assertThat(warned(rule("birthday", new TimeTest.AtHours(8, 10))))
        .containsExactly(CheckProblem.WRONG_UNIT);
    assertThat(warned(rule("birthday", compared("lifetime_value"))))
        .containsExactly(CheckProblem.OTHER_TYPE);
    assertThat(warned(rule("birthday", compared("shoe_size"))))
        .containsExactly(CheckProblem.UNKNOWN_ATTRIBUTE);
    assertThat(warned(rule("birthday", compared("birthday")))).isEmpty();
    AttributeTest halfADay =
        new ComparisonTest(
            ComparisonTest.Order.LESS,
            new AttributeName("people", "birthday"),
            new BigDecimal("0.5"));
    assertThat(warned(rule("birthday", halfADay))).containsExactly(CheckProblem.PART_OF_DAY);
  }

  @Test
  void groupsThatCannotMeanWhatTheySayAreWarnedOf() {
    Rule young = rule("lifetime_value", new NumberTest.LessThan(new BigDecimal("18")));
    Rule old = rule("lifetime_value", new NumberTest.MoreThan(new BigDecimal("65")));
    Rule gold = rule("loyalty_tier", GOLD);
    Rule silver = rule("loyalty_tier", new TextTest.IsAnyOf(List.of("Silver")));
    assertThat(warned(all(Part.of(young), Part.of(old)))).containsExactly(CheckProblem.NEVER_TRUE);
    assertThat(warned(any(Part.of(young), Part.of(old)))).isEmpty();
    assertThat(warned(all(Part.of(young), Part.not(old)))).isEmpty();
    assertThat(warned(all(Part.of(gold), Part.of(silver))))
        .containsExactly(CheckProblem.NEVER_TRUE);
    assertThat(warned(any(Part.not(gold), Part.not(silver))))
        .containsExactly(CheckProblem.ALWAYS_TRUE);
    assertThat(warned(any(Part.not(gold), Part.not(gold)))).isEmpty();
    Rule below = rule("lifetime_value", new NumberTest.LessThan(BigDecimal.TEN));
    Rule from = rule("lifetime_value", new NumberTest.AtLeast(BigDecimal.TEN));
    Rule upTo = rule("lifetime_value", new NumberTest.AtMost(BigDecimal.TEN));
    assertThat(warned(all(Part.of(below), Part.of(from)))).containsExactly(CheckProblem.NEVER_TRUE);
    assertThat(warned(all(Part.of(upTo), Part.of(from)))).isEmpty();
    assertThat(warned(new Group(new Group.Join.AtLeast(3), List.of(Part.of(gold), Part.of(old)))))
        .containsExactly(CheckProblem.TOO_MANY_ASKED);
    Part muted = new Part(gold, Set.of(Mark.MUTED));
    assertThat(warned(all(muted, new Part(any(muted), Set.of()))))
        .containsExactly(CheckProblem.NOTHING_LEFT);
  }

  private static Rule rule(String attribute, AttributeTest test) {
    return new AttributeRule(new AttributeName("people", attribute), test);
  }

  private static Rule all(Part... parts) {
    return new Group(new Group.Join.AllOf(), List.of(parts));
  }

  private static Rule any(Part... parts) {
    return new Group(new Group.Join.AnyOf(), List.of(parts));
  }

  private static AttributeTest compared(String other) {
    return new ComparisonTest(
        ComparisonTest.Order.LESS, new AttributeName("people", other), BigDecimal.ZERO);
  }

  private static List<Finding> findings(Segment segment) {
    return new SegmentCheck(TestMarts.CATALOGUE).findings(segment);
  }

  private static List<ProblemCode> warned(Rule rule) {
    return findings(new Segment("T", "", "people", rule)).stream()
        .map(finding -> finding.problem().code())
        .toList();
  }

  private static List<Problem> check(String population, String attribute, AttributeTest test) {
    AttributeName name = AttributeName.parse(attribute).orElseThrow();
    return new SegmentCheck(TestMarts.CATALOGUE)
        .problems(new Segment("T", "", population, new AttributeRule(name, test)));
  }
}
