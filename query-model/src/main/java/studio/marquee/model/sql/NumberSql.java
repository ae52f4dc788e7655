package studio.marquee.model.sql;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import studio.marquee.model.segment.NumberTest;

/** Tests of a number. */
final class NumberSql {
  /** Leaves 19 digits before the point, as many as the largest whole number needs. */
  private static final int DECIMALS = 19;

  private static final int DIGITS = 38;

  private NumberSql() {}

  /** Without regard for missing values. The table that a band is made of fills the second slot. */
  static SqlText condition(NumberTest test) {
    return switch (test) {
      case NumberTest.EqualsAnyOf(var values) -> among("in", values);
      case NumberTest.EqualsNoneOf(var values) -> among("not in", values);
      case NumberTest.LessThan(var value) -> SqlText.of("{0} < ?", bound(value));
      case NumberTest.AtMost(var value) -> SqlText.of("{0} <= ?", bound(value));
      case NumberTest.MoreThan(var value) -> SqlText.of("{0} > ?", bound(value));
      case NumberTest.AtLeast(var value) -> SqlText.of("{0} >= ?", bound(value));
      case NumberTest.Between(var from, var to) ->
          SqlText.of("{0} between ? and ?", bound(from), bound(to));
      case NumberTest.PercentileBand band -> band(band);
    };
  }

  private static SqlText among(String in, List<BigDecimal> values) {
    String places = String.join(", ", Collections.nCopies(values.size(), "?"));
    return new SqlText(
        "{0} %s (%s)".formatted(in, places), values.stream().map(NumberSql::bound).toList());
  }

  /**
   * Whole numbers only, so that nobody falls off an edge by rounding. The rank of a number is one
   * more than how many are smaller, and the same for all who share it.
   */
  private static SqlText band(NumberTest.PercentileBand band) {
    String below = band.to() == 100 ? "" : " and smaller * 100 < ? * total";
    String text =
        """
        {0} in (
          select held from (
            select held, rank() over (order by held) - 1 as smaller, count(*) over () as total
            from (select {0} as held from {1}) everyone
            where held is not null
          ) ranked
          where smaller * 100 >= ? * total%s
        )\
        """
            .formatted(below);
    return below.isEmpty()
        ? SqlText.of(text, band.from())
        : SqlText.of(text, band.from(), band.to());
  }

  /** As a decimal where databases have one that is wide enough, otherwise as near as can be. */
  static Object bound(BigDecimal value) {
    BigDecimal shortest = value.stripTrailingZeros();
    BigDecimal plain = shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    boolean isWideEnough =
        plain.scale() <= DECIMALS && plain.precision() - plain.scale() <= DIGITS - DECIMALS;
    return isWideEnough ? plain : (Object) plain.doubleValue();
  }
}
