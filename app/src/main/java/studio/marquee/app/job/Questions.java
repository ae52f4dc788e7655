package studio.marquee.app.job;

import java.util.Optional;
import java.util.function.LongSupplier;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.count.LeafStore;
import studio.marquee.connect.question.QuestionDesk;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.problem.ProblemException;

/**
 * Where the jobs of one lane ask about audiences beyond how many they are. The desk has an engine
 * of its own, and a job's stop reaches it only while that job is answered.
 */
public final class Questions implements AutoCloseable {
  private final AudienceEngine engine;
  private final Workspace workspace;
  private final LeafStore store;
  private final LongSupplier nanos;
  private Optional<QuestionDesk> own = Optional.empty();
  private boolean isClosed;

  private Questions(
      AudienceEngine engine, Workspace workspace, LeafStore store, LongSupplier nanos) {
    this.engine = engine;
    this.workspace = workspace;
    this.store = store;
    this.nanos = nanos;
  }

  /**
   * Asks beside an engine, over a connection that is opened when the first job needs it.
   *
   * @param workspace as the person at the window sees it
   * @param store of who passes single rules
   * @param nanos a clock that only measures how long something took
   */
  public static Questions beside(
      AudienceEngine engine, Workspace workspace, LeafStore store, LongSupplier nanos) {
    return new Questions(engine, workspace, store, nanos);
  }

  public <Q, R> Work<Q, R> work(Lane lane, QuestionTask<Q, R> task) {
    return lane.work((question, stop) -> {
      QuestionDesk desk = desk();
      if (stop.isAsked()) {
        throw new InterruptedException("stopped before it began");
      }
      try (var _ = stop.whenAsked(desk::stop)) {
        return task.answer(desk, question);
      }
    });
  }

  private synchronized QuestionDesk desk() throws ProblemException, InterruptedException {
    if (isClosed) {
      throw new InterruptedException("closed");
    }
    if (own.isEmpty()) {
      own =
          Optional.of(QuestionDesk.beside(engine, workspace, workspace.population(), store, nanos));
    }
    return own.get();
  }

  @Override
  public void close() {
    Optional<QuestionDesk> last;
    synchronized (this) {
      isClosed = true;
      last = own;
      own = Optional.empty();
    }
    last.ifPresent(QuestionDesk::stop);
    last.ifPresent(QuestionDesk::close);
  }
}
