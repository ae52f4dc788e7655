package studio.marquee.connect.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How values stand to one another. */
final class Values {
  private Values() {}

  /** Of the same type; numbers by value, texts by code point, no before yes. */
  static int compare(Object one, Object other) {
    return switch (one) {
      case String text -> Arrays.compare(letters(text), letters((String) other));
      case LocalDate day -> day.compareTo((LocalDate) other);
      case Instant moment -> moment.compareTo((Instant) other);
      case Boolean isTrue -> isTrue.compareTo((Boolean) other);
      case Number number -> compareNumbers(number, (Number) other);
      default -> throw new IllegalArgumentException("not a value: " + one);
    };
  }

  /** What is held in binary is compared in binary: a third is not one of any decimal. */
  private static int compareNumbers(Number one, Number other) {
    if (one instanceof Double || other instanceof Double) {
      double left = one.doubleValue();
      double right = other.doubleValue();
      return left < right ? -1 : left > right ? 1 : 0;
    }
    return number(one).compareTo(number(other));
  }

  static BigDecimal number(Object value) {
    return switch (value) {
      case BigDecimal decimal -> decimal;
      case Long whole -> BigDecimal.valueOf(whole);
      case Double binary -> new BigDecimal(binary);
      default -> throw new IllegalArgumentException("not a number: " + value);
    };
  }

  /** The same for values that are the same. */
  static Object canonical(Object value) {
    return value instanceof Number ? number(value).stripTrailingZeros() : value;
  }

  /** A key as it is written. */
  static String text(@Nullable Object key) {
    if (key == null) {
      throw new IllegalArgumentException("a row has no key");
    }
    return key.toString();
  }

  private static int[] letters(String text) {
    return text.codePoints().toArray();
  }
}
