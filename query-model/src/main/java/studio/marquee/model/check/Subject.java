package studio.marquee.model.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.YesNoTest;

/** The one value that several tests are about. */
record Subject(Calculation value) {
  static Subject of(AttributeName name) {
    return new Subject(new Calculation.Named(name));
  }

  static Subject of(Calculation calculation) {
    return new Subject(calculation);
  }

  /** Whether no value, and no missing one either, can bear out all of the claims. */
  boolean isImpossible(List<Claim> claims) {
    Set<AttributeTest> passed = tests(claims, false);
    Set<AttributeTest> failed = tests(claims, true);
    if (passed.contains(new PresenceTest.IsNotSet())) {
      return passed.size() > 1 || isNeverMissing(value);
    }
    if (passed.stream().anyMatch(failed::contains)) {
      return true;
    }
    if (passed.isEmpty() && !isNeverMissing(value)) {
      return false;
    }
    List<AttributeTest> all = new ArrayList<>(passed);
    failed.stream().map(Opposite::of).flatMap(Optional::stream).forEach(all::add);
    if (isCount(value)) {
      all.add(new NumberTest.AtLeast(BigDecimal.ZERO));
    }
    return NumberTests.of(all, isCount(value)).isImpossible()
        || TextTests.of(all).isImpossible()
        || TimeTests.of(all).isImpossible()
        || isYesAndNo(all);
  }

  private static boolean isYesAndNo(List<AttributeTest> tests) {
    return tests.contains(new YesNoTest.IsTrue()) && tests.contains(new YesNoTest.IsFalse());
  }

  private static Set<AttributeTest> tests(List<Claim> claims, boolean isNot) {
    return claims.stream()
        .filter(claim -> claim.isNot() == isNot)
        .map(Claim::test)
        .collect(Collectors.toSet());
  }

  static boolean isNeverMissing(Calculation calculation) {
    return isCount(calculation)
        || calculation instanceof Calculation.Fixed
        || (calculation instanceof Calculation.Summary(var method, var _, var _)
            && method == Calculation.Method.SUM);
  }

  /** Whether it is a whole number from 0 on. */
  static boolean isCount(Calculation calculation) {
    return calculation instanceof Calculation.Count
        || (calculation instanceof Calculation.Summary(var method, var _, var _)
            && method == Calculation.Method.DISTINCT);
  }

  String title(Catalogue catalogue) {
    return title(value, catalogue);
  }

  private static String title(Calculation calculation, Catalogue catalogue) {
    return switch (calculation) {
      case Calculation.Named(var name) -> title(name, catalogue);
      case Calculation.Summary(var _, var of, var _) -> title(of, catalogue);
      case Calculation.Picked(var _, var of, var _) -> title(of, catalogue);
      case Calculation.Count(var rows) -> title(rows, catalogue);
      case Calculation.When(var _, var rows) -> title(rows, catalogue);
      case Calculation.DaysSince(var _, var rows) -> title(rows, catalogue);
      case Calculation.Fixed(var fixed) -> fixed.toPlainString();
      case Calculation.Formula(var left, var _, var right) ->
          title(left instanceof Calculation.Fixed ? right : left, catalogue);
    };
  }

  private static String title(AttributeName name, Catalogue catalogue) {
    return catalogue.attribute(name).map(Attribute::title).orElse(name.attribute());
  }

  private static String title(Rows rows, Catalogue catalogue) {
    String last = rows.path().getLast().mart();
    return catalogue.mart(last).map(Mart::title).orElse(last);
  }
}
