package studio.marquee.connect.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.connect.cache.EncryptedFile;
import studio.marquee.connect.cache.LayeredTable;
import studio.marquee.connect.seal.Manifest;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.connect.seal.Manifest.SealedFile;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/**
 * The files of a generation, attached read-only, and a new one beside them that gets what stays of
 * their rows. However many layers there were, there is one file then.
 */
final class RewrittenFile implements AutoCloseable {
  private static final DuckDbDialect DIALECT = new DuckDbDialect();
  static final String FRESH = "#rewritten";
  private static final int ROWS_A_SLICE = 1_000_000;

  private final DuckDBConnection connection;
  private final Manifest manifest;

  private RewrittenFile(DuckDBConnection connection, Manifest manifest) {
    this.connection = connection;
    this.manifest = manifest;
  }

  /** Where the key of a file comes from. */
  @FunctionalInterface
  interface Keys {
    byte[] of(SealedFile file) throws SQLException;
  }

  /**
   * Shows the marts of a generation.
   *
   * @param fresh the new file
   * @param key what it is encrypted with, never used before and never to be used again
   */
  static RewrittenFile open(
      Path folder, Manifest manifest, List<Mart> marts, Keys keys, Path fresh, byte[] key)
      throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("temp_directory", "");
    settings.setProperty("memory_limit", "2GB");
    settings.setProperty("preserve_insertion_order", "true");
    DuckDBConnection connection =
        new DuckDBDriver().connect("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class);
    RewrittenFile file = new RewrittenFile(connection, manifest);
    try {
      file.attach(folder, keys);
      file.show(marts);
      // As in every first writing: the key is for this one alone.
      file.run("set force_mbedtls_unsafe = true");
      EncryptedFile.attachForWriting(connection, fresh, FRESH, key);
      file.run("pragma disable_checkpoint_on_shutdown");
      file.run("set enable_external_access = false");
      file.run("set lock_configuration = true");
      return file;
    } catch (SQLException failure) {
      try (connection) {
        throw failure;
      }
    }
  }

  private void attach(Path folder, Keys keys) throws SQLException {
    Set<String> ofRows = new LinkedHashSet<>();
    manifest.marts().forEach(mart -> ofRows.addAll(mart.files()));
    for (SealedFile file : manifest.files()) {
      if (ofRows.contains(file.name())) {
        EncryptedFile.attachForReading(
            connection, folder.resolve(file.name()), file.name(), keys.of(file));
      }
    }
  }

  private void show(List<Mart> marts) throws SQLException {
    for (Mart mart : marts) {
      HeldMart held = manifest.mart(mart.name()).orElseThrow();
      String rows = new LayeredTable(mart, held.files()).select(held.columns());
      run("create view " + CacheTable.quotedNameOf(mart) + " as " + rows);
    }
  }

  DuckDBConnection connection() {
    return connection;
  }

  /** How many rows of the mart are left. */
  int copy(Mart mart, ErasedRows erased) throws SQLException, InterruptedException {
    HeldMart held = manifest.mart(mart.name()).orElseThrow();
    List<String> columns = new ArrayList<>();
    held.columns().forEach(column -> columns.add(erased.left(mart, column)));
    String view = CacheTable.quotedNameOf(mart);
    String table = DIALECT.quoted(FRESH) + ".main." + view;
    String select = "select %s from %s".formatted(String.join(", ", columns), view);
    run(
        "create table %s as select 0::integer as %s, * from (%s) limit 0"
            .formatted(table, CacheTable.ROW_ID, select));
    long last = number("select coalesce(max(%s), -1) from %s".formatted(CacheTable.ROW_ID, view));
    long written = 0;
    for (long from = 0; from <= last; from += ROWS_A_SLICE) {
      if (Thread.interrupted()) {
        throw new InterruptedException("stopped");
      }
      run(
          """
          insert into {table} select ({written} + row_number() over () - 1)::integer, * from (
            {select} where {row} between {from} and {to} and not {goes} order by {row})
          """
              .replace("{table}", table)
              .replace("{written}", String.valueOf(written))
              .replace("{select}", select)
              .replace("{row}", CacheTable.ROW_ID)
              .replace("{from}", String.valueOf(from))
              .replace("{to}", String.valueOf(from + ROWS_A_SLICE - 1))
              .replace("{goes}", erased.goes(mart)));
      written = number("select count(*) from " + table);
    }
    return Math.toIntExact(written);
  }

  /** Everything is in the one file then, and nothing of ours has it open. */
  void finish(Path fresh) throws SQLException, IOException {
    run("checkpoint " + DIALECT.quoted(FRESH));
    run("detach " + DIALECT.quoted(FRESH));
    if (Files.exists(fresh.resolveSibling(fresh.getFileName() + ".wal"))) {
      throw new IOException("something is still in the journal");
    }
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
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
