package studio.marquee.connect.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import studio.marquee.model.member.SegmentCounter;

/** Threads that stay from one question to the next, as those of the window do. */
final class KeptThreads implements SegmentCounter.Shares {
  private final int processors;
  private final ExecutorService others;

  KeptThreads(int processors) {
    this.processors = processors;
    this.others =
        Executors.newFixedThreadPool(
            Math.max(1, processors - 1), Thread.ofPlatform().daemon().factory());
  }

  static KeptThreads onAllProcessors() {
    return new KeptThreads(Runtime.getRuntime().availableProcessors());
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
    try {
      for (Future<?> piece : shared) {
        piece.get();
      }
    } catch (InterruptedException tooEarly) {
      throw new IllegalStateException(tooEarly);
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    }
  }
}
