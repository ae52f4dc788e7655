package studio.marquee.app.job;

import java.util.Optional;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.question.Growing;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.answer.Growth;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Segment;

/**
 * The data that were shown before those of now, for whoever wants to know who came and who left.
 * They are opened when somebody asks for the first time.
 */
public final class Earlier implements AutoCloseable {
  private final Opening opening;
  private final AudienceEngine now;
  private final Workspace workspace;
  private Optional<AudienceEngine> before = Optional.empty();
  private boolean isClosed;

  /** Opens them. */
  @FunctionalInterface
  public interface Opening {
    /** Empty when none are kept. */
    Optional<AudienceEngine> open() throws ProblemException, InterruptedException;
  }

  /**
   * An audience, and what its rules were when it was saved.
   *
   * @param saved empty when it never was
   */
  public record Asked(Segment audience, Optional<Segment> saved) {}

  /**
   * Compares with data of now.
   *
   * @param now stays with the caller
   * @param workspace as the person at the window sees it
   */
  public Earlier(Opening opening, AudienceEngine now, Workspace workspace) {
    this.opening = opening;
    this.now = now;
    this.workspace = workspace;
  }

  /** Empty when there are no data from before. */
  public Work<Asked, Optional<Growth>> growth(Lane lane) {
    return lane.work((asked, _) -> growth(asked));
  }

  private Optional<Growth> growth(Asked asked) throws ProblemException, InterruptedException {
    Optional<AudienceEngine> then = then();
    return then.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Growing.between(workspace, then.get(), now, asked.audience(), asked.saved()).answer());
  }

  /** One lane asks, so nobody else opens them at the same time; closing waits for nobody. */
  private Optional<AudienceEngine> then() throws ProblemException, InterruptedException {
    Optional<AudienceEngine> known = known();
    return known.isPresent() ? known : keep(opening.open());
  }

  private synchronized Optional<AudienceEngine> known() throws InterruptedException {
    if (isClosed) {
      throw new InterruptedException("closed");
    }
    return before;
  }

  private synchronized Optional<AudienceEngine> keep(Optional<AudienceEngine> opened)
      throws InterruptedException {
    if (isClosed) {
      opened.ifPresent(AudienceEngine::close);
      throw new InterruptedException("closed");
    }
    before = opened;
    return before;
  }

  @Override
  public synchronized void close() {
    isClosed = true;
    before.ifPresent(AudienceEngine::stop);
    before.ifPresent(AudienceEngine::close);
    before = Optional.empty();
  }
}
