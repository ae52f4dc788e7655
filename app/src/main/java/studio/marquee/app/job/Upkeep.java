package studio.marquee.app.job;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Does what nobody waits for, one thing after the other on a thread of its own. What was added is
 * still done after the end, for which a process that is about to go waits a while.
 */
public final class Upkeep implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().daemon().name("marquee-upkeep").factory());
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();

  /** Nothing is added any more after the end. */
  public void add(Runnable work) {
    if (!worker.isShutdown()) {
      worker.execute(work);
    }
  }

  /** Comes when everything is done, or when it takes so long that nobody should wait for it. */
  public CompletionStage<Boolean> ended() {
    return ended.minimalCompletionStage();
  }

  @Override
  public void close() {
    add(() -> ended.complete(true));
    worker.shutdown();
    var _ = ended.completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }
}
