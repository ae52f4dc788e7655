package studio.marquee.app.feature.builder.rule.phrase;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Which numbers fit.
 *
 * @param decimals how many digits there may be behind the decimal point
 */
public record Bounds(Optional<BigDecimal> least, Optional<BigDecimal> most, int decimals) {
  private static final int DECIMALS = 6;
  private static final BigDecimal MOST_COUNTED = BigDecimal.valueOf(10_000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static Bounds any() {
    return new Bounds(Optional.empty(), Optional.empty(), DECIMALS);
  }

  static Bounds whole() {
    return new Bounds(Optional.empty(), Optional.empty(), 0);
  }

  /** A number of units, rows or days. */
  static Bounds countFrom(int least) {
    return new Bounds(Optional.of(BigDecimal.valueOf(least)), Optional.of(MOST_COUNTED), 0);
  }

  static Bounds between(int least, int most) {
    return new Bounds(
        Optional.of(BigDecimal.valueOf(least)), Optional.of(BigDecimal.valueOf(most)), 0);
  }

  /** A share in percent. */
  static Bounds share() {
    return upTo(HUNDRED, 4);
  }

  /** More than nothing, with so many decimals. */
  static Bounds upTo(BigDecimal most, int decimals) {
    return new Bounds(
        Optional.of(BigDecimal.ONE.movePointLeft(decimals)), Optional.of(most), decimals);
  }

  /** From the negative of a number to the number. */
  static Bounds around(int most) {
    BigDecimal end = BigDecimal.valueOf(most);
    return new Bounds(Optional.of(end.negate()), Optional.of(end), DECIMALS);
  }
}
