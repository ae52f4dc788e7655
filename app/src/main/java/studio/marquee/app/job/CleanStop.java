package studio.marquee.app.job;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command end in order when the process is asked to stop, for example by Ctrl-C: its thread
 * is interrupted and gets a little time to clear away what it had begun.
 */
public final class CleanStop implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 10;

  private final CountDownLatch ended = new CountDownLatch(1);

  private CleanStop(Thread worker) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(worker), "marquee-stop"));
  }

  /** Watches over the calling thread until it is closed. */
  public static CleanStop ofThisThread() {
    return new CleanStop(Thread.currentThread());
  }

  private void stop(Thread worker) {
    if (ended.getCount() == 0) {
      return;
    }
    worker.interrupt();
    try {
      ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
  }
}
