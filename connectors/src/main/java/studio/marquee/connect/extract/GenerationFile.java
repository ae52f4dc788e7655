package studio.marquee.connect.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import studio.marquee.connect.source.Source;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/**
 * The database file of a generation while it is written. Beside it, and only as long, lies a second
 * one for what arrives row by row; a source that is a DuckDB file is attached, read-only. Nothing
 * else can be reached from here, and nothing may spill.
 */
final class GenerationFile implements AutoCloseable {
  static final String SOURCE = "\"#source\"";
  static final String ARRIVALS = "#arrivals";

  private static final DuckDbDialect DIALECT = new DuckDbDialect();
  private static final String ARRIVALS_FILE = ".arrivals.duckdb";

  private final DuckDBConnection connection;
  private final Path arrivals;
  private final boolean hasSource;

  private GenerationFile(DuckDBConnection connection, Path arrivals, boolean hasSource) {
    this.connection = connection;
    this.arrivals = arrivals;
    this.hasSource = hasSource;
  }

  static GenerationFile create(Path file, Source source) throws SQLException, ProblemException {
    Properties settings = new Properties();
    settings.setProperty("temp_directory", "");
    settings.setProperty("memory_limit", "2GB");
    settings.setProperty("preserve_insertion_order", "true");
    if (source.databaseFile().isEmpty()) {
      // One processor is for reading; measured, DuckDB with all of them takes twice as long.
      int processors = Runtime.getRuntime().availableProcessors();
      settings.setProperty("threads", String.valueOf(Math.max(1, processors - 1)));
    }
    Path arrivals = file.resolveSibling(ARRIVALS_FILE);
    GenerationFile generation =
        new GenerationFile(
            new DuckDBDriver()
                .connect("jdbc:duckdb:" + file.toAbsolutePath(), settings)
                .unwrap(DuckDBConnection.class),
            arrivals,
            source.databaseFile().isPresent());
    try {
      generation.attach(source);
      return generation;
    } catch (SQLException | ProblemException failure) {
      try (generation) {
        throw failure;
      }
    }
  }

  private void attach(Source source) throws SQLException, ProblemException {
    run("attach " + literal(arrivals) + " as " + DIALECT.quoted(ARRIVALS));
    if (source.databaseFile().isPresent()) {
      try {
        run("attach " + literal(source.databaseFile().get()) + " as " + SOURCE + " (read_only)");
      } catch (SQLException failure) {
        throw new ProblemException(source.problem(failure), failure);
      }
    }
    run("set enable_external_access = false");
    run("set lock_configuration = true");
  }

  /** The path is a text inside the statement; what a quote would end is doubled. */
  private static String literal(Path file) {
    return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
  }

  DuckDBConnection connection() {
    return connection;
  }

  boolean hasSource() {
    return hasSource;
  }

  /** Everything is in the one file then. */
  void finish() throws SQLException, IOException {
    run("detach " + DIALECT.quoted(ARRIVALS));
    if (hasSource) {
      run("detach " + SOURCE);
    }
    run("checkpoint");
    Files.deleteIfExists(arrivals);
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
