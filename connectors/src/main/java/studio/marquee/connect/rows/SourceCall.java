package studio.marquee.connect.rows;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;

/** One call of a driver that may take long, and that an interruption ends. */
public final class SourceCall {
  private static final long LOOK_AGAIN_MILLIS = 1_000;

  private SourceCall() {}

  /** Gives a source time before it is asked again; an interruption ends that at once. */
  public static void pause(long millis) throws InterruptedException {
    SideThread.pause(millis);
  }

  /** Waits for the call, which works with the statement. */
  public static <T> T of(Statement statement, Callable<T> call)
      throws SQLException, InterruptedException {
    SideThread<T> side = SideThread.start("source-call", call);
    try {
      while (!side.hasEnded(LOOK_AGAIN_MILLIS)) {
        Thread.onSpinWait();
      }
    } catch (InterruptedException interruption) {
      side.endBy(statement::cancel, () -> statement.getConnection().abort(Runnable::run));
      throw interruption;
    }
    return side.result();
  }
}
