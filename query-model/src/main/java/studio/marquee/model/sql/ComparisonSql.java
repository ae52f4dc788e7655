package studio.marquee.model.sql;

import java.math.BigDecimal;
import java.math.RoundingMode;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.sql.dialect.Dialect;

/** A number or a time held against another one of the same person. */
final class ComparisonSql {
  private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);

  private final Dialect dialect;

  ComparisonSql(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The other one fills the second slot. */
  SqlText condition(AttributeType type, ComparisonTest test) {
    SqlText moved = test.offset().signum() == 0 ? SqlText.of("{1}") : moved(type, test.offset());
    return moved.inside("{0}" + sign(test.order()), "");
  }

  private SqlText moved(AttributeType type, BigDecimal offset) {
    return switch (type) {
      case NUMBER -> SqlText.of("{1} + ?", NumberSql.bound(offset));
      case DATE -> SqlText.of(dialect.plusDays("{1}"), offset.intValueExact());
      case MOMENT ->
          SqlText.of(
              dialect.plusSeconds("{1}"),
              offset.multiply(SECONDS_OF_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact());
      case TEXT, YES_NO, LIST -> throw new IllegalArgumentException("neither a number nor a time");
    };
  }

  private static String sign(ComparisonTest.Order order) {
    return switch (order) {
      case LESS -> " < ";
      case AT_MOST -> " <= ";
      case EQUAL -> " = ";
      case NOT_EQUAL -> " <> ";
      case AT_LEAST -> " >= ";
      case MORE -> " > ";
    };
  }
}
