package studio.marquee.connect.count;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.member.RuleSets;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Rule;

/** The people of rules, from the sets that are kept and from the engine. */
public final class CountedSets {
  private final AudienceEngine engine;
  private final LeafStore store;
  private final LongSupplier nanos;
  private final RuleSets rules;

  /**
   * Says where sets come from.
   *
   * @param nanos a clock that only measures how long something took
   */
  public CountedSets(
      AudienceEngine engine, Catalogue catalogue, LeafStore store, LongSupplier nanos) {
    this.engine = engine;
    this.store = store;
    this.nanos = nanos;
    this.rules = new RuleSets(engine.freshness().people(), catalogue, this::leaf);
  }

  /** Exactly the people for whom the rule is true. The rule must have passed its check. */
  public RowSet of(Rule rule) throws ProblemException, InterruptedException {
    return rules.of(rule);
  }

  private RowSet leaf(Rule leaf) throws ProblemException, InterruptedException {
    Optional<RowSet> kept = store.recall(engine, leaf);
    if (kept.isPresent()) {
      return kept.get();
    }
    long start = nanos.getAsLong();
    RowSet counted = engine.members(leaf);
    store.keep(engine.mark(leaf), counted, Duration.ofNanos(nanos.getAsLong() - start));
    return counted;
  }
}
