package studio.marquee.connect.agreement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TextTest;

/**
 * Makes a failing case small: takes whatever can go, as long as it still fails, until nothing can.
 */
final class Shrinking {
  private static final int MOST_STEPS = 2_000;

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
    Stream<Case> segments =
        segments(asked.segment()).map(smaller -> new Case(asked.people(), asked.now(), smaller));
    Stream<Case> tables =
        Stream.concat(without(asked.people()), poorer(asked.people()))
            .map(people -> new Case(people, asked.now(), asked.segment()));
    return Stream.concat(segments, tables);
  }

  private static Stream<Segment> segments(Segment segment) {
    return Stream.concat(
        rules(segment.rule()).map(rule -> Trees.segment(rule, segment.exclude())),
        Stream.concat(
            segment.exclude().stream().map(part -> Trees.segment(part.rule(), List.of())),
            lists(segment.exclude()).map(exclude -> Trees.segment(segment.rule(), exclude))));
  }

  private static Stream<Rule> rules(Rule rule) {
    return switch (rule) {
      case Group(var join, var parts) ->
          Stream.concat(
              parts.stream().map(Part::rule),
              lists(parts).filter(some -> !some.isEmpty()).map(some -> new Group(join, some)));
      case AttributeRule(var name, var test) ->
          tests(test).map(smaller -> new AttributeRule(name, smaller));
      default -> Stream.empty();
    };
  }

  /** With one part less, or with one part smaller. */
  private static Stream<List<Part>> lists(List<Part> parts) {
    return Stream.concat(
        without(parts),
        positions(parts)
            .flatMap(i -> smaller(parts.get(i)).map(smaller -> replaced(parts, i, smaller))));
  }

  private static Stream<Part> smaller(Part part) {
    return Stream.concat(
        part.marks().stream().map(mark -> new Part(part.rule(), others(part.marks(), mark))),
        rules(part.rule()).map(rule -> new Part(rule, part.marks())));
  }

  private static Set<Mark> others(Set<Mark> marks, Mark mark) {
    Set<Mark> others = EnumSet.copyOf(marks);
    others.remove(mark);
    return others;
  }

  private static Stream<AttributeTest> tests(AttributeTest test) {
    return switch (test) {
      case TextTest.IsAnyOf(var v, var l) -> some(v).map(s -> new TextTest.IsAnyOf(s, l));
      case TextTest.IsNoneOf(var v, var l) -> some(v).map(s -> new TextTest.IsNoneOf(s, l));
      case TextTest.ContainsAnyOf(var v, var l) ->
          some(v).map(s -> new TextTest.ContainsAnyOf(s, l));
      case TextTest.ContainsNoneOf(var v, var l) ->
          some(v).map(s -> new TextTest.ContainsNoneOf(s, l));
      case NumberTest.EqualsAnyOf(var v) -> some(v).map(NumberTest.EqualsAnyOf::new);
      case NumberTest.EqualsNoneOf(var v) -> some(v).map(NumberTest.EqualsNoneOf::new);
      default -> Stream.empty();
    };
  }

  private static <T> Stream<List<T>> some(List<T> values) {
    return without(values).filter(some -> !some.isEmpty());
  }

  private static Stream<List<Map<String, Object>>> poorer(List<Map<String, Object>> people) {
    return positions(people)
        .flatMap(i ->
            people.get(i).keySet().stream()
                .sorted()
                .map(attribute -> {
                  Map<String, Object> person = new HashMap<>(people.get(i));
                  person.remove(attribute);
                  return replaced(people, i, Map.copyOf(person));
                }));
  }

  /** Halves first, so that large lists become small quickly. */
  private static <T> Stream<List<T>> without(List<T> list) {
    int half = list.size() / 2;
    Stream<List<T>> halves =
        half < 2
            ? Stream.empty()
            : Stream.of(list.subList(0, half), list.subList(half, list.size()));
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
