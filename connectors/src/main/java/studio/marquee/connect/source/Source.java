package studio.marquee.connect.source;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.mart.Table;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.sql.dialect.Dialect;

/** A database that marts are read from. Its sessions cannot write. */
public interface Source extends AutoCloseable {
  String name();

  /** A session out of the pool. It unwraps to the driver's own connection. */
  Connection connect() throws ProblemException, InterruptedException;

  /** How statements for it are written. */
  Dialect dialect();

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

  /**
   * What its login may do beyond reading and no steward has accepted.
   *
   * @param tables those that marts are read from
   */
  default Set<Right> unacceptedRights(List<Table> tables)
      throws ProblemException, InterruptedException {
    return Set.of();
  }

  @Override
  void close();
}
