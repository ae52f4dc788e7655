package studio.marquee.connect.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.connect.cache.EncryptedFile;
import studio.marquee.connect.cache.Generations;
import studio.marquee.connect.cache.LayeredTable;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.disk.Disk;
import studio.marquee.connect.index.IndexFile;
import studio.marquee.connect.index.IndexWriting;
import studio.marquee.connect.index.ListLimits;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.connect.seal.Manifest;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.connect.seal.Manifest.SealedFile;
import studio.marquee.connect.seal.Seal;
import studio.marquee.connect.seal.SealProblem;
import studio.marquee.connect.seal.SealedBlocksWriter;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/**
 * Makes the indexes of a generation again, each from the same rows as the first time and with the
 * lists of values that were written then. The new file gets a new key under the old name and takes
 * the place of the damaged one when it is complete; until then nothing opens in its place.
 */
final class IndexMending {
  private static final DuckDbDialect DIALECT = new DuckDbDialect();

  private final MartCache cache;
  private final Seal seal;
  private final Generations generations;
  private final Disk disk;

  IndexMending(MartCache cache, KeyRing keys, Disk disk) {
    this.cache = cache;
    this.seal = new Seal(keys, cache.id(), disk);
    this.generations = new Generations(cache, keys);
    this.disk = disk;
  }

  /**
   * The indexes by the names of the files of rows; empty when somebody else is writing here.
   *
   * @param marts those that the generation was read for, the population first
   * @param begins is told before the first index is replaced
   */
  Optional<Map<String, IndexFile>> run(String generation, List<Mart> marts, Runnable begins)
      throws ProblemException, InterruptedException {
    Path folder = cache.folder().resolve(generation);
    try (CacheLock lock = CacheLock.of(cache).orElse(null)) {
      if (lock == null) {
        return Optional.empty();
      }
      Manifest manifest = seal.check(folder);
      try (DuckDBConnection connection = connected()) {
        attach(connection, folder, manifest);
        begins.run();
        Map<String, IndexFile> mended = new HashMap<>();
        for (Map.Entry<String, SealedFile> index : Generations.indexes(manifest).entrySet()) {
          Layer layer = layer(manifest, marts, index.getKey());
          mended.put(index.getKey(), mend(connection, folder, layer, index.getValue()));
        }
        return Optional.of(mended);
      }
    } catch (SQLException | IOException failure) {
      if (Thread.interrupted()) {
        throw new InterruptedException("stopped");
      }
      throw new ProblemException(problem(folder, marts.getFirst(), failure), failure);
    }
  }

  private static Problem problem(Path folder, Mart population, Exception failure) {
    if (failure instanceof SQLException sql && EncryptedFile.isDamaged(sql)) {
      return Problem.of(SealProblem.FILE_CHANGED, folder);
    }
    RefreshProblem code =
        DiskFull.isSaidBy(failure) ? RefreshProblem.DISK_FULL : RefreshProblem.CANNOT_WRITE;
    return Problem.of(code, population.title(), folder);
  }

  /** One processor is left to whoever counts meanwhile. */
  private static DuckDBConnection connected() throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("temp_directory", "");
    settings.setProperty("memory_limit", "1GB");
    int processors = Runtime.getRuntime().availableProcessors();
    settings.setProperty("threads", String.valueOf(Math.max(1, processors - 1)));
    return new DuckDBDriver().connect("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class);
  }

  private void attach(DuckDBConnection connection, Path folder, Manifest manifest)
      throws SQLException, ProblemException {
    for (SealedFile file : manifest.files()) {
      if (manifest.marts().stream().anyMatch(mart -> mart.files().contains(file.name()))) {
        byte[] key =
            seal.key(file.key())
                .orElseThrow(() -> new ProblemException(Problem.of(SealProblem.NO_KEY, folder)));
        EncryptedFile.attachForReading(connection, folder.resolve(file.name()), file.name(), key);
        Arrays.fill(key, (byte) 0);
      }
    }
    run(connection, "set enable_external_access = false");
  }

