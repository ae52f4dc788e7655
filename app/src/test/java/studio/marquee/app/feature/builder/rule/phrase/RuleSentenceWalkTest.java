package studio.marquee.app.feature.builder.rule.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.marquee.app.testing.RuleExamples;
import studio.marquee.app.testing.RuleShop;
import studio.marquee.app.text.Texts;
import studio.marquee.model.check.CheckProblem;
import studio.marquee.model.check.SegmentCheck;
import studio.marquee.model.format.SegmentReader;
import studio.marquee.model.format.SegmentWriter;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/** Whatever somebody clicks one after another, there is a rule that can be counted and kept. */
final class RuleSentenceWalkTest {
  private static final int STEPS = 150;
  private static final Set<String> TOLD_AT_THE_RULE =
      Set.of(CheckProblem.MIXED_TIMES.key(), CheckProblem.ALWAYS_TRUE.key());

  private final Texts texts = new Texts(Locale.UK, ZoneOffset.UTC, () -> RuleShop.NOW.moment());
  private final Knowledge knowledge =
      new Knowledge(texts, RuleShop.CATALOGUE, RuleShop.profiles(), RuleShop.NOW);
  private final SegmentCheck check = new SegmentCheck(RuleShop.CATALOGUE);

  @Test
  void anyWayOfClicksGivesRulesThatCanBeCountedAndKept() throws ProblemException {
    int changes = 0;
    long seed = 20_261_121;
    for (var example : RuleExamples.all().entrySet()) {
      if (!example.getKey().startsWith("unknown")) {
        changes += walk(example.getKey(), example.getValue(), new Random(seed++));
      }
    }
    assertThat(changes).isGreaterThan(2_000);
  }

  private int walk(String example, Rule begin, Random random) throws ProblemException {
    List<Rule> given = new ArrayList<>();
    RuleSentenceViewModel model =
        new RuleSentenceViewModel(knowledge, Scope.of("people"), begin, given::add);
    List<String> way = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      List<Piece> pieces =
          model.linesProperty().get().stream().flatMap(line -> line.pieces().stream()).toList();
      assertThat(keys(pieces)).as(example + way).doesNotHaveDuplicates();
      if (pieces.size() > 120) {
        model.show(begin);
        continue;
      }
      Optional<Pokes.Poke> poke = pick(pieces, random);
      if (poke.isEmpty()) {
        return given.size();
      }
      way.add(poke.get().text());
      try {
        poke.get().run().run();
      } catch (RuntimeException failure) {
        throw new AssertionError(example + " " + way, failure);
      }
      if (!given.isEmpty()) {
        hold(example + " " + way, given.getLast());
      }
    }
    return given.size();
  }

  private static List<String> keys(List<Piece> pieces) {
    return pieces.stream().map(Piece::key).toList();
  }

  private static Optional<Pokes.Poke> pick(List<Piece> pieces, Random random) {
    List<Piece> live = pieces.stream().filter(piece -> !Pokes.of(piece).isEmpty()).toList();
    if (live.isEmpty()) {
      return Optional.empty();
    }
    List<Pokes.Poke> pokes = Pokes.of(live.get(random.nextInt(live.size())));
    return Optional.of(pokes.get(random.nextInt(pokes.size())));
  }

  private void hold(String way, Rule rule) throws ProblemException {
    Segment segment = new Segment("Walked", "", "people", rule);
    Segment read = new SegmentReader().read("walked", new SegmentWriter().write(segment));
    assertThat(read.rule()).as(way).isEqualTo(rule);
    Set<String> wrong = new HashSet<>();
    for (Problem problem : check.problems(segment)) {
      wrong.add(problem.code().key());
    }
    wrong.removeAll(TOLD_AT_THE_RULE);
    assertThat(wrong).as(way).isEmpty();
  }
}
