package studio.marquee.connect.agreement;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.PeopleList;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Limit;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.SequenceRule.Gap;
import studio.marquee.model.segment.Window;

/**
 * Makes a failing case small: takes whatever can go, as long as it still fails, until nothing can.
 * Trees are looked at as records, so some of what is tried makes no sense and must not fail.
 */
final class Shrinking {
  private static final int MOST_STEPS = 2_000;

  /** What stands for nothing in particular. */
  private static final List<Object> PLAINEST =
      List.of(new Everyone(), new Window.Ever(), new Gap.AnyTime(), new Limit.Unlimited());

  /** Of a share, which is where few rows show the most; of any other number, one as good. */
  private static final BigDecimal HALF = BigDecimal.valueOf(50);

  private final Predicate<Case> fails;

  Shrinking(Predicate<Case> fails) {
    this.fails = fails;
  }

  Case smallest(Case failing) {
    Case smallest = failing;
    for (int step = 0; step < MOST_STEPS; step++) {
      Optional<Case> smaller = smaller(smallest).filter(fails).findFirst();
      if (smaller.isEmpty()) {
        return smallest;
      }
      smallest = smaller.get();
    }
    return smallest;
  }

  private static Stream<Case> smaller(Case asked) {
    return Stream.of(
            worlds(asked.world()).map(asked::with),
            segments(asked.segment()).map(asked::with),
            names(asked.world()).map(asked::with),
            poorer(asked.world()).map(asked::with))
        .flatMap(cases -> cases);
  }

  /** With fewer rows in one of the tables. */
  private static Stream<World> worlds(World world) {
    return world.tables().keySet().stream()
        .sorted()
        .flatMap(mart -> without(world.rows(mart)).map(rows -> world.withTable(mart, rows)));
  }

  /** With a value less in one of the rows; each row keeps its key. */
  private static Stream<World> poorer(World world) {
    return world.tables().keySet().stream()
        .sorted()
        .flatMap(mart ->
            positions(world.rows(mart))
                .flatMap(i ->
                    poorer(world.rows(mart).get(i)).map(row -> replaced(world.rows(mart), i, row)))
                .map(rows -> world.withTable(mart, rows)));
  }

  private static Stream<Map<String, Object>> poorer(Map<String, Object> row) {
    return row.keySet().stream()
        .filter(attribute -> !attribute.equals(WorldMarts.KEY))
        .sorted()
        .map(attribute -> {
          Map<String, Object> rest = new HashMap<>(row);
          rest.remove(attribute);
          return Map.copyOf(rest);
        });
  }

  private static Stream<World> names(World world) {
    return Stream.of(
            some(world.traits(), Trait.class)
                .map(some -> world.withNames(some, world.audiences(), world.lists())),
            some(world.audiences(), Audience.class)
                .map(some -> world.withNames(world.traits(), some, world.lists())),
            without(world.lists())
                .<List<PeopleList>>map(some -> some)
                .map(some -> world.withNames(world.traits(), world.audiences(), some)))
        .flatMap(worlds -> worlds);
  }

  private static <T> Stream<List<T>> some(List<T> named, Class<T> kind) {
    return lists(named, kind).map(some -> some.stream().map(kind::cast).toList());
  }

  private static Stream<Segment> segments(Segment segment) {
    return smaller(segment, Segment.class).map(Segment.class::cast);
  }

  /** Whatever is smaller and fits where the value stands. */
  private static Stream<Object> smaller(Object value, Class<?> place) {
    return switch (value) {
      case List<?> list -> lists(list, Object.class).map(some -> some);
      case Set<?> set -> without(List.copyOf(set)).map(Set::copyOf);
      case Integer count when count > 1 -> Stream.of(1, count / 2, count - 1);
      case BigDecimal number when number.compareTo(HALF) != 0 -> Stream.of(HALF);
      case Record tree when Shapes.isTree(tree) ->
          Stream.of(plainest(tree, place), inner(tree, place), changed(tree))
              .flatMap(values -> values);
      default -> Stream.empty();
    };
  }

  private static Stream<Object> plainest(Record tree, Class<?> place) {
    return PLAINEST.stream()
        .filter(plain -> place.isInstance(plain) && !plain.equals(tree) && place != Object.class);
  }

  /** What stands inside and would fit in its place. */
  private static Stream<Object> inner(Record tree, Class<?> place) {
    if (place == Object.class || place.isRecord()) {
      return Stream.empty();
    }
    return Shapes.all(tree).skip(1).filter(inside -> place.isInstance(inside)).limit(12);
  }

  private static Stream<Object> changed(Record tree) {
    List<Object> components = Shapes.components(tree);
    RecordComponent[] places = tree.getClass().getRecordComponents();
    return positions(components)
        .flatMap(i ->
            smaller(components.get(i), places[i].getType())
                .map(value -> replaced(components, i, value)))
        .flatMap(values -> made(tree.getClass(), values).stream());
  }

  private static Optional<Object> made(Class<?> kind, List<Object> components) {
    try {
      return Optional.of(Shapes.made(kind, components));
    } catch (IllegalArgumentException refused) {
      return Optional.empty();
    }
  }

  /** With one part less, or with one part smaller. */
  private static Stream<List<Object>> lists(List<?> list, Class<?> place) {
    List<Object> values = List.copyOf(list);
    return Stream.concat(
        without(values),
        positions(values)
            .flatMap(i -> smaller(values.get(i), place).map(value -> replaced(values, i, value))));
  }

  /** Halves first, so that large lists become small quickly. */
  private static <T> Stream<List<T>> without(List<T> list) {
    int half = list.size() / 2;
    Stream<List<T>> halves =
        half < 2
            ? Stream.empty()
            : Stream.of(List.of(), list.subList(0, half), list.subList(half, list.size()));
    return Stream.concat(
        halves,
        positions(list)
            .map(i -> {
              List<T> rest = new ArrayList<>(list);
              rest.remove((int) i);
              return rest;
            }));
  }

  private static <T> List<T> replaced(List<T> list, int position, T value) {
    List<T> replaced = new ArrayList<>(list);
    replaced.set(position, value);
    return replaced;
  }

  private static Stream<Integer> positions(List<?> list) {
    return Stream.iterate(0, i -> i + 1).limit(list.size());
  }
}
