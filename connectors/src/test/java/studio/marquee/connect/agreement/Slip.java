package studio.marquee.connect.agreement;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/**
 * A wrong reading of what segments mean, made by asking for something else: whoever slips so
 * answers a case as the changed case should be answered.
 */
record Slip(String name, UnaryOperator<Case> change) {
  static final NumberTest ZERO = new NumberTest.EqualsAnyOf(List.of(BigDecimal.ZERO));

  /** Wherever something of that kind stands in a tree, also in traits and saved audiences. */
  static <T> Slip of(String name, Class<T> kind, Function<T, Object> change) {
    return new Slip(
        name,
        asked ->
            Trees.changed(
                asked, value -> kind.isInstance(value) ? change.apply(kind.cast(value)) : value));
  }

  static Slip ofSegment(String name, UnaryOperator<Segment> change) {
    return new Slip(name, asked -> asked.with(change.apply(asked.segment())));
  }

  static Slip ofPart(String name, UnaryOperator<Part> change) {
    return of(name, Part.class, change::apply);
  }

  static <T extends AttributeTest> Slip ofTest(
      String name, Class<T> kind, Function<T, AttributeTest> change) {
    return of(name, kind, change::apply);
  }

  /** As if the test were passed by whoever has no value. */
  static Slip missingPasses(String name, Class<? extends AttributeTest> kind) {
    return new Slip(name, asked -> Trees.changed(asked, value -> passing(value, kind)));
  }

  private static Object passing(Object value, Class<? extends AttributeTest> kind) {
    if (value instanceof AttributeRule(var attribute, var test) && kind.isInstance(test)) {
      return any(
          new AttributeRule(attribute, test),
          new AttributeRule(attribute, new PresenceTest.IsNotSet()));
    }
    if (value instanceof CalculationRule(var calculation, var test) && kind.isInstance(test)) {
      return any(
          new CalculationRule(calculation, test),
          new CalculationRule(calculation, new PresenceTest.IsNotSet()));
    }
    return value;
  }

  static Group any(Rule one, Rule other) {
    return new Group(new Group.Join.AnyOf(), List.of(Part.of(one), Part.of(other)));
  }

  static Group both(Rule one, Rule other) {
    return new Group(new Group.Join.AllOf(), List.of(Part.of(one), Part.of(other)));
  }

  /** In the values by which orders, their lines and their stores belong together. */
  static Slip ofLinks(String name, UnaryOperator<String> change) {
    return new Slip(
        name,
        asked -> {
          World world = asked.world();
          for (String mart : List.of("orders", "order_lines", "stores")) {
            world =
                world.withTable(
                    mart, world.rows(mart).stream().map(r -> relinked(r, change)).toList());
          }
          return asked.with(world);
        });
  }

  private static Map<String, Object> relinked(
      Map<String, Object> row, UnaryOperator<String> change) {
    Map<String, Object> changed = new HashMap<>(row);
    for (String link : List.of(WorldMarts.KEY, "order_id", "store_id")) {
      changed.computeIfPresent(link, (_, key) -> change.apply(key.toString()));
    }
    return Map.copyOf(changed);
  }

  static Slip ofValues(String name, UnaryOperator<Object> change) {
    return ofRows(
        name,
        row -> {
          Map<String, Object> changed = new HashMap<>();
          row.forEach((attribute, value) ->
              changed.put(
                  attribute, attribute.endsWith(WorldMarts.KEY) ? value : change.apply(value)));
          return changed;
        });
  }

  static Slip ofRows(String name, UnaryOperator<Map<String, Object>> change) {
    return new Slip(
        name,
        asked -> {
          Map<String, List<Map<String, Object>>> tables = new TreeMap<>();
          asked
              .world()
              .tables()
              .forEach((mart, rows) ->
                  tables.put(mart, rows.stream().map(change).map(Map::copyOf).toList()));
          return asked.with(asked.world().withTables(tables));
        });
  }

  /** As if a value were there. */
  static Slip missingIs(String name, List<String> attributes, Object value) {
    return ofRows(
        name,
        row -> {
          Map<String, Object> filled = new HashMap<>(row);
          attributes.forEach(attribute -> filled.putIfAbsent(attribute, value));
          return filled;
        });
  }
}
