package studio.marquee.connect.agreement;

import java.util.ArrayList;
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

  private final Stock stock;
  private final Luck luck;
  private final String population;
  private final List<Rule> leaves;

  RandomSegments(Stock stock, String population, List<Rule> leaves) {
    this.stock = stock;
    this.luck = stock.luck();
    this.population = population;
    this.leaves = leaves;
  }

  Segment segment() {
    return segment(DEPTH);
  }

  Segment segment(int depth) {
    List<Part> exclude = new ArrayList<>();
    while (luck.inPercent(20) && exclude.size() < 3) {
      exclude.add(part(2));
    }
    Segment segment = Trees.segment(population, rule(luck.between(1, depth)), exclude);
    return luck.inPercent(8) ? RandomNames.limited(stock, segment) : segment;
  }

  Segment leaf(Rule rule) {
    return Trees.segment(population, rule, List.of());
  }

  /** Of which nothing is left. */
  Segment muted() {
    Part part = new Part(luck.oneOf(leaves), Set.of(Mark.MUTED));
    return leaf(new Group(RandomRules.join(luck), List.of(part)));
  }

  private Rule rule(int depth) {
    if (depth == 1 || luck.inPercent(25)) {
      return luck.oneOf(leaves);
    }
    int most = luck.inPercent(70) ? 3 : 5;
    return new Group(RandomRules.join(luck), luck.some(most, () -> part(depth - 1)));
  }

  private Part part(int depth) {
    return new Part(rule(depth), RandomRules.marks(luck));
  }
}
