package studio.marquee.model.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/** Rebuilds segments at random into others that mean the same people. */
final class SameMeaning {
  private static final Group.Join ALL = new Group.Join.AllOf();
  private static final Group.Join ANY = new Group.Join.AnyOf();
  private static final Group.Join NONE = new Group.Join.NoneOf();
  private static final Part MUTED =
      new Part(
          new AttributeRule(
              new AttributeName("people", "muted"), new NumberTest.AtLeast(BigDecimal.ONE)),
          Set.of(Mark.MUTED));

  private final Random random;

  SameMeaning(Random random) {
    this.random = random;
  }

  Segment of(Segment segment) {
    return new Segment(
        "Other title",
        "Other words",
        segment.population(),
        rule(segment.rule()),
        segment.exclude().isEmpty() ? List.of() : parts(segment.exclude()));
  }

  private Rule rule(Rule rule) {
    return switch (rule) {
      case AttributeRule single -> wrapped(single);
      case PlaceRule single -> wrapped(single);
      case Group(var join, var parts) -> wrapped(group(join, parts(parts)));
      default -> throw new UnsupportedOperationException();
    };
  }

  private Rule group(Group.Join join, List<Part> parts) {
    List<Part> nested = List.of(Part.of(new Group(join, parts)));
    return switch (join) {
      case Group.Join.AllOf() when random.nextBoolean() -> halves(join, parts);
      case Group.Join.AnyOf() when random.nextBoolean() -> halves(join, parts);
      case Group.Join.NoneOf() when random.nextBoolean() ->
          new Group(ALL, List.of(Part.not(new Group(ANY, parts))));
      case Group.Join.AtLeast(var _) when random.nextBoolean() -> new Group(ANY, nested);
      case Group.Join.AllOf(), Group.Join.AnyOf(), Group.Join.NoneOf(), Group.Join.AtLeast(var _) ->
          new Group(join, parts);
    };
  }

  private static Group halves(Group.Join join, List<Part> parts) {
    int half = (parts.size() + 1) / 2;
    List<Part> all = new ArrayList<>(parts.subList(half, parts.size()));
    all.add(Part.of(new Group(join, parts.subList(0, half))));
    return new Group(join, all);
  }

  private Rule wrapped(Rule rule) {
    return switch (random.nextInt(6)) {
      case 0 -> new Group(ALL, List.of(Part.of(rule)));
      case 1 -> new Group(ANY, List.of(MUTED, Part.of(rule)));
      case 2 -> new Group(NONE, List.of(Part.not(rule)));
      case 3 -> new Group(ALL, List.of(Part.not(new Group(ANY, List.of(Part.not(rule))))));
      default -> rule;
    };
  }

  private List<Part> parts(List<Part> parts) {
    List<Part> others = new ArrayList<>();
    for (Part part : parts) {
      Set<Mark> marks = EnumSet.noneOf(Mark.class);
      marks.addAll(part.marks());
      if (random.nextBoolean()) {
        marks.add(Mark.LOCKED);
      }
      others.add(new Part(rule(part.rule()), marks));
    }
    if (random.nextBoolean()) {
      others.add(MUTED);
    }
    Collections.shuffle(others, random);
    return others;
  }
}
