package studio.marquee.app.feature.frame;

import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.app.job.LatestOnly;
import studio.marquee.app.job.Timer;
import studio.marquee.app.job.Work;

/**
 * Has what makes counting fast made again as soon as it turns out to be damaged. While somebody
 * fetches data that has to wait, and is tried again by and by.
 */
public final class MendingViewModel implements AutoCloseable {
  static final Duration PAUSE = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(MendingViewModel.class);

  private final LatestOnly<MendingViewModel, Boolean> mending;
  private final Timer timer;
  private final ReadOnlyObjectWrapper<MendingState> state =
      new ReadOnlyObjectWrapper<>(MendingState.WHOLE);
  private Runnable forgetTrial = () -> {};

  /**
   * Makes it; nothing begins before {@link #missed()}.
   *
   * @param mending says whether it was done
   */
  public MendingViewModel(Work<MendingViewModel, Boolean> mending, Timer timer) {
    this.mending = LatestOnly.atOnce(mending);
    this.timer = timer;
  }

  /** Something is damaged. */
  public void missed() {
    forgetTrial.run();
    state.set(MendingState.MENDING);
    mending.ask(this, this::ended, this::failed);
  }

  private void ended(boolean isDone) {
    if (isDone) {
      state.set(MendingState.WHOLE);
    } else {
      forgetTrial = timer.after(PAUSE, this::missed);
    }
  }

  private void failed(Exception failure) {
    LOG.warn("An index could not be made again", failure);
    state.set(MendingState.DAMAGED);
  }

  public ReadOnlyObjectProperty<MendingState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  @Override
  public void close() {
    forgetTrial.run();
    mending.abandon();
  }
}
