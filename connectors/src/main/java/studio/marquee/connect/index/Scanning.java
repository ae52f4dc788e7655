package studio.marquee.connect.index;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import studio.marquee.model.member.SegmentCounter;
import studio.marquee.model.problem.ProblemException;

/** Goes through all chunks of something, on as many processors as there are to share the work. */
final class Scanning {
  private final SegmentCounter.Shares shares;
  private final AtomicBoolean isStopped = new AtomicBoolean();

  Scanning(SegmentCounter.Shares shares) {
    this.shares = shares;
  }

  void stop() {
    isStopped.set(true);
  }

  /** Everything that one thread needs to go through chunks. */
  interface Lane extends AutoCloseable {
    void take(int chunk) throws ProblemException;

    @Override
    void close() throws ProblemException;
  }

  /** Makes a lane on the thread that will use it. */
  @FunctionalInterface
  interface Lanes {
    Lane open() throws ProblemException;
  }

  void run(int chunks, Lanes lanes) throws ProblemException, InterruptedException {
    AtomicInteger next = new AtomicInteger();
    AtomicReference<@Nullable ProblemException> failure = new AtomicReference<>();
    Runnable piece =
        () -> {
          try (Lane lane = lanes.open()) {
            int chunk = next.getAndIncrement();
            while (chunk < chunks && !isStopped.get() && failure.get() == null) {
              lane.take(chunk);
              chunk = next.getAndIncrement();
            }
          } catch (ProblemException first) {
            failure.compareAndSet(null, first);
          }
        };
    List<Runnable> pieces = new ArrayList<>();
    for (int i = 0; i < Math.max(1, Math.min(shares.pieces(), chunks)); i++) {
      pieces.add(piece);
    }
    shares.run(pieces);
    requireGoing();
    ProblemException found = failure.get();
    if (found != null) {
      throw found;
    }
  }

  void requireGoing() throws InterruptedException {
    if (isStopped.get()) {
      throw new InterruptedException("stopped");
    }
  }
}
