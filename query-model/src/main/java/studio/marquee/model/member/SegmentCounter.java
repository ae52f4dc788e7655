package studio.marquee.model.member;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.member.CountPlan.Numbered;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/** All numbers of segments, by algebra over sets that are known. */
public final class SegmentCounter {
  /** Below this many words it takes longer to share the work than to do it. */
  private static final int FEWEST_WORDS_TO_SHARE = 1 << 14;

  private static final int WORDS_AT_ONCE = 1 << 12;

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

  /**
   * What is known of a segment.
   *
   * @param members whom it means; empty while a rule that has a say has not been counted
   */
  public record Tally(SegmentCounts counts, Optional<RowSet> members) {}

  /** What must be counted before all numbers of a segment are final, each rule once. */
  public List<Rule> unknown(Segment segment, KnownSets known) {
    return tree(segment, known).unknown();
  }

  /** All single rules of a segment, those that are muted too, each once. */
  public List<Rule> rules(Segment segment) {
    return tree(segment, _ -> Optional.empty()).values().unknown();
  }

  public SegmentCounts count(Segment segment, KnownSets known) {
    return count(plan(segment, known), CountPass::count);
  }

  private SegmentCounts count(CountPlan plan, Piece piece) {
    List<CountPass> passes = passes(plan, () -> CountPass.ofAllNumbers(plan));
    run(plan, passes, piece);
    return new CountedNodes(plan, passes).counts();
  }

  /** How many it means, and nothing about its rules, which takes half as long. */
  public SegmentCounts total(Segment segment, KnownSets known) {
    CountPlan plan = plan(segment, known);
    List<CountPass> passes = passes(plan, () -> CountPass.ofPeopleOnly(plan));
    run(plan, passes, CountPass::count);
    return new CountedNodes(plan, passes).total();
  }

  /** All numbers and all people in one go; nobody is named while a rule has not been counted. */
  public Tally tally(Segment segment, KnownSets known) {
    CountPlan plan = plan(segment, known);
    if (!plan.isKnown()) {
      return new Tally(count(plan, CountPass::count), Optional.empty());
    }
    Optional<RowSet> alone = plan.values().alone(plan.people());
    if (alone.isPresent()) {
      return new Tally(count(plan, CountPass::count), alone);
    }
    long[] people = new long[plan.words()];
    SegmentCounts counts = count(plan, (pass, from, to) -> pass.gather(from, to, people));
    return new Tally(counts, Optional.of(RowSet.ofWords(population, people)));
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
    run(
        plan,
        passes(plan, () -> CountPass.folding(plan, spot.number())),
        (pass, from, to) -> pass.fold(spot, from, to, passed, failed));
    return new Folded(RowSet.ofWords(population, passed), RowSet.ofWords(population, failed));
  }

  private SegmentTree tree(Segment segment, KnownSets known) {
    return new SegmentTree(segment, new Values(population, catalogue, known));
  }

  private CountPlan plan(Segment segment, KnownSets known) {
    return new CountPlan(population, tree(segment, known));
  }

  private List<CountPass> passes(CountPlan plan, Supplier<CountPass> pass) {
    int pieces = plan.words() < FEWEST_WORDS_TO_SHARE ? 1 : shares.pieces();
    return Stream.generate(pass).limit(pieces).toList();
  }

  /** Whoever is ready takes the next part, so that nobody waits for one who begins late. */
  private void run(CountPlan plan, List<CountPass> passes, Piece piece) {
    AtomicInteger next = new AtomicInteger();
    shares.run(
        passes.stream()
            .<Runnable>map(pass ->
                () -> {
                  int from = next.getAndAdd(WORDS_AT_ONCE);
                  while (from < plan.words()) {
                    piece.take(pass, from, Math.min(from + WORDS_AT_ONCE, plan.words()));
                    from = next.getAndAdd(WORDS_AT_ONCE);
                  }
                })
            .toList());
  }

  @FunctionalInterface
  private interface Piece {
    void take(CountPass pass, int fromWord, int toWord);
  }
}
