package studio.marquee.connect.extract;

import java.sql.Connection;
import java.sql.SQLException;
import studio.marquee.connect.source.Source;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.sql.dialect.Dialect;

/** A source that does not say that it is a DuckDB file, and so is read row by row. */
record WithoutFile(Source source) implements Source {
  @Override
  public String name() {
    return source.name();
  }

  @Override
  public Connection connect() throws ProblemException, InterruptedException {
    return source.connect();
  }

  @Override
  public Dialect dialect() {
    return source.dialect();
  }

  @Override
  public Problem problem(SQLException failure) {
    return source.problem(failure);
  }

  @Override
  public void close() {
    source.close();
  }
}
