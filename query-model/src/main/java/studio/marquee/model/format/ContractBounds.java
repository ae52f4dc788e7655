package studio.marquee.model.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import studio.marquee.model.mart.QualityRule.Bound;
import studio.marquee.model.problem.ProblemException;

/** Reads what the number of a quality rule must be. */
final class ContractBounds {
  private ContractBounds() {}

  static Bound read(StrictNode rule) throws ProblemException {
    List<Bound> bounds = new ArrayList<>();
    for (String field : rule.node().propertyNames()) {
      switch (field) {
        case "mustBe" -> bounds.add(new Bound.Equal(number(rule, field)));
        case "mustNotBe" -> bounds.add(new Bound.Unequal(number(rule, field)));
        case "mustBeGreaterThan" -> bounds.add(new Bound.Above(number(rule, field)));
        case "mustBeGreaterOrEqualTo", "mustBeGreaterThanOrEqualTo" ->
            bounds.add(new Bound.AtLeast(number(rule, field)));
        case "mustBeLessThan" -> bounds.add(new Bound.Below(number(rule, field)));
        case "mustBeLessOrEqualTo", "mustBeLessThanOrEqualTo" ->
            bounds.add(new Bound.AtMost(number(rule, field)));
        case "mustBeBetween" -> {
          List<BigDecimal> ends = ends(rule, field);
          bounds.add(new Bound.Between(least(ends), most(ends)));
        }
        case "mustNotBeBetween" -> {
          List<BigDecimal> ends = ends(rule, field);
          bounds.add(new Bound.Outside(least(ends), most(ends)));
        }
        default -> {}
      }
    }
    if (bounds.size() != 1) {
      throw rule.problem(
          FormatProblem.IMPOSSIBLE_VALUE,
          "a quality rule says once what its number must be, for example mustBe: 0");
    }
    return bounds.getFirst();
  }

  private static double number(StrictNode rule, String field) throws ProblemException {
    return rule.number(field).doubleValue();
  }

  private static List<BigDecimal> ends(StrictNode rule, String field) throws ProblemException {
    List<BigDecimal> ends = rule.numbers(field);
    if (ends.size() != 2 || ends.getFirst().compareTo(ends.getLast()) >= 0) {
      throw rule.problem(
          FormatProblem.IMPOSSIBLE_VALUE, field + " needs two numbers, the smaller one first");
    }
    return ends;
  }

  private static double least(List<BigDecimal> ends) {
    return ends.getFirst().doubleValue();
  }

  private static double most(List<BigDecimal> ends) {
    return ends.getLast().doubleValue();
  }
}
