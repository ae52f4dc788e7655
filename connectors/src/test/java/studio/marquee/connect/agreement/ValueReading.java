package studio.marquee.connect.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.YesNoTest;

/** The tests of one value, whether it lies in the row or is worked out for it. */
final class ValueReading {
  private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);

  private final Interpreter interpreter;
  private final TimeReading time;

  ValueReading(Interpreter interpreter, TimeReading time) {
    this.interpreter = interpreter;
    this.time = time;
  }

  boolean passes(Calculation calculation, AttributeTest test, Standing row) {
    Object value = interpreter.value(calculation, row);
    if (test instanceof PresenceTest.IsNotSet) {
      return value == null;
    }
    if (value == null) {
      return false;
    }
    return switch (test) {
      case PresenceTest _ -> true;
      case TextTest text -> TextReading.passes((String) value, text);
      case NumberTest.PercentileBand(var from, var to) ->
          isInBand(value, from, to, calculation, row);
      case NumberTest number -> passes(value, number);
      case YesNoTest.IsTrue() -> (Boolean) value;
      case YesNoTest.IsFalse() -> !(Boolean) value;
      case TimeTest when -> time.holds(value, when);
      case ListTest list -> passes((List<?>) value, list);
      case ComparisonTest(var order, var other, var offset) ->
          compares(value, order, interpreter.value(other, row), offset);
    };
  }

  private static boolean passes(List<?> value, ListTest test) {
    return switch (test) {
      case ListTest.HasAnyOf(var wanted) -> wanted.stream().anyMatch(value::contains);
      case ListTest.HasAllOf(var wanted) -> wanted.stream().allMatch(value::contains);
      case ListTest.HasNoneOf(var wanted) -> wanted.stream().noneMatch(value::contains);
      case ListTest.IsEmpty() -> value.isEmpty();
      case ListTest.HasLength(var length) -> passes((long) value.size(), length);
    };
  }

  private static boolean passes(Object value, NumberTest test) {
    return switch (test) {
      case NumberTest.EqualsAnyOf(var others) ->
          others.stream().anyMatch(other -> Values.compare(value, other) == 0);
      case NumberTest.EqualsNoneOf(var others) ->
          others.stream().noneMatch(other -> Values.compare(value, other) == 0);
      case NumberTest.LessThan(var limit) -> Values.compare(value, limit) < 0;
      case NumberTest.AtMost(var limit) -> Values.compare(value, limit) <= 0;
      case NumberTest.MoreThan(var limit) -> Values.compare(value, limit) > 0;
      case NumberTest.AtLeast(var limit) -> Values.compare(value, limit) >= 0;
      case NumberTest.Between(var from, var to) ->
          Values.compare(value, from) >= 0 && Values.compare(value, to) <= 0;
      case NumberTest.PercentileBand _ ->
          throw new IllegalArgumentException("a number alone has no percentile");
    };
  }

  /** Among all rows of the mart that the number belongs to. */
  private boolean isInBand(Object value, int from, int to, Calculation calculation, Standing row) {
    String mart =
        calculation instanceof Calculation.Named(var name) ? name.mart() : row.subject().mart();
    long all = 0;
    long smaller = 0;
    for (Standing other : interpreter.everyone(mart)) {
      Object known = interpreter.value(calculation, other);
      if (known != null) {
        all++;
        smaller += Values.compare(known, value) < 0 ? 1 : 0;
      }
    }
    long hundredfold = smaller * 100;
    return hundredfold >= from * all && (hundredfold < to * all || to == 100);
  }

  private static boolean compares(
      Object value, ComparisonTest.Order order, @Nullable Object other, BigDecimal offset) {
    if (other == null) {
      return false;
    }
    int sign = Values.compare(value, moved(other, offset));
    return switch (order) {
      case LESS -> sign < 0;
      case AT_MOST -> sign <= 0;
      case EQUAL -> sign == 0;
      case NOT_EQUAL -> sign != 0;
      case AT_LEAST -> sign >= 0;
      case MORE -> sign > 0;
    };
  }

  private static Object moved(Object value, BigDecimal offset) {
    return switch (value) {
      case LocalDate day -> day.plusDays(offset.longValueExact());
      case Instant moment -> moment.plusSeconds(seconds(offset));
      case Double binary -> binary + offset.doubleValue();
      default -> Values.number(value).add(offset);
    };
  }

  private static long seconds(BigDecimal days) {
    return days.multiply(SECONDS_OF_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  /** Each value once. */
  static Set<Object> different(List<Object> values) {
    Set<Object> different = new HashSet<>();
    values.forEach(value -> different.add(Values.canonical(value)));
    return different;
  }
}
