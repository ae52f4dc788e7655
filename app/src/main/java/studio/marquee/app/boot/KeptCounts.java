package studio.marquee.app.boot;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.app.feature.frame.DataCare;
import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.app.job.Timer;
import studio.marquee.app.job.Upkeep;
import studio.marquee.connect.count.LeafStore;
import studio.marquee.model.problem.ProblemException;

/**
 * Has what was dear to count kept from one opening of a studio to the next: when nobody has asked
 * for anything new for a while, and at the end. The window never waits for it.
 */
final class KeptCounts implements AutoCloseable {
  static final Duration QUIET = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(KeptCounts.class);

  private final LeafStore store;
  private final Optional<Writing> writing;
  private final Upkeep upkeep;
  private final Timer timer;
  private final Subscription asking;
  private Runnable forgetQuiet = () -> {};
  private long kept;

  /** Writes what there is, in place of what was written before. */
  @FunctionalInterface
  interface Writing {
    void write() throws ProblemException;
  }

  /**
   * Begins to watch.
   *
   * @param writing empty where nothing is kept
   * @param asked changes whenever something is asked or has been counted
   */
  KeptCounts(
      LeafStore store,
      Optional<Writing> writing,
      Upkeep upkeep,
      Timer timer,
      ObservableValue<?> asked) {
    this.store = store;
    this.writing = writing;
    this.upkeep = upkeep;
    this.timer = timer;
    // What came along from other data is not kept with these yet.
    this.kept = store.size() == 0 ? store.counted() : -1;
    this.asking = asked.subscribe(_ -> waitForQuiet());
  }

  /** What was kept is found from now on. */
  static void recall(OpenStudio studio, LeafStore store) {
    studio.care().map(DataCare::counted).ifPresent(store::remember);
  }

  static Optional<Writing> writing(OpenStudio studio, LeafStore store) {
    return studio.care().map(care -> () -> care.keepCounted(studio.engine(), store));
  }

  private void waitForQuiet() {
    forgetQuiet.run();
    forgetQuiet = timer.after(QUIET, this::keep);
  }

  /** Keeps what has been counted since the last time, if anything. */
  void keep() {
    forgetQuiet.run();
    long now = store.counted();
    if (now != kept) {
      kept = now;
      writing.ifPresent(wanted -> upkeep.add(() -> write(wanted)));
    }
  }

  private static void write(Writing wanted) {
    try {
      wanted.write();
    } catch (ProblemException failure) {
      LOG.warn("What was counted is not kept for the next time", failure);
    }
  }

  @Override
  public void close() {
    forgetQuiet.run();
    asking.unsubscribe();
  }
}
