package studio.marquee.app.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Waits until this process hardly uses a processor any more: what was opened has been counted with
 * its charts, what was dear to count is written, and what Java compiles is compiled.
 */
final class Rest {
  private static final long LOOK_MILLIS = 1_000;
  private static final double BUSY = 0.05;
  private static final int PATIENCE = 120;

  private Rest() {}

  static void await() {
    for (int looks = 0; looks < PATIENCE; looks++) {
      if (busy() < BUSY) {
        return;
      }
    }
    throw new AssertionError("waited in vain until all is at rest");
  }

  /** How many processors were used, on average. */
  private static double busy() {
    var process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long before = process.getProcessCpuTime();
    new CompletableFuture<Void>()
        .completeOnTimeout(null, LOOK_MILLIS, TimeUnit.MILLISECONDS)
        .join();
    return (process.getProcessCpuTime() - before) / (LOOK_MILLIS * 1e6);
  }
}
