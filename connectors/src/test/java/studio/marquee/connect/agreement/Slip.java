package studio.marquee.connect.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/**
 * A wrong reading of what segments mean, made by asking for something else: whoever slips so
 * answers a case as the changed case should be answered.
 */
record Slip(String name, UnaryOperator<Case> change) {

  static Slip ofSegment(String name, UnaryOperator<Segment> change) {
    return new Slip(
        name, asked -> new Case(asked.people(), asked.now(), change.apply(asked.segment())));
  }

  static Slip ofRule(String name, UnaryOperator<Rule> change) {
    return ofSegment(name, segment -> Trees.changed(segment, change));
  }

  static Slip ofPart(String name, UnaryOperator<Part> change) {
    return ofRule(
        name,
        rule ->
            rule instanceof Group(var join, var parts)
                ? new Group(join, parts.stream().map(change).toList())
                : rule);
  }

  static <J extends Group.Join> Slip ofJoin(
      String name, Class<J> kind, Function<J, Group.Join> change) {
    return ofRule(
        name,
        rule ->
            rule instanceof Group(var join, var parts) && kind.isInstance(join)
                ? new Group(change.apply(kind.cast(join)), parts)
                : rule);
  }

  static <T extends AttributeTest> Slip ofTest(
      String name, Class<T> kind, Function<T, AttributeTest> change) {
    return ofRule(
        name,
        rule ->
            rule instanceof AttributeRule(var attribute, var test) && kind.isInstance(test)
                ? new AttributeRule(attribute, change.apply(kind.cast(test)))
                : rule);
  }

  /** As if the test were passed by whoever has no value. */
  static Slip missingPasses(String name, Class<? extends AttributeTest> kind) {
    return ofRule(
        name,
        rule ->
            rule instanceof AttributeRule(var attribute, var test) && kind.isInstance(test)
                ? new Group(
                    new Group.Join.AnyOf(),
                    List.of(
                        Part.of(rule),
                        Part.of(new AttributeRule(attribute, new PresenceTest.IsNotSet()))))
                : rule);
  }

  static Slip ofValues(String name, UnaryOperator<Object> change) {
    return ofPeople(
        name,
        person -> {
          Map<String, Object> changed = new HashMap<>();
          person.forEach((attribute, value) -> changed.put(attribute, change.apply(value)));
          return changed;
        });
  }

  static Slip ofPeople(String name, UnaryOperator<Map<String, Object>> change) {
    return new Slip(
        name,
        asked ->
            new Case(
                asked.people().stream().map(change).map(Map::copyOf).toList(),
                asked.now(),
                asked.segment()));
  }

  /** As if a value were there. */
  static Slip missingIs(String name, List<String> attributes, Object value) {
    return ofPeople(
        name,
        person -> {
          Map<String, Object> filled = new HashMap<>(person);
          attributes.forEach(attribute -> filled.putIfAbsent(attribute, value));
          return filled;
        });
  }
}
