package studio.marquee.connect.testing;

import java.util.List;
import studio.marquee.connect.count.Work;

/** A thread for every piece of work. */
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
    List<Thread> threads = work.stream().map(piece -> Thread.ofPlatform().start(piece)).toList();
    try {
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
