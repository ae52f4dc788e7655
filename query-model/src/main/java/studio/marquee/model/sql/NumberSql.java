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

  private final String table;

  NumberSql(String table) {
    this.table = table;
  }

  SqlText condition(String column, NumberTest test) {
    SqlText text =
        switch (test) {
          case NumberTest.EqualsAnyOf(var values) -> among(column, "in", values);
          case NumberTest.EqualsNoneOf(var values) -> among(column, "not in", values);
          case NumberTest.LessThan(var value) -> SqlText.of(column + " < ?", bound(value));
          case NumberTest.AtMost(var value) -> SqlText.of(column + " <= ?", bound(value));
          case NumberTest.MoreThan(var value) -> SqlText.of(column + " > ?", bound(value));
          case NumberTest.AtLeast(var value) -> SqlText.of(column + " >= ?", bound(value));
          case NumberTest.Between(var from, var to) ->
              SqlText.of(column + " between ? and ?", bound(from), bound(to));
          case NumberTest.PercentileBand band -> band(column, band);
        };
    return text.whereSet(column);
  }

  private static SqlText among(String column, String in, List<BigDecimal> values) {
    String places = String.join(", ", Collections.nCopies(values.size(), "?"));
    return new SqlText(
        "%s %s (%s)".formatted(column, in, places), values.stream().map(NumberSql::bound).toList());
  }

  /**
   * Whole numbers only, so that nobody falls off an edge by rounding. The rank of a number is one
   * more than how many are smaller, and the same for all who share it.
   */
  private SqlText band(String column, NumberTest.PercentileBand band) {
    String below = band.to() == 100 ? "" : " and smaller * 100 < ? * total";
    String text =
        """
        %1$s in (
          select held from (
            select
              %1$s as held,
              rank() over (order by %1$s) - 1 as smaller,
              count(*) over () as total
            from %2$s where %1$s is not null
          ) ranked
          where smaller * 100 >= ? * total%3$s
        )\
        """
            .formatted(column, table, below);
    return below.isEmpty()
        ? SqlText.of(text, band.from())
        : SqlText.of(text, band.from(), band.to());
  }

  /** As a decimal where databases have one that is wide enough, otherwise as near as can be. */
  static Object bound(BigDecimal value) {
    BigDecimal shortest = value.stripTrailingZeros();
    BigDecimal plain = shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    boolean isWideEnough = plain.scale() <= DECIMALS && plain.precision() <= DIGITS;
    return isWideEnough ? plain : (Object) plain.doubleValue();
  }
}
