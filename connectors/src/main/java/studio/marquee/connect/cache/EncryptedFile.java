package studio.marquee.connect.cache;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.duckdb.DuckDBConnection;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/**
 * Attaches encrypted database files. The key has to stand in the statement, and DuckDB repeats
 * statements in what it says about failures: none of that leaves this class.
 */
public final class EncryptedFile {
  private static final DuckDbDialect DIALECT = new DuckDbDialect();

  /** What DuckDB says when a block does not open, and when what has opened is no table. */
  private static final List<String> DAMAGE =
      List.of("aes tag", "decrypt", "encrypt", "checksum", "corrupt");

  private EncryptedFile() {}

  /** Whether a statement failed because a part of a file is not what was written. */
  public static boolean isDamaged(SQLException failure) {
    String said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return DAMAGE.stream().anyMatch(said::contains);
  }

  public static void attachForWriting(
      DuckDBConnection connection, Path file, String name, byte[] key) throws SQLException {
    attach(connection, file, name, key, "");
  }

  public static void attachForReading(
      DuckDBConnection connection, Path file, String name, byte[] key) throws SQLException {
    attach(connection, file, name, key, ", read_only");
  }

  private static void attach(
      DuckDBConnection connection, Path file, String name, byte[] key, String mode)
      throws SQLException {
    String hex = HexFormat.of().formatHex(key);
    String text =
        "attach %s as %s (encryption_key '%s', encryption_cipher 'GCM'%s)"
            .formatted(literal(file), DIALECT.quoted(name), hex, mode);
    try (Statement statement = connection.createStatement()) {
      statement.execute(text);
    } catch (SQLException failure) {
      throw new SQLException(withoutKey(failure, hex), failure.getSQLState());
    }
  }

  private static String withoutKey(SQLException failure, String hex) {
    return String.valueOf(failure.getMessage()).replace(hex, "…");
  }

  /** The path is a text inside the statement; what a quote would end is doubled. */
  public static String literal(Path file) {
    return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
  }
}
