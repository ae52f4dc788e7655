package studio.marquee.model.member;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.member.CountPlan.Numbered;
import studio.marquee.model.member.CountPlan.Removal;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/** All numbers of segments, by algebra over sets that are known. */
public final class SegmentCounter {
  /** Below this many words it takes longer to share the work than to do it. */
  private static final int FEWEST_WORDS_TO_SHARE = 16 * Stretch.WORDS;

  private final int population;
  private final Catalogue catalogue;
  private final Shares shares;

  public SegmentCounter(int population, Catalogue catalogue, Shares shares) {
    this.population = population;
    this.catalogue = catalogue;
    this.shares = shares;
  }

  /** How work in several pieces is done: one after the other, or on several processors. */
  public interface Shares {
    /** The work itself, in one go. */
    Shares ONE =
        new Shares() {
          @Override
          public int pieces() {
            return 1;
          }

          @Override
          public void run(List<Runnable> pieces) {
            pieces.forEach(Runnable::run);
          }
        };

    int pieces();

    /** Comes back when all of them are done. */
    void run(List<Runnable> pieces);
  }

  /** What must be counted before all numbers of a segment are final, each rule once. */
  public List<Rule> unknown(Segment segment, KnownSets known) {
    return tree(segment, known).unknown();
  }

  /** All single rules of a segment, those that are muted too, each once. */
  public List<Rule> rules(Segment segment) {
    return tree(segment, _ -> Optional.empty()).values().unknown();
  }

  public SegmentCounts count(Segment segment, KnownSets known) {
    CountPlan plan = plan(segment, known);
    List<CountPass> passes = passes(plan);
    run(plan, passes, (pass, from, to) -> pass.count(from, to));
    Tally tally = passes.getFirst().tally();
    passes.stream().skip(1).forEach(pass -> tally.add(pass.tally()));
    return new Numbers(plan, tally).counts();
  }

  /** Whom a segment means; empty while a rule that has a say has not been counted. */
  public Optional<RowSet> members(Segment segment, KnownSets known) {
    if (!unknown(segment, known).isEmpty()) {
      return Optional.empty();
    }
    RuleSets sets =
        new RuleSets(
            population,
            catalogue,
            leaf -> known.of(leaf).orElseThrow(() -> new IllegalStateException("a set went away")));
    try {
      return Optional.of(sets.of(segment.whole()));
    } catch (ProblemException | InterruptedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Everything but one place of a segment, folded away: however the rule there changes, all that is
   * left to do is to look at two sets. The sets of all rules must be known.
   *
   * @param place of a rule that is not muted, as a JSON pointer
   */
  public Folded fold(Segment segment, KnownSets known, String place) {
    CountPlan plan = plan(segment, known);
    if (!plan.isKnown()) {
      throw new IllegalArgumentException("not everything has been counted");
    }
    Numbered spot =
        plan.at(place)
            .filter(Numbered::counts)
            .orElseThrow(() -> new IllegalArgumentException("no rule that counts at " + place));
    long[] passed = new long[plan.words()];
    long[] failed = new long[plan.words()];
    run(plan, passes(plan), (pass, from, to) -> pass.fold(spot.number(), from, to, passed, failed));
    return new Folded(RowSet.ofWords(population, passed), RowSet.ofWords(population, failed));
  }

  private SegmentTree tree(Segment segment, KnownSets known) {
    return new SegmentTree(segment, new Values(population, catalogue, known));
  }

  private CountPlan plan(Segment segment, KnownSets known) {
    return new CountPlan(population, tree(segment, known));
  }

  private List<CountPass> passes(CountPlan plan) {
    int pieces = plan.words() < FEWEST_WORDS_TO_SHARE ? 1 : shares.pieces();
    return IntStream.range(0, pieces).mapToObj(_ -> new CountPass(plan)).toList();
  }

  private void run(CountPlan plan, List<CountPass> passes, Piece piece) {
    int stretches = (plan.words() + Stretch.WORDS - 1) / Stretch.WORDS;
    int each = (stretches + passes.size() - 1) / passes.size() * Stretch.WORDS;
    shares.run(
        IntStream.range(0, passes.size())
            .<Runnable>mapToObj(i ->
                () ->
                    piece.take(
                        passes.get(i),
                        Math.min(i * each, plan.words()),
                        Math.min((i + 1) * each, plan.words())))
            .toList());
  }

  @FunctionalInterface
  private interface Piece {
    void take(CountPass pass, int fromWord, int toWord);
  }

  /** Makes numbers for people out of what was counted. */
  private record Numbers(CountPlan plan, Tally tally) {
    SegmentCounts counts() {
      Map<String, NodeCount> nodes = new HashMap<>();
      for (Numbered spot : plan.spots()) {
        if (!spot.spot().place().isEmpty()) {
          nodes.put(spot.spot().place(), node(spot));
        }
      }
      Bounds chosen = alone(plan.spots().getFirst());
      return new SegmentCounts(plan.population(), tally.people(), chosen, nodes, plan.isKnown());
    }

    private NodeCount node(Numbered spot) {
      Bounds before = before(spot);
      return new NodeCount(
          alone(spot), before, spot.counts() ? after(spot) : before, without(spot));
    }

    private Bounds alone(Numbered spot) {
      return spot.alone().isPresent()
          ? Bounds.exactly(spot.alone().getAsLong())
          : tally.alone(spot.number());
    }

    private Bounds before(Numbered spot) {
      if (spot.previous().isPresent()) {
        return after(plan.spots().get(spot.previous().getAsInt()));
      }
      Numbered group = plan.parent(spot);
      boolean isEveryone = group.spot().isNone() || group.counting().isEmpty() || plan.isAll(group);
      return Bounds.exactly(isEveryone ? plan.population() : 0);
    }

    private Bounds after(Numbered spot) {
      Bounds after = tally.after(spot.number());
      return plan.parent(spot).spot().isNone() ? after.outOf(plan.population()) : after;
    }

    private Bounds without(Numbered spot) {
      if (!plan.isKnown()) {
        return new Bounds(0, plan.population());
      }
      if (!spot.counts() || !isHeard(plan.parent(spot))) {
        return alone(plan.spots().getFirst());
      }
      if (plan.removal(spot) != Removal.WITH_ITS_GROUP) {
        return Bounds.exactly(tally.without(spot.number()));
      }
      return spot.parent() == 0 ? Bounds.exactly(plan.population()) : without(plan.parent(spot));
    }

    /** Whether neither the group nor one that it is in is muted. */
    private boolean isHeard(Numbered group) {
      return group.number() == 0 || (group.counts() && isHeard(plan.parent(group)));
    }
  }
}
