package studio.marquee.connect.agreement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/** Trees of every shape over a stock of leaves. */
final class RandomSegments {
  private static final int DEPTH = 5;

  private final Luck luck;
  private final List<Rule> leaves;

  RandomSegments(Luck luck, List<Rule> leaves) {
    this.luck = luck;
    this.leaves = leaves;
  }

  Segment segment() {
    List<Part> exclude = new ArrayList<>();
    while (luck.inPercent(20) && exclude.size() < 3) {
      exclude.add(part(2));
    }
    return Trees.segment(rule(luck.between(1, DEPTH)), exclude);
  }

  private Rule rule(int depth) {
    if (depth == 1 || luck.inPercent(25)) {
      return luck.oneOf(leaves);
    }
    int most = luck.inPercent(70) ? 3 : 5;
    return new Group(join(), luck.some(most, () -> part(depth - 1)));
  }

  private Part part(int depth) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    if (luck.inPercent(25)) {
      marks.add(Mark.NOT);
    }
    if (luck.inPercent(12)) {
      marks.add(Mark.MUTED);
    }
    if (luck.inPercent(8)) {
      marks.add(Mark.LOCKED);
    }
    return new Part(rule(depth), marks);
  }

  private Group.Join join() {
    return switch (luck.below(7)) {
      case 0, 1 -> new Group.Join.AllOf();
      case 2, 3 -> new Group.Join.AnyOf();
      case 4 -> new Group.Join.NoneOf();
      default -> new Group.Join.AtLeast(luck.between(1, 4));
    };
  }
}
