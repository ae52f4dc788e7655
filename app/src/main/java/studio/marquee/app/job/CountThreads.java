package studio.marquee.app.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import studio.marquee.connect.count.Work;

/** The threads that count: some that share one pass over the sets, and one for each lane. */
public final class CountThreads implements Work, AutoCloseable {
  private final int processors;
  private final ExecutorService others;

  /**
   * @param processors how many share a pass, the one that asks included
   */
  public CountThreads(int processors) {
    this.processors = processors;
    this.others =
        Executors.newFixedThreadPool(
            Math.max(1, processors - 1), Thread.ofPlatform().daemon().name("sets-", 0).factory());
  }

  @Override
  public int pieces() {
    return processors;
  }

  @Override
  public void run(List<Runnable> pieces) {
    List<Future<?>> shared = new ArrayList<>();
    for (Runnable piece : pieces.subList(1, pieces.size())) {
      shared.add(others.submit(piece));
    }
    pieces.getFirst().run();
    boolean isInterrupted = false;
    for (Future<?> piece : shared) {
      isInterrupted |= await(piece);
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits to the end, as the pieces are short; says whether somebody wanted otherwise. */
  private static boolean await(Future<?> piece) {
    boolean isInterrupted = false;
    while (true) {
      try {
        piece.get();
        return isInterrupted;
      } catch (InterruptedException later) {
        isInterrupted = true;
      } catch (ExecutionException failure) {
        throw new IllegalStateException(failure.getCause());
      }
    }
  }

  @Override
  public Begun start(String name, Runnable work) {
    return Thread.ofPlatform().daemon().name(name).start(work)::join;
  }

  @Override
  public void close() {
    others.shutdown();
  }
}
