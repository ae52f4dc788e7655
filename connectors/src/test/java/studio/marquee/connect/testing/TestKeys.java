package studio.marquee.connect.testing;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;
import studio.marquee.connect.cache.EncryptedFile;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.keys.KeyFile;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.connect.keys.KeyRings;
import studio.marquee.connect.seal.Manifest;
import studio.marquee.connect.seal.Seal;
import studio.marquee.model.problem.ProblemException;

/** Keys of people who do not exist, in a file in the folder that they open. */
public final class TestKeys {
  private TestKeys() {}

  public static KeyRing in(Path data) {
    return KeyFile.ofDemo(data.resolve("keys").resolve("test.keys"));
  }

  public static KeyRings rings(Path data) {
    return _ -> in(data);
  }

  /** A generation as its seal knows it. */
  public static Manifest manifest(MartCache cache, KeyRing keys, Path generation)
      throws ProblemException {
    return new Seal(keys, cache.id()).check(generation);
  }

  /** The first file of a generation, in use. */
  public static DuckDBConnection open(MartCache cache, KeyRing keys, Path generation)
      throws ProblemException, SQLException {
    Manifest.SealedFile file = manifest(cache, keys, generation).files().getFirst();
    DuckDBConnection connection =
        DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
    byte[] key = new Seal(keys, cache.id()).key(file.key()).orElseThrow();
    EncryptedFile.attachForReading(connection, generation.resolve(file.name()), "sealed", key);
    try (var statement = connection.createStatement()) {
      statement.execute("use sealed");
    }
    return connection;
  }
}
