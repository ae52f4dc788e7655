package studio.marquee.app.job;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Rule;

/**
 * Where jobs of all lanes take turns at the engine.
 *
 * <p>The engine does one thing at a time and is only stopped as a whole. A job therefore holds a
 * turn for each of its steps, and its stop reaches the engine only while that turn lasts: stopping
 * one job never ends the statement of another.
 */
public final class AudienceDesk {
  private static final long LOOK_MILLIS = 20;

  private final AudienceEngine engine;
  private final LongSupplier nanos;
  private final ReentrantLock turn = new ReentrantLock(true);

  /**
   * Makes the desk of one engine.
   *
   * @param nanos a clock that only measures how long something took
   */
  public AudienceDesk(AudienceEngine engine, LongSupplier nanos) {
    this.engine = engine;
    this.nanos = nanos;
  }

  public <Q, R> Work<Q, R> work(Lane lane, AudienceTask<Q, R> task) {
    return lane.work((question, stop) -> task.answer(new InTurns(stop), question));
  }

  private final class InTurns implements Audiences {
    private final Stop stop;

    InTurns(Stop stop) {
      this.stop = stop;
    }

    @Override
    public Counted count(Rule rule) throws ProblemException, InterruptedException {
      return inTurn(
          () -> {
            long start = nanos.getAsLong();
            var members = engine.members(rule);
            return Counted.of(members, Duration.ofNanos(nanos.getAsLong() - start));
          });
    }

    @Override
    public AttributeProfile profile(AttributeName attribute)
        throws ProblemException, InterruptedException {
      return inTurn(() -> engine.profile(attribute));
    }

    private <R> R inTurn(Step<R> step) throws ProblemException, InterruptedException {
      do {
        if (stop.isAsked()) {
          throw new InterruptedException("stopped while waiting for its turn");
        }
      } while (!turn.tryLock(LOOK_MILLIS, TimeUnit.MILLISECONDS));
      try (var _ = stop.whenAsked(engine::stop)) {
        return step.take();
      } finally {
        turn.unlock();
      }
    }
  }

  @FunctionalInterface
  private interface Step<R> {
    R take() throws ProblemException, InterruptedException;
  }
}
