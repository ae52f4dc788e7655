package studio.marquee.connect.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.YesNoTest;

/**
 * The referee: what a segment means, read off its words, one person after the other. Slow and
 * obvious on purpose, and without anything from the code that it judges.
 */
final class Interpreter {
  private static final double EARTH_KILOMETRES = 6371.0;

  private final List<Map<String, Object>> people;
  private final TimeReading time;

  /** A person is a map from the attribute's name to the value; what is missing has no entry. */
  Interpreter(List<Map<String, Object>> people, Now now) {
    this.people = people;
    this.time = new TimeReading(now);
  }

  /** The positions of the people who are meant. */
  Set<Integer> people(Segment segment) {
    Set<Integer> meant = new TreeSet<>();
    for (int i = 0; i < people.size(); i++) {
      if (isMeant(people.get(i), segment)) {
        meant.add(i);
      }
    }
    return meant;
  }

  private boolean isMeant(Map<String, Object> person, Segment segment) {
    boolean isIncluded = live(segment.rule(), person).orElse(true);
    boolean isLeftOut = segment.exclude().stream().anyMatch(p -> live(p, person).orElse(false));
    return isIncluded && !isLeftOut;
  }

  private Optional<Boolean> live(Part part, Map<String, Object> person) {
    if (part.isMuted()) {
      return Optional.empty();
    }
    return live(part.rule(), person).map(isTrue -> part.isNot() ? !isTrue : isTrue);
  }

  /** Empty when nothing of the rule counts. */
  private Optional<Boolean> live(Rule rule, Map<String, Object> person) {
    return switch (rule) {
      case Group(var join, var parts) -> group(join, parts, person);
      case AttributeRule(var name, var test) ->
          Optional.of(passes(person.get(name.attribute()), test, name, person));
      case PlaceRule place -> Optional.of(isNear(place, person));
      default -> throw new UnsupportedOperationException();
    };
  }

  private Optional<Boolean> group(Group.Join join, List<Part> parts, Map<String, Object> person) {
    List<Boolean> counted = parts.stream().flatMap(part -> live(part, person).stream()).toList();
    if (counted.isEmpty()) {
      return Optional.empty();
    }
    long right = counted.stream().filter(isTrue -> isTrue).count();
    return Optional.of(
        switch (join) {
          case Group.Join.AllOf() -> right == counted.size();
          case Group.Join.AnyOf() -> right > 0;
          case Group.Join.NoneOf() -> right == 0;
          case Group.Join.AtLeast(var count) -> right >= count || right == counted.size();
        });
  }

  private boolean passes(
      @Nullable Object value, AttributeTest test, AttributeName name, Map<String, Object> person) {
    if (test instanceof PresenceTest.IsNotSet) {
      return value == null;
    }
    if (value == null) {
      return false;
    }
    return switch (test) {
      case PresenceTest _ -> true;
      case TextTest text -> TextReading.passes((String) value, text);
      case NumberTest number -> passes(number(value), number, name);
      case YesNoTest.IsTrue() -> (Boolean) value;
      case YesNoTest.IsFalse() -> !(Boolean) value;
      case TimeTest when ->
          value instanceof LocalDate day
              ? time.holdsDay(day, when)
              : time.holdsMoment((Instant) value, when);
      case ComparisonTest(var order, var other, var offset) ->
          compares(value, order, person.get(other.attribute()), offset);
      default -> throw new UnsupportedOperationException();
    };
  }

  private boolean passes(BigDecimal value, NumberTest test, AttributeName name) {
    return switch (test) {
      case NumberTest.EqualsAnyOf(var values) ->
          values.stream().anyMatch(other -> value.compareTo(other) == 0);
      case NumberTest.EqualsNoneOf(var values) ->
          values.stream().noneMatch(other -> value.compareTo(other) == 0);
      case NumberTest.LessThan(var limit) -> value.compareTo(limit) < 0;
      case NumberTest.AtMost(var limit) -> value.compareTo(limit) <= 0;
      case NumberTest.MoreThan(var limit) -> value.compareTo(limit) > 0;
      case NumberTest.AtLeast(var limit) -> value.compareTo(limit) >= 0;
      case NumberTest.Between(var from, var to) ->
          value.compareTo(from) >= 0 && value.compareTo(to) <= 0;
      case NumberTest.PercentileBand(var from, var to) -> isInBand(value, from, to, name);
    };
  }

  private boolean isInBand(BigDecimal value, int from, int to, AttributeName name) {
    long all = 0;
    long smaller = 0;
    for (Map<String, Object> person : people) {
      Object other = person.get(name.attribute());
      if (other != null) {
        all++;
        smaller += number(other).compareTo(value) < 0 ? 1 : 0;
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
    int sign =
        value instanceof LocalDate day
            ? day.compareTo(((LocalDate) other).plusDays(offset.longValueExact()))
            : number(value).compareTo(number(other).add(offset));
    return switch (order) {
      case LESS -> sign < 0;
      case AT_MOST -> sign <= 0;
      case EQUAL -> sign == 0;
      case NOT_EQUAL -> sign != 0;
      case AT_LEAST -> sign >= 0;
      case MORE -> sign > 0;
    };
  }

  private static boolean isNear(PlaceRule place, Map<String, Object> person) {
    Object latitude = person.get(place.latitude().attribute());
    Object longitude = person.get(place.longitude().attribute());
    return latitude != null
        && longitude != null
        && kilometres(place, number(latitude).doubleValue(), number(longitude).doubleValue())
            <= place.kilometres().doubleValue();
  }

  /** From the middle of the circle, along the surface. */
  static double kilometres(PlaceRule place, double latitude, double longitude) {
    double from = Math.toRadians(place.pointLatitude().doubleValue());
    double to = Math.toRadians(latitude);
    double apart = Math.toRadians(longitude - place.pointLongitude().doubleValue());
    double half =
        Math.pow(Math.sin((to - from) / 2), 2)
            + Math.cos(from) * Math.cos(to) * Math.pow(Math.sin(apart / 2), 2);
    return 2 * EARTH_KILOMETRES * Math.asin(Math.sqrt(Math.clamp(half, 0.0, 1.0)));
  }

  /** The exact value, so that numbers of different types compare by it. */
  private static BigDecimal number(Object value) {
    return switch (value) {
      case BigDecimal decimal -> decimal;
      case Long whole -> BigDecimal.valueOf(whole);
      case Double binary -> new BigDecimal(binary);
      default -> throw new IllegalArgumentException("not a number: " + value);
    };
  }
}
