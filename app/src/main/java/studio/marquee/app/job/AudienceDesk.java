package studio.marquee.app.job;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Rule;

/**
 * Where the jobs of one lane ask their questions.
 *
 * <p>An engine is only stopped as a whole, so each lane has an engine of its own, and a job's stop
 * reaches it only while one of that job's own steps runs: stopping one job never ends another.
 */
public final class AudienceDesk implements AutoCloseable {
  private final Opening opening;
  private final LongSupplier nanos;
  private Optional<AudienceEngine> own = Optional.empty();
  private boolean isClosed;

  private AudienceDesk(Opening opening, LongSupplier nanos) {
    this.opening = opening;
    this.nanos = nanos;
  }

  /**
   * Asks this engine, and closes it.
   *
   * @param nanos a clock that only measures how long something took
   */
  public static AudienceDesk of(AudienceEngine engine, LongSupplier nanos) {
    AudienceDesk desk = new AudienceDesk(() -> engine, nanos);
    desk.own = Optional.of(engine);
    return desk;
  }

  /** Asks a sibling of the engine, opened when the first job needs it. */
  public static AudienceDesk beside(AudienceEngine engine, LongSupplier nanos) {
    return new AudienceDesk(engine::sibling, nanos);
  }

  public <Q, R> Work<Q, R> work(Lane lane, AudienceTask<Q, R> task) {
    return lane.work((question, stop) -> task.answer(new Asked(stop), question));
  }

  private synchronized AudienceEngine engine() throws ProblemException, InterruptedException {
    if (isClosed) {
      throw new InterruptedException("closed");
    }
    if (own.isEmpty()) {
      own = Optional.of(opening.open());
    }
    return own.get();
  }

  @Override
  public void close() {
    Optional<AudienceEngine> last;
    synchronized (this) {
      isClosed = true;
      last = own;
      own = Optional.empty();
    }
    last.ifPresent(AudienceEngine::stop);
    last.ifPresent(AudienceEngine::close);
  }

  private final class Asked implements Audiences {
    private final Stop stop;

    Asked(Stop stop) {
      this.stop = stop;
    }

    @Override
    public Counted count(Rule rule) throws ProblemException, InterruptedException {
      AudienceEngine engine = engine();
      return step(
          engine,
          () -> {
            long start = nanos.getAsLong();
            var members = engine.members(rule);
            return Counted.of(members, Duration.ofNanos(nanos.getAsLong() - start));
          });
    }

    @Override
    public AttributeProfile profile(AttributeName attribute)
        throws ProblemException, InterruptedException {
      AudienceEngine engine = engine();
      return step(engine, () -> engine.profile(attribute));
    }

    private <R> R step(AudienceEngine engine, Step<R> step)
        throws ProblemException, InterruptedException {
      if (stop.isAsked()) {
        throw new InterruptedException("stopped before its next step");
      }
      try (var _ = stop.whenAsked(engine::stop)) {
        return step.take();
      }
    }
  }

  @FunctionalInterface
  private interface Step<R> {
    R take() throws ProblemException, InterruptedException;
  }

  @FunctionalInterface
  private interface Opening {
    AudienceEngine open() throws ProblemException;
  }
}
