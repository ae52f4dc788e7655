package studio.marquee.connect.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.connect.cache.EncryptedFile;
import studio.marquee.connect.cache.LayeredTable;
import studio.marquee.connect.disk.Disk;
import studio.marquee.connect.extract.GenerationShelf.Draft;
import studio.marquee.connect.index.IndexWriting;
import studio.marquee.connect.index.ListLimits;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.connect.seal.Manifest.SealedFile;
import studio.marquee.connect.seal.Seal;
import studio.marquee.connect.seal.Seal.Content;
import studio.marquee.connect.seal.SealedBlocksWriter;
import studio.marquee.model.mart.Link;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/**
 * Makes the index of the file of rows that a generation adds. Without it counting is slower and
 * nothing else, so that it cannot be made is noted and is no reason to do without the data.
 */
final class Indexing {
  private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);

  private final Seal seal;
  private final Disk disk;
  private final Draft draft;
  private @Nullable SealedFile sealed;

  Indexing(Seal seal, Disk disk, Draft draft) {
    this.seal = seal;
    this.disk = disk;
    this.draft = draft;
  }

  /** What was written; empty when there is none. */
  Optional<SealedFile> sealed() {
    return Optional.ofNullable(sealed);
  }

  /**
   * Makes the index while the file can still be written to.
   *
   * @param database the name under which the file is attached
   * @param rows the name of the file
   * @param held with the files that each mart lies in beside this one
   */
  void write(
      DuckDBConnection connection,
      String database,
      String rows,
      List<Mart> marts,
      List<HeldMart> held)
      throws SQLException, IOException, ProblemException {
    Path file = draft.folder().resolve(Seal.indexOf(rows));
    String keyName = seal.newKey(draft.number(), Content.INDEX);
    byte[] key = seal.key(keyName).orElseThrow();
    try (SealedBlocksWriter blocks = SealedBlocksWriter.create(disk, file, keyName, key)) {
      String name = new DuckDbDialect().quoted(database);
      IndexWriting writing =
          new IndexWriting(connection, name, CacheTable.ROW_ID, blocks, ListLimits.USUAL);
      for (int i = 0; i < marts.size(); i++) {
        write(writing, marts.get(i), held.get(i));
      }
      if (held.stream().allMatch(mart -> mart.files().isEmpty())) {
        behaviours(writing, marts);
      }
      writing.finish();
      sealed = seal.sealed(file, keyName);
    } catch (SQLException failure) {
      if (Thread.currentThread().isInterrupted()
          || EncryptedFile.isDamaged(failure)
          || DiskFull.isSaidBy(failure)) {
        throw failure;
      }
      LOG.warn("There will be no index", failure);
      disk.delete(file);
      seal.forget(keyName);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /** As long as nothing lies in layers; rules over layers are answered without. */
  private static void behaviours(IndexWriting writing, List<Mart> marts)
      throws SQLException, IOException {
    Mart people = marts.getFirst();
    Marts all = new Marts(marts);
    for (Mart mart : marts) {
      List<Link> links = all.links(people.name(), mart.name(), "");
      boolean isDone =
          switch (mart.role()) {
            case BEHAVIOUR, CONSENT -> true;
            case PEOPLE, ENTITY, REFERENCE, IDENTIFIERS -> false;
          };
      if (isDone && !links.isEmpty() && isByKey(people, links.getFirst())) {
        writing.behaviour(people, mart, links.getFirst());
      }
    }
  }

  private static boolean isByKey(Mart people, Link link) {
    return link.near().attribute().equals(people.key());
  }

  private static void write(IndexWriting writing, Mart mart, HeldMart held)
      throws SQLException, IOException {
    boolean isChosenFrom =
        switch (mart.role()) {
          case PEOPLE, ENTITY -> true;
          case BEHAVIOUR, REFERENCE, IDENTIFIERS, CONSENT -> false;
        };
    if (!isChosenFrom) {
      return;
    }
    if (held.files().isEmpty()) {
      writing.whole(mart);
    } else {
      writing.changes(mart, LayeredTable.quotedNameOfGone(mart));
    }
  }
}
