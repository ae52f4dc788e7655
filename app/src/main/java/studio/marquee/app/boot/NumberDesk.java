package studio.marquee.app.boot;

import java.util.function.LongSupplier;
import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.app.job.Asking;
import studio.marquee.app.job.CountThreads;
import studio.marquee.app.job.Lanes;
import studio.marquee.app.job.WindowAsking;
import studio.marquee.connect.count.CountDesk;
import studio.marquee.connect.count.LeafStore;
import studio.marquee.model.problem.ProblemException;

/**
 * Where the numbers of one open studio are counted, with the threads that do it.
 *
 * @param store of who passes single rules, for whoever else asks about the same people
 */
record NumberDesk(CountDesk desk, LeafStore store, CountThreads threads, Lanes lanes)
    implements AutoCloseable {
  private static final long MOST_BYTES = 256L << 20;

  /** With nothing in it yet, and with as much room as this laptop can spare. */
  static LeafStore emptyStore() {
    return new LeafStore(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 4));
  }

  /**
   * Beside whatever else is asked of the studio's data.
   *
   * @param store of what was counted before, over whatever data; what is no longer so is let go
   */
  static NumberDesk beside(OpenStudio studio, Lanes lanes, LeafStore store, LongSupplier nanos) {
    CountThreads threads = new CountThreads(Runtime.getRuntime().availableProcessors());
    store.keepOnly(studio.engine());
    try {
      CountDesk desk =
          CountDesk.beside(studio.engine(), studio.workspace().catalogue(), store, threads, nanos);
      return new NumberDesk(desk, store, threads, lanes);
    } catch (ProblemException failure) {
      threads.close();
      throw new IllegalStateException(failure);
    }
  }

  Asking asking() {
    return new WindowAsking(desk.asker(), lanes);
  }

  /** For what would be, while somebody still looks for the right place. */
  Asking hovering() {
    return new WindowAsking(desk.totals(), lanes);
  }

  @Override
  public void close() {
    desk.close();
    threads.close();
  }
}
