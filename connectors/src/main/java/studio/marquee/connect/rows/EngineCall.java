package studio.marquee.connect.rows;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;

/** One statement of our own database that may take long, and that an interruption ends. */
public final class EngineCall {
  private static final long LOOK_AGAIN_MILLIS = 1_000;
  private static final long ASK_AGAIN_MILLIS = 5;

  private EngineCall() {}

  /**
   * Waits for the call, which works with the statement. An interruption is kept, and what ended
   * because of it is a failure like any other, as it is when the engine itself is interrupted.
   */
  public static <T> T of(Statement statement, Callable<T> call) throws SQLException {
    SideThread<T> side = SideThread.start("engine-call", call);
    try {
      while (!side.hasEnded(LOOK_AGAIN_MILLIS)) {
        Thread.onSpinWait();
      }
      return side.result();
    } catch (InterruptedException interruption) {
      // Only a statement that runs already can be stopped, so it is asked until it has ended.
      do {
        statement.cancel();
      } while (!side.endsWithin(ASK_AGAIN_MILLIS));
      Thread.currentThread().interrupt();
      throw new SQLException("INTERRUPT: the statement was stopped", interruption);
    }
  }
}
