package studio.marquee.connect.source;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where the pool gets its sessions from. After a failure the driver is left alone until somebody
 * asks for a session again: a pool that keeps trying a wrong password gets its user locked out.
 */
final class DriverSessions implements DataSource {
  private final Opening opening;
  private final Duration patience;
  private final AtomicReference<@Nullable SQLException> failure = new AtomicReference<>();
  private final AtomicReference<@Nullable Thread> busy = new AtomicReference<>();

  DriverSessions(Opening opening, Duration patience) {
    this.opening = opening;
    this.patience = patience;
  }

  /** Asks a driver for one session, ready to be read from. */
  @FunctionalInterface
  interface Opening {
    Connection open() throws SQLException;
  }

  @Override
  public Connection getConnection() throws SQLException {
    SQLException known = failure.get();
    if (known != null) {
      throw new SQLException("not asked again", known.getSQLState());
    }
    busy.set(Thread.currentThread());
    try {
      return opening.open();
    } catch (SQLException failed) {
      failure.set(failed);
      throw failed;
    } catch (RuntimeException | LinkageError broken) {
      SQLException failed = new SQLException(broken.getClass().getName(), broken);
      failure.set(failed);
      throw failed;
    } finally {
      busy.set(null);
    }
  }

  /** Whoever asks for a session again wants a new answer. */
  void forgetFailure() {
    failure.set(null);
  }

  Optional<SQLException> failure() {
    return Optional.ofNullable(failure.get());
  }

  /** Gives up an attempt that still runs. */
  void abandon() {
    failure.compareAndSet(null, new SQLException("given up"));
    Thread attempt = busy.get();
    if (attempt != null) {
      attempt.interrupt();
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("the form says as whom");
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter out) {
    // What drivers say stays with them.
  }

  @Override
  public void setLoginTimeout(int seconds) {
    // The limits of the source hold.
  }

  @Override
  public int getLoginTimeout() {
    return (int) Math.max(1, patience.toSeconds());
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("it logs nothing");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("nothing is wrapped");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
