package studio.marquee.connect.count;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.LeafMark;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** Counts one rule after the other over a connection of its own. */
final class LeafLane implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(LeafLane.class);

  private final AudienceEngine engine;
  private final LeafQueue queue;
  private final LeafStore store;
  private final Effort most;
  private final LongSupplier nanos;

  /**
   * @param engine is closed with the lane
   */
  LeafLane(
      AudienceEngine engine, LeafQueue queue, LeafStore store, Effort most, LongSupplier nanos) {
    this.engine = engine;
    this.queue = queue;
    this.store = store;
    this.most = most;
    this.nanos = nanos;
  }

  String name() {
    return most.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void run() {
    try (engine) {
      while (true) {
        LeafQueue.Wanted wanted = queue.take(most, engine::stop);
        try {
          count(wanted);
        } finally {
          queue.ended(wanted);
        }
      }
    } catch (InterruptedException closed) {
      LOG.debug("A lane has ended", closed);
    }
  }

  /** How the counting of a rule ended. */
  sealed interface Outcome {
    record Counted(RowSet set) implements Outcome {}

    record Failed(Problem problem) implements Outcome {}
  }

  private void count(LeafQueue.Wanted wanted) {
    // A stop can come late and hit the next rule. Whoever waits for that one still does.
    while (queue.isWanted(wanted)) {
      try {
        queue.done(wanted, outcome(wanted));
        return;
      } catch (InterruptedException stopped) {
        LOG.debug("Stopped counting a rule", stopped);
      }
    }
  }

  private Outcome outcome(LeafQueue.Wanted wanted) throws InterruptedException {
    LeafMark mark = engine.mark(wanted.rule());
    Optional<RowSet> meanwhile = store.recall(mark);
    if (meanwhile.isPresent()) {
      return new Outcome.Counted(meanwhile.get());
    }
    try {
      long start = nanos.getAsLong();
      RowSet set = engine.members(wanted.rule());
      store.keep(mark, set, Duration.ofNanos(nanos.getAsLong() - start));
      return new Outcome.Counted(set);
    } catch (ProblemException failure) {
      LOG.warn("A rule could not be counted", failure);
      return new Outcome.Failed(failure.problem());
    }
  }
}
