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
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/** Segments of every shape, the same ones for the same seed. */
public final class RandomSegments {
  private final RandomGenerator random;
  private final List<AttributeTest> tests;

  public RandomSegments(RandomGenerator random) {
    this(random, KindsOfTests.list());
  }

  public RandomSegments(RandomGenerator random, List<AttributeTest> tests) {
    this.random = random;
    this.tests = List.copyOf(tests);
  }

  public Segment next() {
    List<Part> exclude = random.nextInt(3) == 0 ? parts(2) : List.of();
    return new Segment("Some people", "", "people", rule(3), exclude);
  }

  public Rule rule(int levels) {
    if (levels > 0 && random.nextInt(3) > 0) {
      return new Group(join(), parts(levels - 1));
    }
    if (random.nextInt(10) == 0) {
      return place();
    }
    AttributeName name = new AttributeName("people", "a" + random.nextInt(3));
    return new AttributeRule(name, tests.get(random.nextInt(tests.size())));
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
}
