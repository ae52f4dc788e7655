package studio.marquee.connect.source;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** A database that marts are read from. Its sessions cannot write. */
public interface Source extends AutoCloseable {
  String name();

  Connection connect() throws ProblemException, InterruptedException;

  /**
   * Turns what the driver said into what a person can act on; the driver's words stay out of it.
   */
  Problem problem(SQLException failure);

  /**
   * The DuckDB file that this source is, when it is one: another DuckDB can attach it and need not
   * read it row by row.
   */
  default Optional<Path> databaseFile() {
    return Optional.empty();
  }

  @Override
  void close();
}
