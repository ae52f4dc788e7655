package studio.marquee.model.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.member.RuleSets;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Pin;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

class WhyTreeTest {
  private static final int ROUNDS = 2_000;
  private static final int LEAVES = 5;
  private static final List<Verdict> ALL = List.of(Verdict.values());

  private final long seed = System.nanoTime();
  private final SplittableRandom random = new SplittableRandom(seed);

  @Test
  void whatNothingIsWithheldOfIsWhatTheSegmentMeans() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Segment segment = segment();
      Map<Rule, Verdict> verdicts = new HashMap<>();
      for (int leaf = 0; leaf < LEAVES; leaf++) {
        verdicts.put(leaf(leaf), Verdict.of(random.nextBoolean()));
      }
      Why why =
          WhyTree.of(
              segment,
              "me",
              rule -> verdicts.getOrDefault(rule, Verdict.WITHHELD),
              Verdict.WITHHELD);
      assertThat(why.verdict())
          .as("seed %d, round %d: %s, %s", seed, round, segment, verdicts)
          .isEqualTo(meant(segment, verdicts));
    }
  }

  /** Whatever is told would be told just the same if a withheld rule went the other way. */
  @Test
  void nothingThatIsToldTellsWhatIsWithheld() throws Exception {
    int told = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Segment segment = segment();
      Map<Rule, Verdict> verdicts = new HashMap<>();
      List<Rule> withheld = new ArrayList<>();
      for (int leaf = 0; leaf < LEAVES; leaf++) {
        verdicts.put(leaf(leaf), ALL.get(random.nextInt(3)));
        if (verdicts.get(leaf(leaf)) == Verdict.WITHHELD) {
          withheld.add(leaf(leaf));
        }
      }
      Why why =
          WhyTree.of(
              segment,
              "me",
              rule -> verdicts.getOrDefault(rule, Verdict.WITHHELD),
              Verdict.WITHHELD);
      if (why.verdict() == Verdict.WITHHELD) {
        assertThat(withheld).isNotEmpty();
        continue;
      }
      told++;
      for (int way = 0; way < 1 << withheld.size(); way++) {
        Map<Rule, Verdict> could = new HashMap<>(verdicts);
        for (int i = 0; i < withheld.size(); i++) {
          could.put(withheld.get(i), Verdict.of(((way >> i) & 1) == 1));
        }
        assertThat(meant(segment, could))
            .as("seed %d, round %d: %s, %s", seed, round, segment, could)
            .isEqualTo(why.verdict());
      }
    }
    assertThat(told).isPositive();
  }

  @Test
  void pinsAndLimitsHaveTheLastWord() {
    Segment plain = new Segment("Some", "", "people", leaf(0));
    Segment pinned = plain.withPins(List.of(new Pin("me", Pin.Side.OUT, "asked to")));
    assertThat(WhyTree.of(pinned, "me", _ -> Verdict.IN, Verdict.WITHHELD))
        .returns(Verdict.OUT, Why::verdict)
        .returns(Optional.of(Verdict.OUT), Why::pin);
    assertThat(WhyTree.of(pinned, "you", _ -> Verdict.IN, Verdict.WITHHELD))
        .returns(Verdict.IN, Why::verdict)
        .returns(Optional.empty(), Why::pin);
    Segment limited = plain.withLimit(LIMIT);
    assertThat(WhyTree.of(limited, "me", _ -> Verdict.IN, Verdict.OUT))
        .returns(Verdict.OUT, Why::verdict)
        .returns(Optional.of(Verdict.OUT), Why::limit);
    assertThat(WhyTree.of(limited, "me", _ -> Verdict.OUT, Verdict.WITHHELD).verdict())
        .isEqualTo(Verdict.OUT);
    assertThat(WhyTree.of(limited, "me", _ -> Verdict.WITHHELD, Verdict.IN).verdict())
        .isEqualTo(Verdict.WITHHELD);
  }

  @Test
  void everyRuleHasItsPlace() {
    Segment segment =
        new Segment(
            "Some",
            "",
            "people",
            new Group(
                new Group.Join.AnyOf(),
                List.of(Part.not(leaf(0)), new Part(leaf(1), Set.of(Mark.MUTED)))),
            List.of(Part.of(leaf(2))));
    Why why = WhyTree.of(segment, "me", _ -> Verdict.OUT, Verdict.WITHHELD);
    assertThat(why.steps())
        .extracting(Why.Step::place, Why.Step::depth, Why.Step::verdict)
        .containsExactly(
            tuple("/rule", 0, Verdict.IN),
            tuple("/rule/parts/0", 1, Verdict.IN),
            tuple("/rule/parts/1", 1, Verdict.OUT),
            tuple("/exclude/0", 0, Verdict.OUT));
  }

  private static final Ranking LIMIT =
      new Ranking(
          Ranking.End.TOP,
          new Ranking.Amount.People(1),
          new Ranking.Order.ByChance("salt"),
          List.of(),
          Ranking.Ties.BY_KEY);

  private static Verdict meant(Segment segment, Map<Rule, Verdict> verdicts) throws Exception {
    RowSet one = RowSet.everyone(1);
    RuleSets sets =
        new RuleSets(
            1,
            Catalogue.of(new Marts(List.of())),
            leaf -> verdicts.getOrDefault(leaf, Verdict.OUT) == Verdict.IN ? one : one.not());
    return Verdict.of(sets.of(segment.whole()).contains(0));
  }

  private Segment segment() {
    List<Part> exclude = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      exclude.add(part(2));
    }
    return new Segment("Some", "", "people", rule(4), exclude);
  }

  private Rule rule(int depth) {
    if (depth == 1 || random.nextInt(3) == 0) {
      return leaf(random.nextInt(LEAVES));
    }
    List<Part> parts = new ArrayList<>();
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      parts.add(part(depth - 1));
    }
    List<Group.Join> joins =
        List.of(
            new Group.Join.AllOf(),
            new Group.Join.AnyOf(),
            new Group.Join.NoneOf(),
            new Group.Join.AtLeast(random.nextInt(1, 4)));
    return new Group(joins.get(random.nextInt(joins.size())), parts);
  }

  private Part part(int depth) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    if (random.nextInt(3) == 0) {
      marks.add(Mark.NOT);
    }
    if (random.nextInt(5) == 0) {
      marks.add(Mark.MUTED);
    }
    return new Part(rule(depth), marks);
  }

  private static Rule leaf(int number) {
    return new KeysRule(List.of("k" + number));
  }
}
