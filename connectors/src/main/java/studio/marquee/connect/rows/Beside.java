package studio.marquee.connect.rows;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import studio.marquee.model.problem.ProblemException;

/**
 * Work on our own database that goes on while its caller does something else with it. It is over
 * when this is closed: done, or stopped.
 */
public final class Beside implements AutoCloseable {
  private static final long LOOK_AGAIN_MILLIS = 1_000;

  private final SideThread<Boolean> side;

  private Beside(SideThread<Boolean> side) {
    this.side = side;
  }

  /** What is to be done; an interruption has to end it. */
  @FunctionalInterface
  public interface Work {
    void run() throws SQLException, IOException, ProblemException;
  }

  public static Beside begin(String name, Work work) {
    return new Beside(SideThread.start(name, () -> isDone(work)));
  }

  private static boolean isDone(Work work) throws SQLException, IOException, ProblemException {
    work.run();
    return true;
  }

  /** Waits for the end, and fails as the work failed. */
  public void join() throws SQLException, IOException, ProblemException, InterruptedException {
    try {
      side.outcome();
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case SQLException failure -> throw failure;
        case IOException failure -> throw failure;
        case ProblemException failure -> throw failure;
        case RuntimeException bug -> throw bug;
        case null, default -> throw new IllegalStateException(failed);
      }
    }
  }

  /** What is not done by now is stopped. */
  @Override
  public void close() {
    side.interrupt();
    while (!side.endsWithin(LOOK_AGAIN_MILLIS)) {
      side.interrupt();
    }
  }
}
