package studio.marquee.connect.rows;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A session whose driver cannot hold up who uses it: each call that may wait is made on a thread
 * beside, which is left behind when the driver neither answers nor ends. From then on the session
 * is given up, and the driver is not waited for again.
 */
public final class WatchedSession implements InvocationHandler {
  private static final Duration USUAL = Duration.ofMinutes(16);
  private static final Set<String> NEVER_WAITING =
      Set.of("isWrapperFor", "unwrap", "hashCode", "equals", "toString", "setFetchSize");

  /** Asked for row by row, so they are only watched where rows begin and end. */
  private static final Set<String> WAITING_FOR_ROWS = Set.of("next", "close");

  private static final List<Class<?>> WATCHED =
      List.of(
          PreparedStatement.class,
          Statement.class,
          ResultSet.class,
          ResultSetMetaData.class,
          DatabaseMetaData.class);

  private final Watch watch;
  private final Object bare;

  private WatchedSession(Watch watch, Object bare) {
    this.watch = watch;
    this.bare = bare;
  }

  /** What is common to a session and all that comes out of it. */
  private record Watch(Connection bare, Duration longest, AtomicBoolean isGivenUp) {}

  /**
   * The same session, which answers or fails within that time.
   *
   * @param isGivenUp whether the driver is not to be waited for any more
   */
  public static Connection over(Connection session, Duration longest, AtomicBoolean isGivenUp) {
    Watch watch = new Watch(session, longest, isGivenUp);
    return (Connection) new WatchedSession(watch, session).as(Connection.class);
  }

  /** The same rows without a watch, for who watches them already. */
  public static ResultSet bare(ResultSet rows) {
    return handler(rows) instanceof WatchedSession watched ? (ResultSet) watched.bare : rows;
  }

  /** How long its driver may say nothing. */
  static Duration longestSilence(Statement statement) {
    return handler(statement) instanceof WatchedSession watched ? watched.watch.longest : USUAL;
  }

  /** Runs what may wait for a driver, and goes on without it when it does. */
  public static void leave(String name, Runnable closing, Duration longest) {
    SideThread<Boolean> side =
        SideThread.start(
            name,
            () -> {
              closing.run();
              return true;
            });
    side.endsWithin(longest.toMillis());
  }

  private static @Nullable InvocationHandler handler(Object any) {
    return Proxy.isProxyClass(any.getClass()) ? Proxy.getInvocationHandler(any) : null;
  }

  private Object as(Class<?> type) {
    return Proxy.newProxyInstance(
        WatchedSession.class.getClassLoader(), new Class<?>[] {type}, this);
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    String name = method.getName();
    if (name.equals("abort")) {
      watch.isGivenUp.set(true);
    }
    boolean isAtOnce =
        NEVER_WAITING.contains(name)
            || name.equals("abort")
            || name.equals("cancel")
            || bare instanceof ResultSetMetaData
            || (bare instanceof ResultSet && !WAITING_FOR_ROWS.contains(name));
    if (isAtOnce) {
      Object result = called(method, arguments);
      return name.equals("getMetaData") ? watched(result) : result;
    }
    if (watch.isGivenUp.get()) {
      return givenUp(method, arguments);
    }
    if (bare instanceof Statement && name.equals("getConnection")) {
      return new WatchedSession(watch, watch.bare).as(Connection.class);
    }
    return watched(waited(method, arguments));
  }

  /** What is closed too late is closed by whoever can wait for it. */
  private @Nullable Object givenUp(Method method, Object @Nullable [] arguments)
      throws SQLException {
    if (!method.getName().equals("close")) {
      throw new SQLTimeoutException("The session was given up");
    }
    SideThread.start("source-close", () -> Optional.ofNullable(called(method, arguments)));
    return null;
  }

  private @Nullable Object waited(Method method, Object @Nullable [] arguments)
      throws SQLException {
    SideThread<Optional<Object>> side =
        SideThread.start("source-session", () -> Optional.ofNullable(called(method, arguments)));
    try {
      if (side.hasEnded(watch.longest.toMillis())) {
        return side.result().orElse(null);
      }
      giveUp(side);
      throw new SQLTimeoutException("The driver does not answer");
    } catch (InterruptedException stopped) {
      giveUp(side);
      Thread.currentThread().interrupt();
      throw new SQLException("Stopped", stopped);
    }
  }

  private void giveUp(SideThread<?> side) {
    watch.isGivenUp.set(true);
    side.endBy(
        () -> {
          if (bare instanceof Statement statement) {
            statement.cancel();
          }
        },
        () -> watch.bare.abort(Runnable::run));
  }

  /** A driver that breaks has failed like one that says so. */
  private @Nullable Object called(Method method, Object @Nullable [] arguments)
      throws SQLException {
    try {
      return method.invoke(bare, arguments);
    } catch (InvocationTargetException failure) {
      if (failure.getCause() instanceof SQLException said) {
        throw said;
      }
      throw new SQLException("The driver broke", failure.getCause());
    } catch (IllegalAccessException hidden) {
      throw new SQLException("The driver hides what it must show", hidden);
    }
  }

  private @Nullable Object watched(@Nullable Object result) {
    if (result == null) {
      return null;
    }
    return WATCHED.stream()
        .filter(type -> type.isInstance(result))
        .findFirst()
        .map(type -> new WatchedSession(watch, result).as(type))
        .orElse(result);
  }
}
