package studio.marquee.connect.testing;

import java.util.List;
import studio.marquee.connect.count.Work;

/** A thread for every piece of work but the first, which is done by whoever asks. */
public final class CountingThreads implements Work {
  private final int pieces;

  public CountingThreads(int pieces) {
    this.pieces = pieces;
  }

  @Override
  public int pieces() {
    return pieces;
  }

  @Override
  public void run(List<Runnable> work) {
    List<Thread> threads =
        work.stream().skip(1).map(piece -> Thread.ofPlatform().start(piece)).toList();
    try {
      work.getFirst().run();
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException tooEarly) {
      throw new IllegalStateException(tooEarly);
    }
  }

  @Override
  public Begun start(String name, Runnable work) {
    return Thread.ofPlatform().name(name).start(work)::join;
  }
}
