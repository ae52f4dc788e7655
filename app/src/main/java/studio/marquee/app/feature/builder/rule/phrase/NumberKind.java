package studio.marquee.app.feature.builder.rule.phrase;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.YesNoTest;

/** What can be asked of a number. */
enum NumberKind {
  AT_LEAST("rule.number.atLeast"),
  AT_MOST("rule.number.atMost"),
  MORE_THAN("rule.number.moreThan"),
  LESS_THAN("rule.number.lessThan"),
  BETWEEN("rule.number.between"),
  EQUALS("rule.number.equals"),
  EQUALS_NONE("rule.number.equalsNone"),
  PERCENTILE("rule.number.percentile");

  private static final int TOP = 100;
  private static final int TOP_FIFTH = 80;
  private final String key;

  NumberKind(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  static NumberKind of(NumberTest test) {
    return switch (test) {
      case NumberTest.AtLeast _ -> AT_LEAST;
      case NumberTest.AtMost _ -> AT_MOST;
      case NumberTest.MoreThan _ -> MORE_THAN;
      case NumberTest.LessThan _ -> LESS_THAN;
      case NumberTest.Between _ -> BETWEEN;
      case NumberTest.EqualsAnyOf _ -> EQUALS;
      case NumberTest.EqualsNoneOf _ -> EQUALS_NONE;
      case NumberTest.PercentileBand _ -> PERCENTILE;
    };
  }

  /** Asks this, keeping the numbers that still mean something. */
  NumberTest from(AttributeTest before, Optional<AttributeProfile.Histogram> spread) {
    BigDecimal lower = lower(before).or(() -> upper(before)).orElseGet(() -> middle(spread));
    BigDecimal upper = upper(before).or(() -> lower(before)).orElseGet(() -> middle(spread));
    return switch (this) {
      case AT_LEAST -> new NumberTest.AtLeast(lower);
      case MORE_THAN -> new NumberTest.MoreThan(lower);
      case AT_MOST -> new NumberTest.AtMost(upper);
      case LESS_THAN -> new NumberTest.LessThan(upper);
      case BETWEEN -> between(before, lower, spread);
      case EQUALS -> new NumberTest.EqualsAnyOf(values(before).orElse(List.of(lower)));
      case EQUALS_NONE -> new NumberTest.EqualsNoneOf(values(before).orElse(List.of(lower)));
      case PERCENTILE -> new NumberTest.PercentileBand(TOP_FIFTH, TOP);
    };
  }

  private static NumberTest between(
      AttributeTest before, BigDecimal lower, Optional<AttributeProfile.Histogram> spread) {
    BigDecimal largest = spread.map(AttributeProfile.Histogram::largest).orElse(lower);
    BigDecimal to =
        lower(before).isPresent() && upper(before).isPresent()
            ? upper(before).get()
            : lower.max(largest);
    return new NumberTest.Between(lower, lower.max(to));
  }

  private static BigDecimal middle(Optional<AttributeProfile.Histogram> spread) {
    return spread.map(AttributeProfile.Histogram::median).orElse(BigDecimal.ONE);
  }

  static Optional<List<BigDecimal>> values(AttributeTest test) {
    return switch (test) {
      case NumberTest.EqualsAnyOf(var values) -> Optional.of(values);
      case NumberTest.EqualsNoneOf(var values) -> Optional.of(values);
      case TextTest _,
          NumberTest _,
          YesNoTest _,
          TimeTest _,
          ListTest _,
          PresenceTest _,
          ComparisonTest _ ->
          Optional.empty();
    };
  }

  static Optional<BigDecimal> lower(AttributeTest test) {
    return switch (test) {
      case NumberTest.AtLeast(var value) -> Optional.of(value);
      case NumberTest.MoreThan(var value) -> Optional.of(value);
      case NumberTest.Between(var from, var _) -> Optional.of(from);
      case NumberTest.EqualsAnyOf(var values) -> values.stream().min(BigDecimal::compareTo);
      case TextTest _,
          NumberTest _,
          YesNoTest _,
          TimeTest _,
          ListTest _,
          PresenceTest _,
          ComparisonTest _ ->
          Optional.empty();
    };
  }

  static Optional<BigDecimal> upper(AttributeTest test) {
    return switch (test) {
      case NumberTest.AtMost(var value) -> Optional.of(value);
      case NumberTest.LessThan(var value) -> Optional.of(value);
      case NumberTest.Between(var _, var to) -> Optional.of(to);
      case NumberTest.EqualsAnyOf(var values) -> values.stream().max(BigDecimal::compareTo);
      case TextTest _,
          NumberTest _,
          YesNoTest _,
          TimeTest _,
          ListTest _,
          PresenceTest _,
          ComparisonTest _ ->
          Optional.empty();
    };
  }
}
