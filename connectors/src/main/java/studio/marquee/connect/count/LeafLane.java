package studio.marquee.connect.count;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Rule;

/** Counts rules over a connection of its own: one after the other, or some from one look. */
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
        LeafQueue.Taken taken = queue.take(most, engine::stop);
        try {
          count(taken);
        } finally {
          queue.ended(taken);
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

  private void count(LeafQueue.Taken taken) {
    // A stop can come late and hit the next rule. Whoever waits for that one still does.
    List<LeafQueue.Wanted> left = queue.stillWanted(taken);
    while (!left.isEmpty()) {
      try {
        if (left.size() == 1) {
          queue.done(left.getFirst(), outcome(left.getFirst()));
        } else {
          queue.putBack(withoutTogether(left));
        }
        return;
      } catch (InterruptedException stopped) {
        LOG.debug("Stopped counting", stopped);
      }
      left = queue.stillWanted(taken);
    }
  }

  /** Counts what one look answers, and gives back what it does not. */
  private List<LeafQueue.Wanted> withoutTogether(List<LeafQueue.Wanted> wanted)
      throws InterruptedException {
    Map<Rule, LeafQueue.Wanted> missing = new LinkedHashMap<>();
    try {
      for (LeafQueue.Wanted one : wanted) {
        missing.put(one.rule(), one);
      }
      for (LeafQueue.Wanted one : wanted) {
        Optional<RowSet> known = store.recall(engine, one.rule());
        known.ifPresent(set -> {
          missing.remove(one.rule());
          queue.done(one, new Outcome.Counted(set));
        });
      }
      long start = nanos.getAsLong();
      Map<Rule, RowSet> sets = engine.together(missing.keySet());
      long each = (nanos.getAsLong() - start) / Math.max(1, sets.size());
      sets.forEach((rule, set) -> {
        store.keep(engine.mark(rule), set, Duration.ofNanos(each));
        queue.done(Objects.requireNonNull(missing.remove(rule)), new Outcome.Counted(set));
      });
    } catch (ProblemException failure) {
      LOG.debug("Rules are counted one by one, so that each says itself what fails", failure);
    }
    return List.copyOf(missing.values());
  }

  private Outcome outcome(LeafQueue.Wanted wanted) throws InterruptedException {
    try {
      Optional<RowSet> meanwhile = store.recall(engine, wanted.rule());
      if (meanwhile.isPresent()) {
        return new Outcome.Counted(meanwhile.get());
      }
      long start = nanos.getAsLong();
      RowSet set = engine.members(wanted.rule());
      store.keep(engine.mark(wanted.rule()), set, Duration.ofNanos(nanos.getAsLong() - start));
      return new Outcome.Counted(set);
    } catch (ProblemException failure) {
      LOG.warn("A rule could not be counted", failure);
      return new Outcome.Failed(failure.problem());
    }
  }
}
