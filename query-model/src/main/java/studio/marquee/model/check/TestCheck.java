package studio.marquee.model.check;

import java.util.List;
import java.util.Set;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.moment.Windows;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.Letters;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.YesNoTest;

/** Whether a test fits the value that it is held against. */
final class TestCheck {
  private final Ground ground;
  private final NameCheck names;
  private final List<Finding> findings;

  TestCheck(Ground ground, NameCheck names, List<Finding> findings) {
    this.ground = ground;
    this.names = names;
    this.findings = findings;
  }

  /** A test whose words stand beside its value, as in the rules of attributes. */
  void check(Value value, AttributeTest test, Scope scope, String place) {
    if (!fits(value, test, place + "/test")) {
      return;
    }
    if (test instanceof ComparisonTest comparison) {
      compare(value, comparison, scope, place);
    }
    unseen(value, test, place + "/values");
    if (test instanceof ListTest.HasLength(var length) && Counts.isNever(length)) {
      findings.add(Finding.warning(CheckProblem.COUNT_NEVER, place + "/test", value.title()));
    }
  }

  /** Whether it fits; otherwise there is an error at the place. */
  boolean fits(Value value, AttributeTest test, String place) {
    if (!isOf(test, value)) {
      findings.add(Finding.error(CheckProblem.WRONG_TEST, place, value.title()));
      return false;
    }
    if (value.type() == AttributeType.DATE && asksForHours(test)) {
      findings.add(Finding.error(CheckProblem.WRONG_UNIT, place, value.title()));
      return false;
    }
    return true;
  }

  private void compare(Value value, ComparisonTest test, Scope scope, String place) {
    boolean isWhole = test.offset().stripTrailingZeros().scale() <= 0;
    if (value.type() == AttributeType.DATE && !isWhole) {
      findings.add(Finding.error(CheckProblem.PART_OF_DAY, place + "/offset", value.title()));
    }
    String at = place + "/other";
    names
        .known(test.other(), scope, at)
        .map(Value::of)
        .ifPresent(other -> {
          if (other.type() != value.type()) {
            findings.add(Finding.error(CheckProblem.OTHER_TYPE, at, value.title(), other.title()));
          } else {
            sameUnit(value, other, at);
          }
        });
  }

  /** Warns when one of them counts something else than the other. */
  void sameUnit(Value one, Value other, String place) {
    boolean isSame =
        one.unit().isBlank() || other.unit().isBlank() || one.unit().equals(other.unit());
    if (!isSame) {
      findings.add(
          Finding.warning(
              CheckProblem.OTHER_UNIT,
              place,
              one.title(),
              one.unit(),
              other.title(),
              other.unit()));
    }
  }

  private void unseen(Value value, AttributeTest test, String place) {
    List<String> asked = values(test);
    if (asked.isEmpty()) {
      return;
    }
    value
        .origin()
        .flatMap(ground.observations()::of)
        .flatMap(Observations.Observed::allValues)
        .ifPresent(seen -> unseen(value, asked, seen, place));
  }

  private void unseen(Value value, List<String> asked, Set<String> seen, String place) {
    for (int i = 0; i < asked.size(); i++) {
      if (!seen.contains(asked.get(i))) {
        findings.add(Finding.warning(CheckProblem.UNSEEN_VALUE, place + "/" + i, value.title()));
      }
    }
  }

  /** Those that are looked for letter by letter. */
  private static List<String> values(AttributeTest test) {
    return switch (test) {
      case TextTest.IsAnyOf(var values, var letters) when letters == Letters.EXACT -> values;
      case TextTest.IsNoneOf(var values, var letters) when letters == Letters.EXACT -> values;
      case ListTest.HasAnyOf(var values) -> values;
      case ListTest.HasAllOf(var values) -> values;
      case ListTest.HasNoneOf(var values) -> values;
      case TextTest _,
          ListTest _,
          NumberTest _,
          YesNoTest _,
          TimeTest _,
          PresenceTest _,
          ComparisonTest _ ->
          List.of();
    };
  }

  private static boolean isOf(AttributeTest test, Value value) {
    return switch (test) {
      case TextTest _ -> value.type() == AttributeType.TEXT;
      case NumberTest _ -> value.isNumber();
      case YesNoTest _ -> value.type() == AttributeType.YES_NO;
      case TimeTest _ -> value.isTime();
      case ListTest _ -> value.type() == AttributeType.LIST;
      case ComparisonTest _ -> value.hasOrder();
      case PresenceTest _ -> true;
    };
  }

  private static boolean asksForHours(AttributeTest test) {
    return switch (test) {
      case TimeTest.WithinLast(var _, var unit) -> isClock(unit);
      case TimeTest.WithinNext(var _, var unit) -> isClock(unit);
      case TimeTest.MoreThanAgo(var _, var unit) -> isClock(unit);
      case TimeTest.BetweenAgo(var _, var _, var unit) -> isClock(unit);
      case TimeTest.AtHours _ -> true;
      case TimeTest _,
          TextTest _,
          NumberTest _,
          YesNoTest _,
          ListTest _,
          PresenceTest _,
          ComparisonTest _ ->
          false;
    };
  }

  private static boolean isClock(Unit unit) {
    return !Windows.isCalendar(unit);
  }
}
