package studio.marquee.app.feature.builder.rule.phrase;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import studio.marquee.model.segment.Unit;

/** Numbers that people choose so often that nobody should have to type them. */
final class Usual {
  private Usual() {}

  static List<BigDecimal> none() {
    return List.of();
  }

  /** How often something was done. */
  static List<BigDecimal> times() {
    return of(1, 2, 3, 4, 5, 10, 20);
  }

  /** How many of a unit of time. */
  static List<BigDecimal> of(Unit unit) {
    return switch (unit) {
      case MINUTE -> of(5, 10, 15, 30, 60);
      case HOUR -> of(1, 3, 6, 12, 24, 48);
      case DAY -> of(1, 3, 7, 14, 30, 60, 90, 180, 365);
      case WEEK -> of(1, 2, 4, 8, 12, 26, 52);
      case MONTH -> of(1, 2, 3, 6, 12, 18, 24);
      case QUARTER -> of(1, 2, 3, 4, 8);
      case YEAR -> of(1, 2, 3, 4, 5);
    };
  }

  private static List<BigDecimal> of(int... numbers) {
    return IntStream.of(numbers).mapToObj(BigDecimal::valueOf).toList();
  }
}
