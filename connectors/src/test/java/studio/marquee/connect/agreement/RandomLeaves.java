package studio.marquee.connect.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.YesNoTest;

/** Rules of every kind; what they ask for is mostly taken from the table, so that they bite. */
final class RandomLeaves {
  /** How far from the edge of a circle everyone stays, in kilometres. */
  private static final double CLEARANCE = 1e-5;

  private final Luck luck;
  private final List<Map<String, Object>> people;
  private final RandomTextTests texts;
  private final RandomTimeTests times;

  RandomLeaves(Luck luck, List<Map<String, Object>> people, Now now) {
    this.luck = luck;
    this.people = people;
    this.texts = new RandomTextTests(luck);
    this.times = new RandomTimeTests(luck, now);
  }

  Rule leaf() {
    int kind = luck.below(24);
    if (kind < 6) {
      AttributeName name = luck.oneOf(PeopleMart.TEXTS);
      return new AttributeRule(name, texts.test(values(name)));
    }
    if (kind < 11) {
      return number(luck.oneOf(PeopleMart.NUMBERS));
    }
    if (kind < 15) {
      AttributeName name = luck.oneOf(PeopleMart.DATES);
      return new AttributeRule(name, times.ofDates(values(name)));
    }
    if (kind < 19) {
      AttributeName name = luck.oneOf(PeopleMart.MOMENTS);
      return new AttributeRule(name, times.ofMoments(values(name)));
    }
    return switch (kind) {
      case 19 -> new AttributeRule(luck.oneOf(PeopleMart.YES_NOS), yesNo());
      case 20 -> new AttributeRule(anyAttribute(), presence());
      case 21 -> place();
      default -> comparison();
    };
  }

  private List<Object> values(AttributeName name) {
    List<Object> values = new ArrayList<>();
    for (Map<String, Object> person : people) {
      Object value = person.get(name.attribute());
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private AttributeName anyAttribute() {
    List<AttributeName> all = new ArrayList<>(PeopleMart.TEXTS);
    all.addAll(PeopleMart.NUMBERS);
    all.addAll(PeopleMart.YES_NOS);
    all.addAll(PeopleMart.DATES);
    all.addAll(PeopleMart.MOMENTS);
    return luck.oneOf(all);
  }

  private YesNoTest yesNo() {
    return luck.inPercent(50) ? new YesNoTest.IsTrue() : new YesNoTest.IsFalse();
  }

  private PresenceTest presence() {
    return luck.inPercent(50) ? new PresenceTest.IsSet() : new PresenceTest.IsNotSet();
  }

  private Rule number(AttributeName name) {
    List<Object> values = values(name);
    BigDecimal one = numberFrom(values);
    BigDecimal other = numberFrom(values);
    NumberTest test =
        switch (luck.below(9)) {
          case 0 -> new NumberTest.EqualsAnyOf(luck.some(3, () -> numberFrom(values)));
          case 1 -> new NumberTest.EqualsNoneOf(luck.some(3, () -> numberFrom(values)));
          case 2 -> new NumberTest.LessThan(one);
          case 3 -> new NumberTest.AtMost(one);
          case 4 -> new NumberTest.MoreThan(one);
          case 5 -> new NumberTest.AtLeast(one);
          case 6 -> new NumberTest.Between(one.min(other), one.max(other));
          default -> band(values);
        };
    return new AttributeRule(name, test);
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
    BigDecimal value = new BigDecimal(luck.oneOf(values).toString());
    return switch (luck.below(6)) {
      case 0 -> value.stripTrailingZeros();
      case 1 -> value.setScale(Math.max(4, value.scale()));
      case 2 -> value.add(new BigDecimal("0.01"));
      default -> value;
    };
  }

  private Rule comparison() {
    ComparisonTest.Order order = luck.oneOf(List.of(ComparisonTest.Order.values()));
    if (luck.inPercent(50)) {
      BigDecimal days = BigDecimal.valueOf(luck.inPercent(60) ? 0 : luck.between(-400, 400));
      return compared(PeopleMart.DATES, order, days);
    }
    // Eighths are exact in every type, so that equality does not depend on one's rounding.
    BigDecimal offset =
        luck.inPercent(50)
            ? BigDecimal.ZERO
            : BigDecimal.valueOf(luck.between(-40, 40)).multiply(new BigDecimal("0.125"));
    return compared(PeopleMart.NUMBERS, order, offset);
  }

  private Rule compared(List<AttributeName> names, ComparisonTest.Order order, BigDecimal offset) {
    AttributeTest test = new ComparisonTest(order, luck.oneOf(names), offset);
    return new AttributeRule(luck.oneOf(names), test);
  }

  private Rule place() {
    PlaceRule place = anyPlace();
    return isClear(place) ? place : place();
  }

  private PlaceRule anyPlace() {
    BigDecimal kilometres =
        luck.oneOf(
            List.of(
                new BigDecimal("0.5"),
                BigDecimal.valueOf(luck.between(20, 90)),
                BigDecimal.valueOf(luck.between(500, 9_000)),
                BigDecimal.valueOf(luck.between(9_000, 20_010)),
                BigDecimal.valueOf(20_100)));
    BigDecimal latitude = BigDecimal.valueOf(luck.between(-18, 18) * 5L);
    BigDecimal longitude = BigDecimal.valueOf(luck.between(-18, 18) * 10L);
    if (luck.inPercent(60)) {
      latitude = near(PeopleMart.LATITUDE, latitude);
      longitude = near(PeopleMart.LONGITUDE, longitude);
    }
    return new PlaceRule(
        PeopleMart.LATITUDE, PeopleMart.LONGITUDE, latitude, longitude, kilometres);
  }

  private BigDecimal near(AttributeName name, BigDecimal otherwise) {
    List<Object> values = values(name);
    return values.isEmpty() ? otherwise : new BigDecimal(luck.oneOf(values).toString());
  }

  private boolean isClear(PlaceRule place) {
    double edge = place.kilometres().doubleValue();
    for (Map<String, Object> person : people) {
      if (person.get("latitude") instanceof Double latitude
          && person.get("longitude") instanceof Double longitude
          && Math.abs(Interpreter.kilometres(place, latitude, longitude) - edge) < CLEARANCE) {
        return false;
      }
    }
    return true;
  }
}
