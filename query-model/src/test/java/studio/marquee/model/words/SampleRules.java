package studio.marquee.model.words;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;

/**
 * Values of whatever type the tree of rules is made of, found by reflection, so that a new kind of
 * rule or test is among them without being named. Each component takes each of its values once,
 * while the others keep their first, or the first that are accepted. What a record refuses is left
 * out.
 */
final class SampleRules {
  private static final AttributeName TIER = new AttributeName("people", "loyalty_tier");
  private static final AttributeName TOTAL = new AttributeName("orders", "net_total");
  private static final AttributeName UNKNOWN = new AttributeName("wishes", "wish");

  private SampleRules() {}

  /** Rules of every kind, in which other rules, tests and calculations go so many levels deep. */
  static List<Rule> rules(int depth) {
    return samples(Rule.class, depth).stream().map(Rule.class::cast).toList();
  }

  /** The records that a sealed type permits, directly or through others. */
  static Stream<Class<?>> permitted(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SampleRules::permitted)
        : Stream.of(type);
  }

  private static List<?> samples(Type type, int depth) {
    if (type instanceof ParameterizedType many) {
      return many.getRawType() == Set.class
          ? sets(many.getActualTypeArguments()[0])
          : lists(samples(many.getActualTypeArguments()[0], depth));
    }
    Class<?> plain = (Class<?>) type;
    if (plain == int.class) {
      return List.of(2, 1, 5);
    }
    if (plain.isEnum()) {
      return List.of(plain.getEnumConstants());
    }
    if (plain.isSealed()) {
      return permitted(plain).flatMap(one -> some(plain, one, depth).stream()).toList();
    }
    return plain.isRecord() && plain != AttributeName.class && plain != Hop.class
        ? records(plain, depth)
        : leaves(plain);
  }

  /** What can hold itself is kept small at the bottom. */
  private static List<?> some(Class<?> sealed, Class<?> one, int depth) {
    boolean isDeep =
        sealed == Rule.class || sealed == Calculation.class || sealed == AttributeTest.class;
    if (!isDeep) {
      return records(one, depth);
    }
    if (depth > 0) {
      return records(one, depth - 1);
    }
    boolean isFirst =
        permitted(sealed).filter(SampleRules::isFlat).findFirst().orElseThrow() == one;
    return isFirst ? records(one, 0) : List.of();
  }

  private static boolean isFlat(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .noneMatch(component ->
            component.getType() == Calculation.class
                || component.getGenericType().getTypeName().contains(Part.class.getName())
                || component.getType().getSimpleName().equals("Rows"));
  }

  private static List<?> sets(Type element) {
    return element == Mark.class
        ? List.of(Set.of(), Set.of(Mark.NOT), Set.of(Mark.MUTED), Set.of(Mark.LOCKED))
        : element == DayOfWeek.class
            ? List.of(Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY))
            : List.of(Set.of(Month.MAY, Month.JUNE));
  }

  /** One, two of the same, none, and each other one behind the first. */
  private static List<List<?>> lists(List<?> elements) {
    Object first = elements.getFirst();
    List<List<?>> lists =
        new ArrayList<>(List.of(List.of(first), List.of(first, first), List.of()));
    elements.forEach(one -> lists.add(List.of(one)));
    elements.forEach(one -> lists.add(List.of(first, one)));
    return lists;
  }

  private static List<?> leaves(Class<?> type) {
    if (type == AttributeName.class) {
      return List.of(TIER, TOTAL, UNKNOWN);
    }
    if (type == Hop.class) {
      return List.of(Hop.to("orders"), Hop.to("order_lines"), new Hop("wishes", "by_whom"));
    }
    if (type == String.class) {
      return List.of("gold");
    }
    if (type == BigDecimal.class) {
      return List.of(BigDecimal.TEN, BigDecimal.ZERO, new BigDecimal("-1.5"));
    }
    if (type == LocalDate.class) {
      return List.of(LocalDate.of(2026, 1, 1));
    }
    throw new IllegalArgumentException("no sample of " + type);
  }

  private static List<?> records(Class<?> type, int depth) {
    List<List<?>> values = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      values.add(samples(component.getGenericType(), depth));
    }
    Object[] firsts = values.stream().map(List::getFirst).toArray();
    List<Object[]> around = around(firsts, values);
    Object[] base =
        around.stream().filter(parts -> made(type, parts).isPresent()).findFirst().orElse(firsts);
    return Stream.concat(around.stream(), around(base, values).stream())
        .flatMap(parts -> made(type, parts).stream())
        .distinct()
        .toList();
  }

  private static List<Object[]> around(Object[] base, List<List<?>> values) {
    List<Object[]> around = new ArrayList<>();
    around.add(base);
    for (int place = 0; place < base.length; place++) {
      for (Object other : values.get(place)) {
        Object[] parts = base.clone();
        parts[place] = other;
        around.add(parts);
      }
    }
    return around;
  }

  /** Empty when the record refuses it. */
  private static Optional<Object> made(Class<?> type, Object[] parts) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return Optional.of(type.getDeclaredConstructor(types).newInstance(parts));
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof IllegalArgumentException) {
        return Optional.empty();
      }
      throw new AssertionError(refused);
    } catch (ReflectiveOperationException gone) {
      throw new LinkageError(gone.getMessage(), gone);
    }
  }
}
