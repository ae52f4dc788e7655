package studio.marquee.connect.source;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.sql.dialect.Dialect;

/** A source that is one DuckDB file. */
record DuckDbFileSource(PooledSource sessions, Path file) implements Source {
  @Override
  public String name() {
    return sessions.name();
  }

  @Override
  public Connection connect() throws ProblemException, InterruptedException {
    return sessions.connect();
  }

  @Override
  public Dialect dialect() {
    return sessions.dialect();
  }

  @Override
  public Problem problem(SQLException failure) {
    return sessions.problem(failure);
  }

  @Override
  public Optional<Path> databaseFile() {
    return Optional.of(file);
  }

  @Override
  public void close() {
    sessions.close();
  }
}
