package studio.marquee.connect.source;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** A source behind a small pool: bounded, with a time limit on every wait. */
public final class PooledSource implements Source {
  private static final int MOST_SESSIONS = 2;
  private static final long LONGEST_WAIT_MILLIS = 10_000;

  private final String name;
  private final HikariDataSource pool;
  private final Function<SQLException, Problem> explain;

  private PooledSource(
      String name, HikariDataSource pool, Function<SQLException, Problem> explain) {
    this.name = name;
    this.pool = pool;
    this.explain = explain;
  }

  /**
   * Opens the pool with a first session, so that a source which cannot be reached says so here.
   *
   * @param driver what to reach and how, without pool settings
   * @param explain how this kind of database words its failures
   */
  public static PooledSource open(
      String name, HikariConfig driver, Function<SQLException, Problem> explain)
      throws ProblemException {
    driver.setPoolName("source-" + name);
    driver.setReadOnly(true);
    driver.setMaximumPoolSize(MOST_SESSIONS);
    driver.setMinimumIdle(0);
    driver.setConnectionTimeout(LONGEST_WAIT_MILLIS);
    driver.setInitializationFailTimeout(1);
    try {
      return new PooledSource(name, new HikariDataSource(driver), explain);
    } catch (PoolInitializationException failed) {
      Problem problem =
          failed.getCause() instanceof SQLException cause
              ? explain.apply(cause)
              : Problem.of(SourceProblem.FAILED, name);
      throw new ProblemException(problem, failed);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Connection connect() throws ProblemException, InterruptedException {
    try {
      return pool.getConnection();
    } catch (SQLException failure) {
      if (failure.getCause() instanceof InterruptedException stopped) {
        throw stopped;
      }
      throw new ProblemException(problem(failure), failure);
    }
  }

  @Override
  public Problem problem(SQLException failure) {
    return explain.apply(failure);
  }

  @Override
  public void close() {
    pool.close();
  }
}
