package studio.marquee.connect.cache;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.connect.seal.Manifest;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.connect.seal.Manifest.SealedFile;
import studio.marquee.connect.seal.Seal;
import studio.marquee.connect.seal.SealProblem;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * The files of a generation, attached read-only to a database that is itself in memory and empty
 * but for a view of each mart. Nothing can write to them, reach another file, or change that.
 */
final class OpenGeneration {
  private static final Logger LOG = LoggerFactory.getLogger(OpenGeneration.class);

  private final Path folder;
  private final Manifest manifest;
  private final DuckDBConnection connection;
  private final MartStates states;

  private OpenGeneration(
      Path folder, Manifest manifest, DuckDBConnection connection, MartStates states) {
    this.folder = folder;
    this.manifest = manifest;
    this.connection = connection;
    this.states = states;
  }

  /** Where the key of a file comes from; empty when it has been deleted. */
  @FunctionalInterface
  interface Keys {
    Optional<byte[]> key(String name) throws ProblemException;
  }

  /**
   * Opens what the seal has found whole.
   *
   * @param marts those that are held
   */
  static OpenGeneration open(Path folder, Manifest manifest, List<Mart> marts, Keys keys)
      throws ProblemException {
    try {
      Properties settings = new Properties();
      settings.setProperty("temp_directory", "");
      DuckDBConnection connection =
          new DuckDBDriver().connect("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class);
      OpenGeneration generation =
          new OpenGeneration(folder, manifest, connection, MartStates.none());
      try {
        generation.attach(keys);
        generation.show(marts);
        MartStates states = MartStates.of(connection, manifest, marts);
        return new OpenGeneration(folder, manifest, connection, states);
      } catch (SQLException | ProblemException failure) {
        try (connection) {
          throw failure;
        }
      }
    } catch (SQLException failure) {
      throw explained(folder, failure, Problem.of(SealProblem.NOT_READABLE, folder));
    }
  }

  private void attach(Keys keys) throws SQLException, ProblemException {
    for (SealedFile file : manifest.files()) {
      if (!isOfRows(file)) {
        continue;
      }
      byte[] key =
          keys.key(file.key())
              .orElseThrow(() -> new ProblemException(Problem.of(SealProblem.NO_KEY, folder)));
      EncryptedFile.attachForReading(connection, folder.resolve(file.name()), file.name(), key);
      Arrays.fill(key, (byte) 0);
    }
  }

  /** The vault is opened by itself, for what was allowed, and never by the database. */
  private boolean isOfRows(SealedFile file) {
    return manifest.marts().stream().anyMatch(mart -> mart.files().contains(file.name()));
  }

  private void show(List<Mart> marts) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Mart mart : marts) {
        HeldMart held = manifest.mart(mart.name()).orElseThrow();
        String rows = new LayeredTable(mart, held.files()).select(held.columns());
        statement.execute("create view " + CacheTable.quotedNameOf(mart) + " as " + rows);
      }
      statement.execute("set enable_external_access = false");
      statement.execute("set lock_configuration = true");
    }
  }

  Manifest manifest() {
    return manifest;
  }

  Path folder() {
    return folder;
  }

  /** What tells the rows of each mart and their numbers. */
  MartStates states() {
    return states;
  }

  DuckDBConnection connection() {
    return connection;
  }

  /** The same files over a connection of its own. */
  OpenGeneration again() throws SQLException {
    return new OpenGeneration(
        folder, manifest, connection.duplicate().unwrap(DuckDBConnection.class), states);
  }

  /**
   * What a failed question means. A part of a file that does not open any more is found when it is
   * needed first; the generation is not used again then.
   */
  ProblemException explained(SQLException failure, Problem otherwise) {
    return explained(folder, failure, otherwise);
  }

  private static ProblemException explained(Path folder, SQLException failure, Problem otherwise) {
    if (!EncryptedFile.isDamaged(failure)) {
      return new ProblemException(otherwise, failure);
    }
    try {
      Seal.markDamaged(folder);
    } catch (IOException unwritable) {
      LOG.warn("Could not remember that a generation is damaged", unwritable);
    }
    return new ProblemException(Problem.of(SealProblem.FILE_CHANGED, folder), failure);
  }
}
