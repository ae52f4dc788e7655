package studio.marquee.model.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/**
 * Random segments about five yes-or-no facts, so that each of 32 people is a combination of them
 * and it can be said of each whether they are meant.
 */
final class DecidedTrees {
  static final int PEOPLE = 32;

  private final Random random;

  DecidedTrees(Random random) {
    this.random = random;
  }

  Segment next() {
    List<Part> exclude = random.nextInt(3) == 0 ? parts(2) : List.of();
    return new Segment("Some people", "", "people", rule(3), exclude);
  }

  private Rule rule(int levels) {
    if (levels > 0 && random.nextInt(3) > 0) {
      return new Group(join(), parts(levels - 1));
    }
    AttributeName name = new AttributeName("people", "a" + random.nextInt(2));
    return switch (random.nextInt(8)) {
      case 0 -> new Everyone();
      case 1 -> new AudienceRule("a" + (2 + random.nextInt(2)));
      case 2 -> new PriorityRule(List.of("a2", "a3"), "a" + (2 + random.nextInt(2)));
      case 3 -> new RelatedRule(new Quantifier.Some(), Rows.of("orders"));
      case 4 -> new RelatedRule(new Quantifier.AtMost(0), Rows.of("orders"));
      case 5 -> new AttributeRule(name, new PresenceTest.IsNotSet());
      default -> new AttributeRule(name, new PresenceTest.IsSet());
    };
  }

  private List<Part> parts(int levels) {
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

  static boolean isMeant(Segment segment, int person) {
    return isTrue(segment.whole(), person).orElse(true);
  }

  /** Empty when nothing is left of the rule. */
  private static Optional<Boolean> isTrue(Rule rule, int person) {
    if (rule instanceof Group(var join, var parts)) {
      List<Boolean> left = new ArrayList<>();
      for (Part part : parts) {
        if (!part.isMuted()) {
          isTrue(part.rule(), person).ifPresent(is -> left.add(is != part.isNot()));
        }
      }
      return left.isEmpty() ? Optional.empty() : Optional.of(isJoined(join, left));
    }
    return Optional.of(isFact(rule, person));
  }

  private static boolean isFact(Rule rule, int person) {
    if (rule instanceof AttributeRule(var name, var test)) {
      return isBit(person, name.attribute()) == test instanceof PresenceTest.IsSet;
    }
    if (rule instanceof AudienceRule(var name)) {
      return isBit(person, name);
    }
    if (rule instanceof PriorityRule(var _, var kept)) {
      return isBit(person, kept) && (kept.equals("a2") || !isBit(person, "a2"));
    }
    if (rule instanceof RelatedRule(var quantifier, var _)) {
      return isBit(person, "a4") == quantifier instanceof Quantifier.Some;
    }
    return rule instanceof Everyone;
  }

  private static boolean isBit(int person, String name) {
    return (person >> (name.charAt(1) - '0') & 1) == 1;
  }

  private static boolean isJoined(Group.Join join, List<Boolean> left) {
    long count = left.stream().filter(is -> is).count();
    return switch (join) {
      case Group.Join.AllOf() -> count == left.size();
      case Group.Join.AnyOf() -> count > 0;
      case Group.Join.NoneOf() -> count == 0;
      case Group.Join.AtLeast(var least) -> count >= Math.min(least, left.size());
    };
  }
}
