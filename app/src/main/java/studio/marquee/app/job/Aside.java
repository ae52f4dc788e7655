package studio.marquee.app.job;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import studio.marquee.model.problem.ProblemException;

/**
 * Has long work done on a thread that steps back as soon as somebody at the window needs the
 * processors, and waits for it. The threads that the work starts, of the database too, step back
 * with it; those of whoever waits do not.
 */
public final class Aside {
  /** Some long work. */
  @FunctionalInterface
  public interface Errand {
    void go() throws ProblemException, InterruptedException;
  }

  /**
   * Waits to the end even when interrupted: the work is told so, and decides how it ends.
   *
   * @param name of the thread
   */
  public void run(String name, Errand errand) throws ProblemException, InterruptedException {
    FutureTask<Boolean> work =
        new FutureTask<>(() -> {
          ThreadPriority.stepBack();
          errand.go();
          return true;
        });
    Thread thread = Thread.ofPlatform().daemon().name("marquee-" + name).start(work);
    while (!work.isDone()) {
      try {
        thread.join();
      } catch (InterruptedException stopped) {
        thread.interrupt();
      }
    }
    rethrow(work);
  }

  private static void rethrow(FutureTask<Boolean> done)
      throws ProblemException, InterruptedException {
    try {
      done.get();
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case ProblemException problem -> throw problem;
        case InterruptedException stopped -> throw stopped;
        case RuntimeException bug -> throw bug;
        case Error bug -> throw bug;
        case null, default -> throw new IllegalStateException(failed);
      }
    }
  }
}
