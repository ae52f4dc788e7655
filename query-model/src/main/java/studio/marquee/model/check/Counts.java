package studio.marquee.model.check;

import java.math.BigDecimal;
import java.util.List;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.NumberTest;

/** What is certain of a test of a count, which is a whole number from 0 on. */
final class Counts {
  private Counts() {}

  static boolean isNever(NumberTest test) {
    return isImpossible(test);
  }

  static boolean isAlways(NumberTest test) {
    return Opposite.of(test).map(Counts::isImpossible).orElse(false);
  }

  private static boolean isImpossible(AttributeTest test) {
    List<AttributeTest> tests = List.of(new NumberTest.AtLeast(BigDecimal.ZERO), test);
    return NumberTests.of(tests, true).isImpossible();
  }
}
