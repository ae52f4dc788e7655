package studio.marquee.connect.source;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.mart.Table;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.sql.dialect.Dialect;

/** A server, and the driver that goes when it is closed. */
record ServerSource(ServerForm form, PooledSource sessions, Optional<DriverJars.Loaded> loaded)
    implements Source {
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
  public Set<Right> unacceptedRights(List<Table> tables)
      throws ProblemException, InterruptedException {
    Set<Right> rights = EnumSet.noneOf(Right.class);
    Optional<RightsReader> reader = form.kind().rights();
    if (reader.isPresent()) {
      try (Connection session = connect()) {
        rights.addAll(reader.get().beyondReading(session, tables));
      } catch (SQLException failure) {
        throw new ProblemException(problem(failure), failure);
      }
    }
    rights.removeIf(form::accepts);
    return rights;
  }

  @Override
  public void close() {
    sessions.close();
    loaded.ifPresent(DriverJars.Loaded::close);
  }
}
