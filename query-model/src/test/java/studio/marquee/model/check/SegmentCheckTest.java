package studio.marquee.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.marquee.model.TestMarts;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Segment;

class SegmentCheckTest {
  private static final AttributeTest GOLD = new AttributeTest.IsAnyOf(List.of("Gold"));
  private static final AttributeTest RICH = new AttributeTest.AtLeast(BigDecimal.TEN);

  @Test
  void whatTheMartsBearOutHasNoProblem() {
    assertThat(check("people", "people.loyalty_tier", GOLD)).isEmpty();
    assertThat(check("people", "people.lifetime_value", RICH)).isEmpty();
    assertThat(check("people", "people.newsletter", new AttributeTest.IsTrue())).isEmpty();
    assertThat(check("people", "people.birthday", new AttributeTest.IsSet())).isEmpty();
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

  private static List<Problem> check(String population, String attribute, AttributeTest test) {
    AttributeName name = AttributeName.parse(attribute).orElseThrow();
    return new SegmentCheck(TestMarts.MARTS)
        .problems(new Segment("T", "", population, new AttributeRule(name, test)));
  }
}
