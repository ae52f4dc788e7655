package studio.marquee.app.job;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import studio.marquee.model.problem.ProblemException;

/**
 * Does long work with what the window leaves of the processors.
 *
 * <p>The thread that does it, and every thread that comes from it, DuckDB's as well, gives way to
 * all others. On Linux nobody can take that back without special rights. Hence each work has a
 * thread of its own, and nothing may be left over from it that has to be quick later.
 */
public final class GivingWay {
  private static final int NICENESS = 15;
  private static final int ONE_THREAD = 0;
  private static final int THIS = 0;

  private GivingWay() {}

  /** Some work. */
  @FunctionalInterface
  public interface Step {
    void take() throws ProblemException, InterruptedException;
  }

  /**
   * Returns when it is done. Whoever interrupts this interrupts the work, and waits for its end.
   */
  // Nothing depends on who is first; it is only a matter of who waits.
  @SuppressWarnings("ThreadPriorityCheck")
  public static void run(Step step) throws ProblemException, InterruptedException {
    FutureTask<Boolean> task =
        new FutureTask<>(() -> {
          giveWay();
          step.take();
          return true;
        });
    Thread worker =
        Thread.ofPlatform()
            .daemon()
            .name("marquee-refresh")
            .priority(Thread.MIN_PRIORITY)
            .start(task);
    try {
      boolean _ = task.get();
    } catch (InterruptedException stopped) {
      worker.interrupt();
      worker.join();
      throw stopped;
    } catch (ExecutionException failure) {
      throw cause(failure);
    }
  }

  private static RuntimeException cause(ExecutionException failure)
      throws ProblemException, InterruptedException {
    switch (failure.getCause()) {
      case ProblemException problem -> throw problem;
      case InterruptedException stopped -> throw stopped;
      case RuntimeException broken -> throw broken;
      case Error broken -> throw broken;
      case null, default -> throw new IllegalStateException(failure);
    }
  }

  /**
   * Java tells Windows, but not Linux, of its priorities. Elsewhere this call is about the whole
   * process.
   */
  // Calls one function of the operating system that reads no memory of ours.
  @SuppressWarnings("restricted")
  private static void giveWay() {
    if (!System.getProperty("os.name").equals("Linux")) {
      return;
    }
    Linker linker = Linker.nativeLinker();
    FunctionDescriptor ofInts =
        FunctionDescriptor.of(
            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
    linker
        .defaultLookup()
        .find("setpriority")
        .map(function -> linker.downcallHandle(function, ofInts))
        .ifPresent(setPriority -> {
          try {
            // Where it is refused, the work is done as it was before.
            int _ = (int) setPriority.invokeExact(ONE_THREAD, THIS, NICENESS);
          } catch (Throwable failure) {
            throw new IllegalStateException(failure);
          }
        });
  }
}
