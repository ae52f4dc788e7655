package studio.marquee.model.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.NumberTest;

/** Several tests of one number. */
final class NumberTests {
  private static final BigDecimal FEW = BigDecimal.valueOf(1000);

  private final List<NumberTest> tests;
  private final boolean isWhole;

  private NumberTests(List<NumberTest> tests, boolean isWhole) {
    this.tests = tests;
    this.isWhole = isWhole;
  }

  static NumberTests of(List<AttributeTest> tests, boolean isWhole) {
    List<NumberTest> numbers = new ArrayList<>();
    for (AttributeTest test : tests) {
      if (test instanceof NumberTest number) {
        numbers.add(number);
      }
    }
    return new NumberTests(numbers, isWhole);
  }

  /** Whether no number passes all of them. */
  boolean isImpossible() {
    Optional<NumberRange> common =
        tests.stream().map(NumberRange::of).flatMap(Optional::stream).reduce(NumberRange::and);
    if (common.isEmpty()) {
      return false;
    }
    return common.get().isEmpty()
        || candidates(common.get()).map(few -> few.stream().noneMatch(this::passes)).orElse(false);
  }

  /** The only numbers that can pass, when they are few. */
  private Optional<List<BigDecimal>> candidates(NumberRange range) {
    for (NumberTest test : tests) {
      if (test instanceof NumberTest.EqualsAnyOf(var values)) {
        return Optional.of(values);
      }
    }
    if (range.from().isEmpty() || range.to().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal from = range.from().get();
    BigDecimal to = range.to().get();
    if (from.compareTo(to) == 0) {
      return Optional.of(List.of(from));
    }
    if (!isWhole || to.subtract(from).compareTo(FEW) > 0) {
      return Optional.empty();
    }
    BigDecimal first = from.setScale(0, RoundingMode.CEILING);
    long steps = to.setScale(0, RoundingMode.FLOOR).subtract(first).longValue();
    Stream<BigDecimal> whole =
        LongStream.rangeClosed(0, steps).mapToObj(step -> first.add(BigDecimal.valueOf(step)));
    return Optional.of(whole.toList());
  }

  private boolean passes(BigDecimal number) {
    boolean isOfItsKind = !isWhole || number.stripTrailingZeros().scale() <= 0;
    return isOfItsKind && tests.stream().allMatch(test -> passes(number, test));
  }

  private static boolean passes(BigDecimal number, NumberTest test) {
    return switch (test) {
      case NumberTest.EqualsAnyOf(var values) -> isIn(values, number);
      case NumberTest.EqualsNoneOf(var values) -> !isIn(values, number);
      case NumberTest.LessThan(var value) -> number.compareTo(value) < 0;
      case NumberTest.AtMost(var value) -> number.compareTo(value) <= 0;
      case NumberTest.MoreThan(var value) -> number.compareTo(value) > 0;
      case NumberTest.AtLeast(var value) -> number.compareTo(value) >= 0;
      case NumberTest.Between(var from, var to) ->
          number.compareTo(from) >= 0 && number.compareTo(to) <= 0;
      case NumberTest.PercentileBand _ -> true;
    };
  }

  private static boolean isIn(List<BigDecimal> values, BigDecimal number) {
    return values.stream().anyMatch(value -> value.compareTo(number) == 0);
  }

  /** Numbers between two ends, each of which may be left out or itself belong to it. */
  private record NumberRange(
      Optional<BigDecimal> from, boolean isFromIn, Optional<BigDecimal> to, boolean isToIn) {

    static Optional<NumberRange> of(NumberTest test) {
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

    private static NumberRange below(BigDecimal to, boolean isIn) {
      return new NumberRange(Optional.empty(), true, Optional.of(to), isIn);
    }

    private static NumberRange above(BigDecimal from, boolean isIn) {
      return new NumberRange(Optional.of(from), isIn, Optional.empty(), true);
    }

    NumberRange and(NumberRange other) {
      NumberRange lower = other.isFromTighterThan(this) ? other : this;
      NumberRange upper = other.isToTighterThan(this) ? other : this;
      return new NumberRange(lower.from, lower.isFromIn, upper.to, upper.isToIn);
    }

    private boolean isFromTighterThan(NumberRange other) {
      if (from.isEmpty() || other.from.isEmpty()) {
        return from.isPresent();
      }
      int order = from.get().compareTo(other.from.get());
      return order > 0 || (order == 0 && !isFromIn);
    }

    private boolean isToTighterThan(NumberRange other) {
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
