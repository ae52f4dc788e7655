package studio.marquee.connect.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.connect.cache.EncryptedFile;
import studio.marquee.connect.cache.LayeredTable;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.connect.seal.Manifest.SealedFile;
import studio.marquee.connect.source.Source;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/**
 * The encrypted database file of a generation while it is written. Beside it, and only as long,
 * lies a second one for what arrives row by row, under a key that nobody keeps; a source that is a
 * DuckDB file is attached, read-only. Nothing else can be reached from here, and nothing may spill.
 */
final class GenerationFile implements AutoCloseable {
  static final String FRESH = "#fresh";
  static final String SOURCE = "\"#source\"";
  static final String ARRIVALS = "#arrivals";

  private static final DuckDbDialect DIALECT = new DuckDbDialect();
  private static final String ARRIVALS_FILE = ".arrivals.duckdb";

  private final DuckDBConnection connection;
  private final Path file;
  private final Path arrivals;
  private final boolean hasSource;
  private final List<String> below;

  private GenerationFile(
      DuckDBConnection connection,
      Path file,
      Path arrivals,
      boolean hasSource,
      List<String> below) {
    this.connection = connection;
    this.file = file;
    this.arrivals = arrivals;
    this.hasSource = hasSource;
    this.below = List.copyOf(below);
  }

  /**
   * Begins the file.
   *
   * @param key what it is encrypted with, never used before and never to be used again
   */
  static GenerationFile create(Path file, byte[] key, Source source)
      throws SQLException, ProblemException {
    return create(file, key, source, Optional.empty());
  }

  /**
   * Begins the file on top of others, which can be read under their own names.
   *
   * @param key what it is encrypted with, never used before and never to be used again
   */
  static GenerationFile create(Path file, byte[] key, Source source, Optional<Earlier> below)
      throws SQLException, ProblemException {
    Properties settings = new Properties();
    settings.setProperty("temp_directory", "");
    settings.setProperty("memory_limit", "2GB");
    settings.setProperty("preserve_insertion_order", "true");
    // While several groups of rows are compressed together, whoever brings rows has to wait.
    settings.setProperty("write_buffer_row_group_count", "1");
    Path arrivals = file.resolveSibling(ARRIVALS_FILE);
    GenerationFile generation =
        new GenerationFile(
            new DuckDBDriver().connect("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class),
            file,
            arrivals,
            source.databaseFile().isPresent(),
            below.stream()
                .flatMap(earlier -> earlier.files().stream())
                .map(SealedFile::name)
                .toList());
    try {
      if (below.isPresent()) {
        below.get().attachTo(generation.connection);
      }
      generation.attach(key, source);
      return generation;
    } catch (SQLException | ProblemException failure) {
      try (generation) {
        throw failure;
      }
    }
  }

  private void attach(byte[] key, Source source) throws SQLException, ProblemException {
    // The name is DuckDB's: its own generator makes the nonces. A key that is used for one writing
    // only bears that; opening for reading needs no such word.
    run("set force_mbedtls_unsafe = true");
    byte[] throwAway = new byte[key.length];
    new SecureRandom().nextBytes(throwAway);
    EncryptedFile.attachForWriting(connection, file, FRESH, key);
    EncryptedFile.attachForWriting(connection, arrivals, ARRIVALS, throwAway);
    if (source.databaseFile().isPresent()) {
      try {
        run(
            "attach "
                + EncryptedFile.literal(source.databaseFile().get())
                + " as "
                + SOURCE
                + " (read_only)");
      } catch (SQLException failure) {
        throw new ProblemException(source.problem(failure), failure);
      }
    }
    run("use " + DIALECT.quoted(FRESH));
    // What is closed without being finished is thrown away, so nobody has to wait for its writing.
    run("pragma disable_checkpoint_on_shutdown");
    run("set enable_external_access = false");
  }

  /** While rows arrive one processor is for them; with all of them DuckDB takes twice as long. */
  void rowsArrive() throws SQLException {
    run("set threads = " + Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
  }

  void rowsHaveArrived() throws SQLException {
    run("set threads = " + Runtime.getRuntime().availableProcessors());
  }

  /** Nobody reads any more, and no setting changes again. */
  void readingIsDone() throws SQLException {
    run("set lock_configuration = true");
  }

  DuckDBConnection connection() {
    return connection;
  }

  /** For what is done beside that one; to be closed before this. */
  DuckDBConnection anotherConnection() throws SQLException {
    return connection.duplicate();
  }

  boolean hasSource() {
    return hasSource;
  }

  /** From now on the name of a mart means all of its rows, wherever they lie. */
  void show(List<Mart> marts, List<HeldMart> held) throws SQLException {
    run("use memory");
    for (int i = 0; i < marts.size(); i++) {
      List<String> files = new ArrayList<>(held.get(i).files());
      files.add(FRESH);
      run(
          "create view %s as %s"
              .formatted(
                  CacheTable.quotedNameOf(marts.get(i)),
                  new LayeredTable(marts.get(i), files).select(held.get(i).columns())));
    }
  }

  /** Everything is in the one file then, and nothing of ours has it open. */
  void finish() throws SQLException, IOException {
    run("checkpoint " + DIALECT.quoted(FRESH));
    run("use memory");
    run("detach " + DIALECT.quoted(FRESH));
    run("detach " + DIALECT.quoted(ARRIVALS));
    for (String name : below) {
      run("detach " + DIALECT.quoted(name));
    }
    if (hasSource) {
      run("detach " + SOURCE);
    }
    Files.deleteIfExists(arrivals);
    Files.deleteIfExists(journalOf(arrivals));
    if (Files.exists(journalOf(file))) {
      throw new IOException("something is still in the journal");
    }
  }

  private static Path journalOf(Path database) {
    return database.resolveSibling(database.getFileName() + ".wal");
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
