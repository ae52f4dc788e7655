package studio.marquee.connect.rows;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;

/** One statement of our own database that may take long, and that an interruption ends. */
public final class EngineCall<T> implements AutoCloseable {
  private static final long LOOK_AGAIN_MILLIS = 1_000;
  private static final long ASK_AGAIN_MILLIS = 5;

  private final Statement statement;
  private final SideThread<T> side;

  private EngineCall(Statement statement, SideThread<T> side) {
    this.statement = statement;
    this.side = side;
  }

  /** Lets the call, which works with the statement, go on beside its caller. */
  public static <T> EngineCall<T> begin(Statement statement, Callable<T> call) {
    return new EngineCall<>(statement, SideThread.start("engine-call", call));
  }

  /**
   * Waits for the call, which works with the statement. An interruption is kept, and what ended
   * because of it is a failure like any other, as it is when the engine itself is interrupted.
   */
  public static <T> T of(Statement statement, Callable<T> call) throws SQLException {
    return begin(statement, call).result();
  }

  /** Waits for what comes of it; an interruption is kept, as it is there. */
  public T result() throws SQLException {
    try {
      while (!side.hasEnded(LOOK_AGAIN_MILLIS)) {
        Thread.onSpinWait();
      }
      return side.result();
    } catch (InterruptedException interruption) {
      close();
      Thread.currentThread().interrupt();
      throw new SQLException("INTERRUPT: the statement was stopped", interruption);
    }
  }

  /** What has not ended by now is stopped. */
  @Override
  public void close() throws SQLException {
    // Only a statement that runs already can be stopped, so it is asked until it has ended.
    while (!side.endsWithin(ASK_AGAIN_MILLIS)) {
      statement.cancel();
    }
  }
}
