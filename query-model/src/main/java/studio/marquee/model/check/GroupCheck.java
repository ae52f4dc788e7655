package studio.marquee.model.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Letters;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.TextTest;

/**
 * Groups that cannot mean what they say: all of rules that shut each other out, any of rules of
 * which one always holds. Only what is certain is said; most oddities need the data.
 */
final class GroupCheck {
  private final Catalogue catalogue;

  GroupCheck(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  List<Finding> findings(Group group, String place) {
    List<Finding> findings = new ArrayList<>();
    List<Part> live = group.parts().stream().filter(part -> !part.isMuted()).toList();
    switch (group.join()) {
      case Group.Join.AllOf() ->
          byAttribute(live, false)
              .forEach((name, tests) -> {
                if (shutOut(tests)) {
                  findings.add(Finding.warning(CheckProblem.NEVER_TRUE, place, title(name)));
                }
              });
      case Group.Join.AnyOf() ->
          byAttribute(live, true)
              .forEach((name, tests) -> {
                if (shutOut(tests)) {
                  findings.add(Finding.warning(CheckProblem.ALWAYS_TRUE, place, title(name)));
                }
              });
      case Group.Join.AtLeast(var count) -> {
        if (count > live.size()) {
          findings.add(Finding.warning(CheckProblem.TOO_MANY_ASKED, place, count, live.size()));
        }
      }
      case Group.Join.NoneOf() -> {}
    }
    return findings;
  }

  /** The tests of parts that are, or are not, negated as a whole. */
  private static Map<AttributeName, List<AttributeTest>> byAttribute(
      List<Part> parts, boolean isNot) {
    Map<AttributeName, List<AttributeTest>> tests = new LinkedHashMap<>();
    for (Part part : parts) {
      if (part.isNot() == isNot && part.rule() instanceof AttributeRule(var name, var test)) {
        tests.computeIfAbsent(name, _ -> new ArrayList<>()).add(test);
      }
    }
    return tests;
  }

  /** Whether no value passes all of them. */
  private static boolean shutOut(List<AttributeTest> tests) {
    List<Range> ranges = tests.stream().map(Range::of).flatMap(Optional::stream).toList();
    Optional<Range> common = ranges.stream().reduce(Range::and);
    if (common.isPresent() && common.get().isEmpty()) {
      return true;
    }
    List<List<String>> chosen = new ArrayList<>();
    for (AttributeTest test : tests) {
      if (test instanceof TextTest.IsAnyOf(var values, var letters) && letters == Letters.EXACT) {
        chosen.add(values);
      }
    }
    for (int i = 0; i < chosen.size(); i++) {
      for (int j = i + 1; j < chosen.size(); j++) {
        if (Collections.disjoint(chosen.get(i), chosen.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  private String title(AttributeName name) {
    return catalogue.attribute(name).map(Attribute::title).orElse(name.attribute());
  }

  /** Numbers between two ends, each of which may be left out or itself belong to it. */
  private record Range(
      Optional<BigDecimal> from, boolean isFromIn, Optional<BigDecimal> to, boolean isToIn) {

    static Optional<Range> of(AttributeTest test) {
      return test instanceof NumberTest number ? ofNumber(number) : Optional.empty();
    }

    private static Optional<Range> ofNumber(NumberTest test) {
      return switch (test) {
        case NumberTest.LessThan(var value) -> Optional.of(below(value, false));
        case NumberTest.AtMost(var value) -> Optional.of(below(value, true));
        case NumberTest.MoreThan(var value) -> Optional.of(above(value, false));
        case NumberTest.AtLeast(var value) -> Optional.of(above(value, true));
        case NumberTest.Between(var from, var to) ->
            Optional.of(above(from, true).and(below(to, true)));
        case NumberTest.EqualsAnyOf(var values) ->
            Optional.of(
                above(Collections.min(values), true).and(below(Collections.max(values), true)));
        case NumberTest.EqualsNoneOf _, NumberTest.PercentileBand _ -> Optional.empty();
      };
    }

    private static Range below(BigDecimal to, boolean isIn) {
      return new Range(Optional.empty(), true, Optional.of(to), isIn);
    }

    private static Range above(BigDecimal from, boolean isIn) {
      return new Range(Optional.of(from), isIn, Optional.empty(), true);
    }

    Range and(Range other) {
      Range lower = other.isFromTighterThan(this) ? other : this;
      Range upper = other.isToTighterThan(this) ? other : this;
      return new Range(lower.from, lower.isFromIn, upper.to, upper.isToIn);
    }

    private boolean isFromTighterThan(Range other) {
      if (from.isEmpty() || other.from.isEmpty()) {
        return from.isPresent();
      }
      int order = from.get().compareTo(other.from.get());
      return order > 0 || (order == 0 && !isFromIn);
    }

    private boolean isToTighterThan(Range other) {
      if (to.isEmpty() || other.to.isEmpty()) {
        return to.isPresent();
      }
      int order = to.get().compareTo(other.to.get());
      return order < 0 || (order == 0 && !isToIn);
    }

    boolean isEmpty() {
      if (from.isEmpty() || to.isEmpty()) {
        return false;
      }
      int order = from.get().compareTo(to.get());
      return order > 0 || (order == 0 && !(isFromIn && isToIn));
    }
  }
}
