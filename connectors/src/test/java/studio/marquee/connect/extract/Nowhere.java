package studio.marquee.connect.extract;

import java.sql.Connection;
import java.sql.SQLException;
import studio.marquee.connect.source.Source;
import studio.marquee.connect.source.SourceProblem;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.sql.dialect.Dialect;
import studio.marquee.model.sql.dialect.PostgreSqlDialect;

/** A source whose sessions somebody else opens. */
record Nowhere() implements Source {
  @Override
  public String name() {
    return "mart";
  }

  @Override
  public Connection connect() {
    throw new IllegalStateException("Nobody connects here");
  }

  @Override
  public Dialect dialect() {
    return new PostgreSqlDialect();
  }

  @Override
  public Problem problem(SQLException failure) {
    return Problem.of(SourceProblem.FAILED, name());
  }

  @Override
  public void close() {}
}
