package studio.marquee.connect.extract;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.rows.SourceCall;
import studio.marquee.connect.rows.postgres.CopyRows;
import studio.marquee.connect.source.Source;
import studio.marquee.connect.source.SourceProblem;
import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemException;

/**
 * The session that marts are read in, and another one after it when it breaks off. What was read to
 * its end stays; what was not is read from its beginning.
 *
 * <p>PostgreSQL shows all of it as it was at one moment. A second session, which does nothing else,
 * holds that moment, so that a third one sees the same; when both are lost, what is left to read is
 * read as of a later moment.
 */
final class SourceSession implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SourceSession.class);
  private static final Pattern SNAPSHOT = Pattern.compile("[0-9A-Fa-f-]{1,64}");
  private static final Set<ProblemCode> PASSING =
      Set.of(SourceProblem.LOST, SourceProblem.UNREACHABLE);
  private static final int MOST_ATTEMPTS = 5;
  private static final long FIRST_WAIT_MILLIS = 500;

  private final Source source;
  private final Progress progress;
  private Connection session;
  private @Nullable Connection holder;
  private String snapshot = "";

  private SourceSession(Source source, Progress progress, Connection session) {
    this.source = source;
    this.progress = progress;
    this.session = session;
  }

  /** Something that is read in one go. */
  @FunctionalInterface
  interface Read<T> {
    T read(Connection session) throws SQLException, ProblemException, InterruptedException;
  }

  static SourceSession open(Source source, Progress progress)
      throws SQLException, ProblemException, InterruptedException {
    SourceSession opened = new SourceSession(source, progress, source.connect());
    try {
      opened.begin();
      return opened;
    } catch (SQLException failure) {
      try (opened) {
        throw new ProblemException(source.problem(failure), failure);
      }
    }
  }

  /** All marts are read as they were at one moment, where the source can do that without locks. */
  private void begin() throws SQLException, InterruptedException {
    session.setAutoCommit(false);
    if (!CopyRows.canRead(session)) {
      return;
    }
    session.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    boolean isSameMoment = holder != null && takes();
    if (!isSameMoment) {
      closeHolder();
      hold();
    }
  }

  /** A source that cannot, or does not let us, is read all the same. */
  private void hold() throws SQLException, InterruptedException {
    try {
      holder = source.connect();
      holder.setAutoCommit(false);
      holder.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try (Statement statement = holder.createStatement();
          ResultSet row =
              SourceCall.of(
                  statement, () -> statement.executeQuery("select pg_export_snapshot()"))) {
        row.next();
        snapshot = row.getString(1);
      }
      if (!SNAPSHOT.matcher(snapshot).matches() || !takes()) {
        closeHolder();
      }
    } catch (SQLException | ProblemException refused) {
      LOG.debug("The moment of reading cannot be held", refused);
      closeHolder();
    }
  }

  /** Whether the session sees what the holder of the moment sees. */
  private boolean takes() throws SQLException, InterruptedException {
    try (Statement statement = session.createStatement()) {
      return SourceCall.of(
          statement,
          () -> {
            statement.execute("set transaction snapshot '" + snapshot + "'");
            return true;
          });
    } catch (SQLException refused) {
      LOG.warn("What is left to read is read as of a later moment");
      session.rollback();
      return false;
    }
  }

  /** Reads, and reads again in a new session as often as the old one breaks off. */
  <T> T read(Read<T> read) throws SQLException, ProblemException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        return read.read(session);
      } catch (ProblemException failure) {
        if (attempt >= MOST_ATTEMPTS || !PASSING.contains(failure.problem().code())) {
          throw failure;
        }
        LOG.warn("The session broke off: {}", failure.getMessage());
        renew(attempt);
      }
    }
  }

  /** Waits longer from time to time; a source that stays away is a failure in the end. */
  private void renew(int attempt) throws SQLException, ProblemException, InterruptedException {
    close(session);
    Optional<ProblemException> away = Optional.empty();
    for (int wait = attempt; wait <= MOST_ATTEMPTS; wait++) {
      progress.at("refresh.again", wait, MOST_ATTEMPTS);
      SourceCall.pause(FIRST_WAIT_MILLIS << (wait - 1));
      try {
        session = source.connect();
        begin();
        return;
      } catch (ProblemException failure) {
        away = Optional.of(failure);
      } catch (SQLException failure) {
        away = Optional.of(new ProblemException(source.problem(failure), failure));
      }
    }
    throw away.orElseThrow();
  }

  private void closeHolder() {
    if (holder != null) {
      close(holder);
      holder = null;
    }
  }

  private static void close(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException alreadyGone) {
      LOG.debug("A session was gone already", alreadyGone);
    }
    try {
      connection.close();
    } catch (SQLException alreadyGone) {
      LOG.debug("A session was gone already", alreadyGone);
    }
  }

  @Override
  public void close() {
    close(session);
    closeHolder();
  }
}
