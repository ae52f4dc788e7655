package studio.marquee.connect.rows;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

/** One call of a driver that may take long, and that an interruption ends. */
public final class SourceCall {
  private static final long LOOK_AGAIN_MILLIS = 200;

  private SourceCall() {}

  /** How long the driver of a statement may say nothing. */
  public static Duration longestSilence(Statement statement) {
    return WatchedSession.longestSilence(statement);
  }

  /** Gives a source time before it is asked again; an interruption ends that at once. */
  public static void pause(long millis) throws InterruptedException {
    SideThread.pause(millis);
  }

  /** Waits for the call, which works with the statement. */
  public static <T> T of(Statement statement, Callable<T> call)
      throws SQLException, InterruptedException {
    return of(statement, () -> 0, call);
  }

  /**
   * Waits for a call that works with the statement for long.
   *
   * @param news something that changes as long as the driver answers
   */
  public static <T> T of(Statement statement, LongSupplier news, Callable<T> call)
      throws SQLException, InterruptedException {
    Silence silence = new Silence(WatchedSession.longestSilence(statement));
    SideThread<T> side = SideThread.start("source-call", call);
    try {
      while (!side.hasEnded(LOOK_AGAIN_MILLIS)) {
        silence.refuseAfter(news.getAsLong());
      }
    } catch (InterruptedException | SQLException end) {
      side.endBy(statement::cancel, () -> statement.getConnection().abort(Runnable::run));
      throw end;
    }
    return side.result();
  }
}
