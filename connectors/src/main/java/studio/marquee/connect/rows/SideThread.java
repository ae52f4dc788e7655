package studio.marquee.connect.rows;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One half of a transfer beside the thread that waits for both. A driver that is stuck in a read
 * notices no interruption, so whoever wants to stop it must be on another thread than it; this is
 * the only place outside {@code app.job} that starts one.
 */
final class SideThread<T> {
  static final long PATIENCE_MILLIS = 40;

  private static final Logger LOG = LoggerFactory.getLogger(SideThread.class);

  private final String name;
  private final FutureTask<T> work;
  private final Thread thread;

  private SideThread(String name, FutureTask<T> work, Thread thread) {
    this.name = name;
    this.work = work;
    this.thread = thread;
  }

  static <T> SideThread<T> start(String name, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = Thread.ofPlatform().daemon().name(name).start(task);
    return new SideThread<>(name, task, thread);
  }

  /** Holds up the one that called, before a source is asked again. */
  static void pause(long millis) throws InterruptedException {
    Thread.sleep(millis);
  }

  /** Waits that long, and says whether the work has ended. */
  boolean hasEnded(long millis) throws InterruptedException {
    try {
      work.get(millis, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException notYet) {
      return false;
    } catch (ExecutionException failed) {
      return true;
    }
  }

  /** Waits for the end even when interrupted, at most that long; the interruption is kept. */
  boolean endsWithin(long millis) {
    boolean isInterrupted = Thread.interrupted();
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    try {
      while (true) {
        long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        try {
          return hasEnded(Math.max(1, left));
        } catch (InterruptedException again) {
          isInterrupted = true;
        }
      }
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** First asks for the end, then takes the session away; who heeds neither is left behind. */
  void endBy(Telling asking, Telling taking) {
    start(name + "-cancel", () -> tell(asking));
    if (!endsWithin(PATIENCE_MILLIS)) {
      start(name + "-abort", () -> tell(taking));
      if (!endsWithin(PATIENCE_MILLIS)) {
        LOG.warn("A driver did not end what it was doing and is left behind");
      }
    }
  }

  private static boolean tell(Telling telling) {
    try {
      telling.tell();
      return true;
    } catch (SQLException refused) {
      LOG.debug("A driver did not take the wish to end", refused);
      return false;
    }
  }

  /** Something that may be refused. */
  @FunctionalInterface
  interface Telling {
    void tell() throws SQLException;
  }

  void interrupt() {
    thread.interrupt();
  }

  /** Waits for what comes out. */
  T outcome() throws ExecutionException, InterruptedException {
    return work.get();
  }

  /** What came out; only after the end. */
  T result() throws SQLException, InterruptedException {
    try {
      return work.get();
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case SQLException failure -> throw failure;
        case RuntimeException bug -> throw bug;
        case null, default -> throw new IllegalStateException(failed);
      }
    }
  }
}
