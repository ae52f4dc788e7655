package studio.marquee.connect.extract;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duckdb.DuckDBConnection;
import studio.marquee.connect.cache.EncryptedFile;
import studio.marquee.connect.cache.LayeredTable;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.connect.seal.Manifest;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.connect.seal.Manifest.SealedFile;
import studio.marquee.connect.seal.Seal;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;

/** What a generation holds, as texts, whatever files it lies in. */
record LayeredRows(MartCache cache, KeyRing keys) {
  Path current() throws Exception {
    return cache.folder().resolve(new Seal(keys, cache.id()).generations().getFirst());
  }

  Manifest manifest() throws Exception {
    return new Seal(keys, cache.id()).check(current());
  }

  /** Every row of every mart, without its number. */
  Map<String, List<String>> rows(Marts marts) throws Exception {
    return read(marts, "select * exclude (\"#row\") from ");
  }

  Map<String, List<String>> numbers(Marts marts) throws Exception {
    return read(marts, "select \"#row\" from ");
  }

  private Map<String, List<String>> read(Marts marts, String select) throws Exception {
    Seal seal = new Seal(keys, cache.id());
    Manifest manifest = manifest();
    Map<String, List<String>> all = new TreeMap<>();
    try (DuckDBConnection connection =
            DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
        Statement statement = connection.createStatement()) {
      for (SealedFile file : manifest.files()) {
        if (file.name().endsWith(".duckdb")) {
          byte[] key = seal.key(file.key()).orElseThrow();
          EncryptedFile.attachForReading(
              connection, current().resolve(file.name()), file.name(), key);
        }
      }
      for (HeldMart held : manifest.marts()) {
        Mart mart = marts.mart(held.name()).orElseThrow();
        String rows = new LayeredTable(mart, held.files()).select(held.columns());
        List<String> texts = new ArrayList<>();
        try (ResultSet row =
            statement.executeQuery(
                "select t::varchar from (" + select + "(" + rows + ")) t order by 1")) {
          while (row.next()) {
            texts.add(row.getString(1));
          }
        }
        all.put(held.name(), texts);
      }
    }
    return all;
  }
}
