package studio.marquee.model.check;

import java.util.List;
import java.util.Optional;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.moment.Windows;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.YesNoTest;

/** Whether what a rule names is there, and whether its test fits the type. */
final class AttributeCheck {
  private final Catalogue catalogue;
  private final Mart population;
  private final List<Finding> findings;

  AttributeCheck(Catalogue catalogue, Mart population, List<Finding> findings) {
    this.catalogue = catalogue;
    this.population = population;
    this.findings = findings;
  }

  void check(AttributeRule rule, String place) {
    known(rule.attribute(), place + "/attribute")
        .ifPresent(attribute -> checkTest(attribute, rule.test(), place));
  }

  void checkNumber(AttributeName name, String place) {
    known(name, place)
        .filter(attribute -> attribute.type() != AttributeType.NUMBER)
        .ifPresent(attribute ->
            findings.add(Finding.error(CheckProblem.WRONG_TEST, place, attribute.title())));
  }

  private void checkTest(Attribute attribute, AttributeTest test, String place) {
    if (!fits(test, attribute.type())) {
      findings.add(Finding.error(CheckProblem.WRONG_TEST, place + "/test", attribute.title()));
    } else if (attribute.type() == AttributeType.DATE && asksForHours(test)) {
      findings.add(Finding.error(CheckProblem.WRONG_UNIT, place + "/test", attribute.title()));
    } else if (test instanceof ComparisonTest(var _, var other, var offset)) {
      if (attribute.type() == AttributeType.DATE && offset.stripTrailingZeros().scale() > 0) {
        findings.add(Finding.error(CheckProblem.PART_OF_DAY, place + "/offset", attribute.title()));
      }
      known(other, place + "/other")
          .filter(against -> against.type() != attribute.type())
          .ifPresent(against ->
              findings.add(
                  Finding.error(
                      CheckProblem.OTHER_TYPE,
                      place + "/other",
                      attribute.title(),
                      against.title())));
    }
  }

  private Optional<Attribute> known(AttributeName name, String place) {
    Optional<Mart> mart = catalogue.mart(name.mart());
    if (mart.isEmpty()) {
      findings.add(Finding.error(CheckProblem.UNKNOWN_MART, place, name.mart()));
      return Optional.empty();
    }
    Optional<Attribute> attribute = mart.get().attribute(name.attribute());
    if (attribute.isEmpty()) {
      findings.add(unknown(name, mart.get(), place));
      return Optional.empty();
    }
    if (!name.mart().equals(population.name())) {
      findings.add(Finding.error(CheckProblem.OTHER_POPULATION, place, name, population.title()));
      return Optional.empty();
    }
    return attribute;
  }

  private static Finding unknown(AttributeName name, Mart mart, String place) {
    List<String> known = mart.attributes().stream().map(a -> a.name().attribute()).toList();
    String typed = name.attribute();
    return Nearest.to(typed, known)
        .map(near ->
            Finding.error(CheckProblem.UNKNOWN_ATTRIBUTE_NEAR, place, typed, mart.title(), near))
        .orElseGet(() -> Finding.error(CheckProblem.UNKNOWN_ATTRIBUTE, place, typed, mart.title()));
  }

  private static boolean fits(AttributeTest test, AttributeType type) {
    boolean isTime = type == AttributeType.DATE || type == AttributeType.MOMENT;
    return switch (test) {
      case TextTest _ -> type == AttributeType.TEXT;
      case NumberTest _ -> type == AttributeType.NUMBER;
      case YesNoTest _ -> type == AttributeType.YES_NO;
      case TimeTest _ -> isTime;
      case ComparisonTest _ -> isTime || type == AttributeType.NUMBER;
      case PresenceTest _ -> true;
      default -> throw new UnsupportedOperationException();
    };
  }

  private static boolean asksForHours(AttributeTest test) {
    return switch (test) {
      case TimeTest.WithinLast(var _, var unit) -> isClock(unit);
      case TimeTest.WithinNext(var _, var unit) -> isClock(unit);
      case TimeTest.MoreThanAgo(var _, var unit) -> isClock(unit);
      case TimeTest.AtHours _ -> true;
      case TimeTest _, TextTest _, NumberTest _, YesNoTest _, PresenceTest _, ComparisonTest _ ->
          false;
      default -> throw new UnsupportedOperationException();
    };
  }

  private static boolean isClock(Unit unit) {
    return !Windows.isCalendar(unit);
  }
}
