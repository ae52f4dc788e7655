package studio.marquee.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Segment;

/** Holds a segment against the marts. A segment without problems can be counted. */
public final class SegmentCheck {
  private final Marts marts;

  public SegmentCheck(Marts marts) {
    this.marts = marts;
  }

  public List<Problem> problems(Segment segment) {
    Optional<Mart> population = marts.mart(segment.population());
    if (population.isEmpty()) {
      return List.of(
          Problem.of(CheckProblem.UNKNOWN_POPULATION, "/population", segment.population()));
    }
    if (population.get().role() != MartRole.PEOPLE) {
      return List.of(Problem.of(CheckProblem.NOT_PEOPLE, "/population", segment.population()));
    }
    List<Problem> problems = new ArrayList<>();
    switch (segment.rule()) {
      case AttributeRule rule -> check(rule, population.get(), problems);
    }
    return problems;
  }

  private void check(AttributeRule rule, Mart population, List<Problem> problems) {
    AttributeName name = rule.attribute();
    Optional<Mart> mart = marts.mart(name.mart());
    if (mart.isEmpty()) {
      problems.add(Problem.of(CheckProblem.UNKNOWN_MART, "/rule/attribute", name.mart()));
      return;
    }
    Optional<Attribute> attribute = mart.get().attribute(name.attribute());
    if (attribute.isEmpty()) {
      problems.add(unknown(name, mart.get()));
    } else if (!name.mart().equals(population.name())) {
      problems.add(
          Problem.of(CheckProblem.OTHER_POPULATION, "/rule/attribute", name, population.title()));
    } else if (!fits(rule.test(), attribute.get().type())) {
      problems.add(Problem.of(CheckProblem.WRONG_TEST, "/rule/test", attribute.get().title()));
    }
  }

  private static Problem unknown(AttributeName name, Mart mart) {
    List<String> known = mart.attributes().stream().map(a -> a.name().attribute()).toList();
    return Nearest.to(name.attribute(), known)
        .map(near ->
            Problem.of(
                CheckProblem.UNKNOWN_ATTRIBUTE_NEAR,
                "/rule/attribute",
                name.attribute(),
                mart.title(),
                near))
        .orElseGet(() ->
            Problem.of(
                CheckProblem.UNKNOWN_ATTRIBUTE, "/rule/attribute", name.attribute(), mart.title()));
  }

  private static boolean fits(AttributeTest test, AttributeType type) {
    return switch (test) {
      case AttributeTest.IsAnyOf _ -> type == AttributeType.TEXT;
      case AttributeTest.AtLeast _, AttributeTest.AtMost _, AttributeTest.Between _ ->
          type == AttributeType.NUMBER;
      case AttributeTest.IsTrue _ -> type == AttributeType.YES_NO;
      case AttributeTest.IsSet _ -> true;
    };
  }
}