  /**
   * A file and all that is below it: the generation as it was when the file was new.
   *
   * @param held with the files that each mart lies in below this one
   * @param saysDoing whether it is still known what people did then
   */
  private record Layer(String rows, List<Mart> marts, List<HeldMart> held, boolean saysDoing) {}

  /**
   * What was read anew since then is no longer known as it was. Nobody asks this file about it: a
   * later one says it of everybody.
   */
  private static Layer layer(Manifest manifest, List<Mart> marts, String rows) {
    List<Mart> known = new ArrayList<>();
    List<HeldMart> held = new ArrayList<>();
    for (Mart mart : marts) {
      Optional<HeldMart> now = manifest.mart(mart.name());
      int place = now.map(some -> some.files().indexOf(rows)).orElse(-1);
      if (place >= 0) {
        known.add(mart);
        held.add(below(now.orElseThrow(), place));
      }
    }
    boolean saysDoing = marts.stream().allMatch(mart -> known.contains(mart) || !isOfDoing(mart));
    return new Layer(rows, known, held, saysDoing);
  }

  private static boolean isOfDoing(Mart mart) {
    return switch (mart.role()) {
      case PEOPLE, BEHAVIOUR, CONSENT -> true;
      case ENTITY, REFERENCE, IDENTIFIERS -> false;
    };
  }

  private static HeldMart below(HeldMart held, int place) {
    return new HeldMart(
        held.name(),
        held.rows(),
        held.columns(),
        held.keysMissing(),
        held.repeated(),
        held.files().subList(0, place));
  }

  private IndexFile mend(DuckDBConnection connection, Path folder, Layer layer, SealedFile index)
      throws SQLException, IOException, ProblemException {
    show(connection, layer);
    seal.renewKey(index.key());
    byte[] key = seal.key(index.key()).orElseThrow();
    Path beside = folder.resolve("." + index.name() + ".new");
    try (SealedBlocksWriter blocks = SealedBlocksWriter.create(disk, beside, index.key(), key)) {
      String database = DIALECT.quoted(layer.rows());
      IndexWriting writing =
          new IndexWriting(connection, database, CacheTable.ROW_ID, blocks, ListLimits.AS_WRITTEN);
      Indexing.writeRows(writing, layer.marts(), layer.held());
      if (layer.saysDoing()) {
        Indexing.writeBehaviours(writing, database, layer.marts(), layer.held());
      }
      writing.finish();
    } catch (SQLException | IOException failure) {
      disk.delete(beside);
      throw failure;
    } finally {
      Arrays.fill(key, (byte) 0);
    }
    disk.move(beside, folder.resolve(index.name()));
    disk.force(folder);
    share(folder, index);
    return generations.indexFile(folder, index);
  }

  /** Other generations that have the same file, and its key, get the new one as well. */
  private void share(Path folder, SealedFile index) throws IOException, ProblemException {
    for (String generation : seal.generations()) {
      Path other = cache.folder().resolve(generation);
      if (!other.equals(folder) && seal.keysOf(other).contains(index.key())) {
        Path there = other.resolve(index.name());
        disk.delete(there);
        disk.link(folder.resolve(index.name()), there);
        disk.force(other);
      }
    }
  }

  /** The name of a mart means all of its rows as they were with this file and those below it. */
  private static void show(DuckDBConnection connection, Layer layer) throws SQLException {
    for (int i = 0; i < layer.marts().size(); i++) {
      Mart mart = layer.marts().get(i);
      List<String> files = new ArrayList<>(layer.held().get(i).files());
      files.add(layer.rows());
      run(
          connection,
          "create or replace view memory.main.%s as %s"
              .formatted(
                  CacheTable.quotedNameOf(mart),
                  new LayeredTable(mart, files).select(layer.held().get(i).columns())));
    }
  }

  private static void run(DuckDBConnection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
