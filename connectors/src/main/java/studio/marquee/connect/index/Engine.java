package studio.marquee.connect.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import studio.marquee.connect.rows.EngineCall;

/** Statements to the database that is being written; an interruption ends each of them. */
final class Engine {
  private final DuckDBConnection connection;

  Engine(DuckDBConnection connection) {
    this.connection = connection;
  }

  /** Reads what came back. */
  @FunctionalInterface
  interface Rows<T, X extends Exception> {
    T read(ResultSet rows) throws SQLException, X;
  }

  <T, X extends Exception> T ask(String sql, Rows<T, X> reading) throws SQLException, X {
    try (Statement statement = connection.createStatement();
        ResultSet rows = EngineCall.of(statement, () -> statement.executeQuery(sql))) {
      return reading.read(rows);
    }
  }

  /** Reads what comes back for one statement after the other; meanwhile the next one is asked. */
  <X extends Exception> void askEach(List<String> statements, Rows<?, X> reading)
      throws SQLException, X {
    try (DuckDBConnection another = connection.duplicate();
        Statement even = connection.createStatement();
        Statement odd = another.createStatement();
        Ahead ahead = new Ahead(statements, List.of(even, odd))) {
      while (ahead.hasNext()) {
        stopWhenAsked();
        try (ResultSet rows = ahead.next()) {
          reading.read(rows);
        }
      }
    }
  }

  /** Asks for one more than has been taken, in turns. */
  private static final class Ahead implements AutoCloseable {
    private final List<String> statements;
    private final List<Statement> turns;
    private Optional<EngineCall<ResultSet>> running = Optional.empty();
    private int begun;

    Ahead(List<String> statements, List<Statement> turns) {
      this.statements = statements;
      this.turns = turns;
      begin();
    }

    private void begin() {
      running = Optional.empty();
      if (begun < statements.size()) {
        String sql = statements.get(begun);
        Statement turn = turns.get(begun % turns.size());
        running = Optional.of(EngineCall.begin(turn, () -> turn.executeQuery(sql)));
        begun++;
      }
    }

    boolean hasNext() {
      return running.isPresent();
    }

    ResultSet next() throws SQLException {
      ResultSet rows = running.orElseThrow().result();
      begin();
      return rows;
    }

    @Override
    public void close() throws SQLException {
      if (running.isPresent()) {
        running.get().close();
      }
    }
  }

  long number(String sql) throws SQLException {
    return this.<Long, RuntimeException>ask(
        sql,
        rows -> {
          rows.next();
          return rows.getLong(1);
        });
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      EngineCall.of(statement, () -> statement.execute(sql));
    }
  }

  static void stopWhenAsked() throws SQLException {
    if (Thread.currentThread().isInterrupted()) {
      throw new SQLException("INTERRUPT: the index was stopped");
    }
  }
}
