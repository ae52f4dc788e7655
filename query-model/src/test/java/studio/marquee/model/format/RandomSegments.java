package studio.marquee.model.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Limit;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Pin;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/** Segments of every shape, the same ones for the same seed. */
public final class RandomSegments {
  private final RandomGenerator random;
  private final List<AttributeTest> tests;
  private final List<Leaf> leaves;

  /** Of every kind of rule and test, with limits and pins. */
  public RandomSegments(RandomGenerator random) {
    this.random = random;
    tests = KindsOfTests.list();
    leaves = new RandomRules(random, this).leaves();
  }

  /** Of these tests of attributes, places, and groups of them alone. */
  public RandomSegments(RandomGenerator random, List<AttributeTest> tests) {
    this.random = random;
    this.tests = List.copyOf(tests);
    leaves = List.of();
  }

  public Segment next() {
    List<Part> exclude = random.nextInt(3) == 0 ? parts(2) : List.of();
    Segment segment = new Segment("Some people", "", "people", rule(3), exclude);
    return leaves.isEmpty() ? segment : segment.withLimit(limit()).withPins(pins());
  }

  public Rule rule(int levels) {
    if (levels > 0 && random.nextInt(3) > 0) {
      return new Group(join(), parts(levels - 1));
    }
    if (!leaves.isEmpty() && random.nextBoolean()) {
      return leaves.get(random.nextInt(leaves.size())).rule(Math.max(0, levels - 1));
    }
    if (random.nextInt(10) == 0) {
      return place();
    }
    return new AttributeRule(new AttributeName("people", "a" + random.nextInt(3)), test());
  }

  AttributeTest test() {
    return tests.get(random.nextInt(tests.size()));
  }

  public List<Part> parts(int levels) {
    List<Part> parts = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      Set<Mark> marks = EnumSet.noneOf(Mark.class);
      for (Mark mark : Mark.values()) {
        if (random.nextInt(4) == 0) {
          marks.add(mark);
        }
      }
      parts.add(new Part(rule(levels), marks));
    }
    return parts;
  }

  private Group.Join join() {
    return switch (random.nextInt(4)) {
      case 0 -> new Group.Join.AllOf();
      case 1 -> new Group.Join.AnyOf();
      case 2 -> new Group.Join.NoneOf();
      default -> new Group.Join.AtLeast(1 + random.nextInt(4));
    };
  }

  public Rule place() {
    return new PlaceRule(
        new AttributeName("people", "lat"),
        new AttributeName("people", "lon"),
        BigDecimal.valueOf(random.nextInt(-90, 91)),
        new BigDecimal("13.40"),
        BigDecimal.valueOf(random.nextInt(1, 100)));
  }

  private Limit limit() {
    return random.nextInt(3) == 0
        ? new RandomRules(random, this).ranking(1)
        : new Limit.Unlimited();
  }

  private List<Pin> pins() {
    List<Pin> pins = new ArrayList<>();
    for (int i = random.nextInt(6); i > 3; i--) {
      Pin.Side side = random.nextBoolean() ? Pin.Side.IN : Pin.Side.OUT;
      pins.add(new Pin("c" + i, side, "She asked for it."));
    }
    return pins;
  }

  /** Makes rules of one kind, with at most so many levels of rules below. */
  @FunctionalInterface
  interface Leaf {
    Rule rule(int levels);
  }
}
