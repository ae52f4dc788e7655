package studio.marquee.connect.agreement;

import java.util.ArrayList;
import java.util.List;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/** Many segments over one world, so that it is loaded and its leaves are asked for once. */
final class RandomCases {
  static final int TREES_OF_A_WORLD = 160;
  private static final int DEEP_OF_A_WORLD = 16;
  private static final int DEPTH = 3;

  private RandomCases() {}

  /** Of the same world at the same moment; some of the segments are single leaves. */
  static List<Case> ofSeed(long seed) {
    Luck luck = new Luck(seed);
    Now now = new RandomTimes(luck).now();
    World world = new RandomNames(luck, now).named(new RandomWorld(luck, now).world());
    Stock stock = Stock.of(luck, world, now);
    List<Case> cases = new ArrayList<>();
    segments(stock, WorldMarts.PEOPLE, DEEP_OF_A_WORLD, TREES_OF_A_WORLD * 9 / 10)
        .forEach(segment -> cases.add(new Case(world, now, segment)));
    segments(stock, WorldMarts.HOUSEHOLDS, DEEP_OF_A_WORLD / 6, TREES_OF_A_WORLD / 10)
        .forEach(segment -> cases.add(new Case(world, now, segment)));
    return cases;
  }

  /** Groups are mostly made of what is cheap to ask; all else is asked by itself as well. */
  private static List<Segment> segments(Stock stock, String population, int deep, int trees) {
    Luck luck = stock.luck();
    RandomRules rules = new RandomRules(stock);
    Ground ground = Ground.on(population);
    List<Rule> some = new ArrayList<>();
    for (int i = 0; i < deep; i++) {
      some.add(rules.deep(ground, luck.inPercent(80) ? 1 : luck.between(2, DEPTH)));
    }
    List<Rule> cheap = new ArrayList<>();
    for (int i = 0; i < trees / 2; i++) {
      cheap.add(luck.inPercent(96) ? rules.rule(ground, 0) : luck.oneOf(some));
    }
    RandomSegments random = new RandomSegments(stock, population, cheap);
    List<Segment> segments = new ArrayList<>();
    for (int tree = 0; tree < trees; tree++) {
      segments.add(tree < deep ? random.leaf(some.get(tree)) : random.segment());
    }
    return segments;
  }
}
