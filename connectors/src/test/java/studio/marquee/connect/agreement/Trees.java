package studio.marquee.connect.agreement;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TimeTest;

/** Small things that are done with trees here. */
final class Trees {
  private Trees() {}

  static Segment segment(Rule rule, List<Part> exclude) {
    return segment(WorldMarts.PEOPLE, rule, exclude);
  }

  static Segment segment(String population, Rule rule, List<Part> exclude) {
    return new Segment("Asked", "", population, rule, exclude);
  }

  /** Whether anything in it counts. */
  static boolean isLive(Rule rule) {
    return !(rule instanceof Group(var _, var parts))
        || parts.stream().anyMatch(part -> !part.isMuted() && isLive(part.rule()));
  }

  static Rule not(Rule rule) {
    return new Group(new Group.Join.AllOf(), List.of(Part.not(rule)));
  }

  /** Whether a place in the calendar or on the clock is asked for. */
  static boolean asksForLocalTime(Object tree) {
    return Shapes.all(tree)
        .anyMatch(value ->
            value instanceof TimeTest.OnWeekday
                || value instanceof TimeTest.InMonth
                || value instanceof TimeTest.AtHours
                || value instanceof TimeTest.Anniversary
                || value instanceof Calculation.DaysSince);
  }

  /** Another tree: each part of it is changed after those inside it. */
  static Object changed(Object value, UnaryOperator<Object> change) {
    return switch (value) {
      case List<?> list -> {
        List<?> others = list.stream().map(one -> changed(one, change)).toList();
        yield isSame(list, others) ? list : others;
      }
      case Record tree when Shapes.isTree(tree) -> {
        List<Object> components = Shapes.components(tree);
        List<Object> others = components.stream().map(one -> changed(one, change)).toList();
        yield change.apply(
            isSame(components, others) ? tree : Shapes.made(tree.getClass(), others));
      }
      case Enum<?> word -> change.apply(word);
      default -> value;
    };
  }

  /** Most changes leave nearly all of a tree alone, and what is left alone is not made again. */
  @SuppressWarnings("ReferenceEquality") // Whether they are equal would take them all apart again.
  private static boolean isSame(List<?> some, List<?> others) {
    return IntStream.range(0, some.size()).allMatch(i -> some.get(i) == others.get(i));
  }

  static Segment changed(Segment segment, UnaryOperator<Object> change) {
    return Segment.class.cast(changed((Object) segment, change));
  }

  /** Also in the traits and the saved audiences. */
  static Case changed(Case asked, UnaryOperator<Object> change) {
    World world = asked.world();
    World other =
        world.withNames(
            world.traits().stream()
                .map(trait ->
                    new Trait(
                        trait.name(),
                        trait.title(),
                        trait.description(),
                        trait.unit(),
                        Calculation.class.cast(changed(trait.calculation(), change))))
                .toList(),
            world.audiences().stream()
                .map(saved -> new Audience(saved.name(), changed(saved.segment(), change)))
                .toList(),
            world.lists());
    return new Case(other, asked.now(), changed(asked.segment(), change));
  }
}
