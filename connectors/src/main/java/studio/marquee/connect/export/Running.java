package studio.marquee.connect.export;

import java.util.Optional;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.problem.ProblemException;

/** The engine that is asked now, so that somebody else can stop it. */
final class Running {
  private Optional<AudienceEngine> now = Optional.empty();

  /** Something that is asked of an engine. */
  @FunctionalInterface
  interface Asking<T> {
    T ask(AudienceEngine own) throws ProblemException, InterruptedException;
  }

  /** Asks over a connection of its own. */
  <T> T over(AudienceEngine engine, Mart population, Asking<T> asking)
      throws ProblemException, InterruptedException {
    try (AudienceEngine own = engine.over(population)) {
      set(Optional.of(own));
      return asking.ask(own);
    } finally {
      set(Optional.empty());
    }
  }

  private synchronized void set(Optional<AudienceEngine> engine) {
    now = engine;
  }

  synchronized void stop() {
    now.ifPresent(AudienceEngine::stop);
  }
}
