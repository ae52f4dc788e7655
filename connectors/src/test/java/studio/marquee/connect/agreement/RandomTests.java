package studio.marquee.connect.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.YesNoTest;

/** Tests that fit a type; what they ask for is mostly taken from the table, so that they bite. */
final class RandomTests {
  private static final Set<AttributeType> COMPARABLE =
      Set.of(AttributeType.NUMBER, AttributeType.DATE, AttributeType.MOMENT);

  private final Stock stock;
  private final Luck luck;
  private final RandomTextTests texts;
  private final RandomTimeTests times;

  RandomTests(Stock stock) {
    this.stock = stock;
    this.luck = stock.luck();
    this.texts = new RandomTextTests(luck);
    this.times = new RandomTimeTests(luck, stock.now());
  }

  RandomTimeTests times() {
    return times;
  }

  /** Of an attribute, which may be held against others that can be seen from there. */
  AttributeTest test(AttributeType type, List<Object> values, Ground ground) {
    if (luck.inPercent(5)) {
      return presence();
    }
    if (COMPARABLE.contains(type) && luck.inPercent(14) && !comparable(type, ground).isEmpty()) {
      return comparison(type, ground);
    }
    return type == AttributeType.NUMBER && luck.inPercent(15)
        ? band(values)
        : ofValue(type, values);
  }

  /** Looks at nothing but the value. */
  AttributeTest ofValue(AttributeType type, List<Object> values) {
    return switch (type) {
      case TEXT -> texts.test(values);
      case NUMBER -> number(values);
      case YES_NO -> luck.inPercent(50) ? new YesNoTest.IsTrue() : new YesNoTest.IsFalse();
      case DATE -> times.ofDates(values);
      case MOMENT -> times.ofMoments(values);
      case LIST -> list();
    };
  }

  private PresenceTest presence() {
    return luck.inPercent(50) ? new PresenceTest.IsSet() : new PresenceTest.IsNotSet();
  }

  private ListTest list() {
    RandomTexts entries = new RandomTexts(luck);
    return switch (luck.below(6)) {
      case 0, 1 -> new ListTest.HasAnyOf(luck.some(3, entries::entry));
      case 2 -> new ListTest.HasAllOf(luck.some(2, entries::entry));
      case 3 -> new ListTest.HasNoneOf(luck.some(3, entries::entry));
      case 4 -> new ListTest.IsEmpty();
      default -> new ListTest.HasLength(number(List.of(0L, 1L, 2L, 3L)));
    };
  }

  private NumberTest number(List<Object> values) {
    BigDecimal one = numberFrom(values);
    BigDecimal other = numberFrom(values);
    return switch (luck.below(7)) {
      case 0 -> new NumberTest.EqualsAnyOf(luck.some(3, () -> numberFrom(values)));
      case 1 -> new NumberTest.EqualsNoneOf(luck.some(3, () -> numberFrom(values)));
      case 2 -> new NumberTest.LessThan(one);
      case 3 -> new NumberTest.AtMost(one);
      case 4 -> new NumberTest.MoreThan(one);
      case 5 -> new NumberTest.AtLeast(one);
      default -> new NumberTest.Between(one.min(other), one.max(other));
    };
  }

  private NumberTest band(List<Object> values) {
    int one = percent(values);
    int other = percent(values);
    int from = Math.min(99, Math.min(one, other));
    return new NumberTest.PercentileBand(from, Math.max(from + 1, Math.max(one, other)));
  }

  /** Often exactly where one of the people stands. */
  private int percent(List<Object> values) {
    if (values.isEmpty() || luck.inPercent(30)) {
      return luck.inPercent(50) ? luck.oneOf(List.of(0, 100)) : luck.below(101);
    }
    double value = ((Number) luck.oneOf(values)).doubleValue();
    long smaller = values.stream().filter(o -> ((Number) o).doubleValue() < value).count();
    return (int) (smaller * 100 / values.size());
  }

  /** The same value may be written with more or fewer zeros at its end. */
  private BigDecimal numberFrom(List<Object> values) {
    if (values.isEmpty() || luck.inPercent(15)) {
      return BigDecimal.valueOf(luck.between(-800, 800), luck.below(3));
    }
    BigDecimal value = exact(luck.oneOf(values));
    return switch (luck.below(6)) {
      case 0 -> value.stripTrailingZeros();
      case 1 -> value.setScale(Math.max(4, value.scale()), RoundingMode.UNNECESSARY);
      case 2 -> value.add(new BigDecimal("0.01"));
      default -> value;
    };
  }

  /** Of what was worked out in binary only as much as a decimal can hold. */
  private static BigDecimal exact(Object value) {
    if (value instanceof Double binary) {
      return BigDecimal.valueOf(Math.round(binary * 8)).multiply(new BigDecimal("0.125"));
    }
    return Values.number(value);
  }

  private ComparisonTest comparison(AttributeType type, Ground ground) {
    ComparisonTest.Order order = luck.oneOf(List.of(ComparisonTest.Order.values()));
    List<AttributeName> near = stock.names(ground.subject(), type::equals);
    List<AttributeName> names =
        near.isEmpty() || luck.inPercent(50) ? comparable(type, ground) : near;
    return new ComparisonTest(order, luck.oneOf(names), offset(type));
  }

  private List<AttributeName> comparable(AttributeType type, Ground ground) {
    return ground.marts().stream()
        .flatMap(mart -> stock.names(mart, type::equals).stream())
        .toList();
  }

  /** Eighths are exact in every type, so that equality does not depend on one's rounding. */
  private BigDecimal offset(AttributeType type) {
    if (luck.inPercent(50)) {
      return BigDecimal.ZERO;
    }
    return type == AttributeType.DATE
        ? BigDecimal.valueOf(luck.between(-400, 400))
        : BigDecimal.valueOf(luck.between(-40, 40)).multiply(new BigDecimal("0.125"));
  }
}
