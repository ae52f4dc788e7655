package studio.marquee.connect.source;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import studio.marquee.connect.rows.WatchedSession;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.sql.dialect.Dialect;

/** A source behind a small pool: bounded, with a time limit on every wait. */
final class PooledSource implements Source {
  private static final int MOST_SESSIONS = 2;
  private static final long GLANCE_MILLIS = 250;
  private static final Duration CLOSING = Duration.ofMillis(100);

  private final String name;
  private final Dialect dialect;
  private final DriverSessions sessions;
  private final TimeLimits limits;
  private final HikariDataSource pool;
  private final Function<SQLException, Problem> explain;
  private final AtomicBoolean isGivenUp = new AtomicBoolean();

  private PooledSource(
      String name,
      Dialect dialect,
      DriverSessions sessions,
      TimeLimits limits,
      HikariDataSource pool,
      Function<SQLException, Problem> explain) {
    this.name = name;
    this.dialect = dialect;
    this.sessions = sessions;
    this.limits = limits;
    this.pool = pool;
    this.explain = explain;
  }

  /**
   * Opens the pool with a first session, so that a source which cannot be reached says so here.
   *
   * @param opening makes a session that cannot write
   * @param explain how this kind of database words its failures
   */
  static PooledSource open(
      String name,
      Dialect dialect,
      DriverSessions.Opening opening,
      TimeLimits limits,
      Function<SQLException, Problem> explain)
      throws ProblemException, InterruptedException {
    DriverSessions sessions = new DriverSessions(opening, limits.patience());
    HikariConfig config = new HikariConfig();
    config.setDataSource(sessions);
    config.setPoolName("source-" + name);
    config.setReadOnly(true);
    config.setMaximumPoolSize(MOST_SESSIONS);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(GLANCE_MILLIS);
    config.setValidationTimeout(TimeLimits.VALIDATION.toMillis());
    config.setInitializationFailTimeout(-1);
    PooledSource source =
        new PooledSource(name, dialect, sessions, limits, new HikariDataSource(config), explain);
    try (Connection _ = source.connect()) {
      return source;
    } catch (SQLException failure) {
      source.close();
      throw new ProblemException(explain.apply(failure), failure);
    } catch (ProblemException | InterruptedException | RuntimeException failure) {
      source.close();
      throw failure;
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Dialect dialect() {
    return dialect;
  }

  /**
   * The pool makes sessions on a thread of its own, so a driver that hangs holds up nobody. It is
   * asked in glances, because it keeps to itself that an attempt has failed.
   */
  @Override
  public Connection connect() throws ProblemException, InterruptedException {
    sessions.forgetFailure();
    long started = System.nanoTime();
    while (true) {
      try {
        return WatchedSession.over(pool.getConnection(), limits.silence(), isGivenUp);
      } catch (SQLException nothingYet) {
        if (nothingYet.getCause() instanceof InterruptedException stopped) {
          isGivenUp.set(true);
          throw stopped;
        }
        Optional<SQLException> failure = sessions.failure();
        if (failure.isPresent()) {
          throw new ProblemException(problem(failure.get()), failure.get());
        }
        if (System.nanoTime() - started > limits.patience().toNanos()) {
          sessions.abandon();
          isGivenUp.set(true);
          throw new ProblemException(Problem.of(SourceProblem.NO_ANSWER, name), nothingYet);
        }
      }
    }
  }

  @Override
  public Problem problem(SQLException failure) {
    return explain.apply(failure);
  }

  @Override
  public void close() {
    sessions.abandon();
    // A pool waits for a driver that does not end; nobody else has to.
    WatchedSession.leave(
        "source-close", pool::close, isGivenUp.get() ? CLOSING : limits.patience());
  }
}
