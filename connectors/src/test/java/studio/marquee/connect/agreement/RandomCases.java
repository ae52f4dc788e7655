package studio.marquee.connect.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/** Many segments over one table, so that the table is loaded and its leaves are asked for once. */
final class RandomCases {
  static final int TREES_OF_A_TABLE = 100;
  private static final int LEAVES_OF_A_TABLE = 60;

  private RandomCases() {}

  /** Of the same people at the same moment; some of the segments are single leaves. */
  static List<Case> ofSeed(long seed) {
    Luck luck = new Luck(seed);
    RandomPeople random = new RandomPeople(luck);
    Now now = random.now();
    List<Map<String, Object>> people = random.table(now);
    RandomLeaves leaves = new RandomLeaves(luck, people, now);
    List<Rule> stock = new ArrayList<>();
    for (int i = 0; i < LEAVES_OF_A_TABLE; i++) {
      stock.add(leaves.leaf());
    }
    RandomSegments segments = new RandomSegments(luck, stock);
    List<Case> cases = new ArrayList<>();
    for (int tree = 0; tree < TREES_OF_A_TABLE; tree++) {
      Segment segment =
          tree < LEAVES_OF_A_TABLE / 2
              ? Trees.segment(stock.get(tree), List.of())
              : segments.segment();
      cases.add(new Case(people, now, segment));
    }
    return cases;
  }
}
