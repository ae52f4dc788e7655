package studio.marquee.connect.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
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
import studio.marquee.connect.index.Behaviour;
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

  private static final DuckDbDialect DIALECT = new DuckDbDialect();

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
      String name = DIALECT.quoted(database);
      IndexWriting writing =
          new IndexWriting(connection, name, CacheTable.ROW_ID, blocks, ListLimits.USUAL);
      writeRows(writing, marts, held);
      writeBehaviours(writing, name, marts, held);
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

  /** What says which people, and which of what belongs to them, have which values. */
  static void writeRows(IndexWriting writing, List<Mart> marts, List<HeldMart> held)
      throws SQLException, IOException {
    for (int i = 0; i < marts.size(); i++) {
      write(writing, marts.get(i), held.get(i));
    }
  }

  /**
   * What says what people did.
   *
   * @param database the file, quoted
   * @param marts the population first
   */
  static void writeBehaviours(
      IndexWriting writing, String database, List<Mart> marts, List<HeldMart> held)
      throws SQLException, IOException {
    new Behaviours(database, marts, held).write(writing);
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

  /**
   * What people did, as it is with all layers. Views have it where there are layers; where there
   * are none, the file itself.
   *
   * @param database the file, quoted
   */
  private record Behaviours(String database, List<Mart> marts, List<HeldMart> held) {
    void write(IndexWriting writing) throws SQLException, IOException {
      Mart people = marts.getFirst();
      List<Behaviour> all = all(people);
      // Of what was read anew nobody can tell any more what it took away.
      boolean isOnTop =
          isLayered(people) && all.stream().allMatch(behaviour -> isLayered(behaviour.mart()));
      int everybody = held.getFirst().rows();
      if (!all.isEmpty()
          && !(isOnTop
              && writing.changedBehaviours(people, now(people), everybody, changed(all), all))) {
        writing.behaviours(people, now(people), everybody, all);
      }
    }

    private boolean isLayered(Mart mart) {
      return !held.get(marts.indexOf(mart)).files().isEmpty();
    }

    private List<Behaviour> all(Mart people) {
      Marts reached = new Marts(marts);
      List<Behaviour> all = new ArrayList<>();
      for (Mart mart : marts) {
        List<Link> links = reached.links(people.name(), mart.name(), "");
        boolean isDone =
            switch (mart.role()) {
              case BEHAVIOUR, CONSENT -> true;
              case PEOPLE, ENTITY, REFERENCE, IDENTIFIERS -> false;
            };
        if (isDone
            && !links.isEmpty()
            && links.getFirst().near().attribute().equals(people.key())) {
          all.add(new Behaviour(mart, links.getFirst(), now(mart)));
        }
      }
      return all;
    }

    private String now(Mart mart) {
      boolean isLayered = held.stream().anyMatch(some -> !some.files().isEmpty());
      return (isLayered ? "memory" : database) + ".main." + CacheTable.quotedNameOf(mart);
    }

    /**
     * People who are new or have changed or have another number, and those of rows that are new,
     * have changed or are gone.
     */
    private String changed(List<Behaviour> all) {
      Mart people = marts.getFirst();
      List<String> selects = new ArrayList<>();
      selects.add(
          "select %s from %s.main.%s"
              .formatted(CacheTable.ROW_ID, database, CacheTable.quotedNameOf(people)));
      for (Behaviour behaviour : all) {
        String near = quoted(people, behaviour.link().near().attribute());
        selects.add(
            "select %s from %s where %s in (%s)"
                .formatted(CacheTable.ROW_ID, now(people), near, keys(behaviour)));
      }
      return String.join("\nunion all\n", selects);
    }

    private String keys(Behaviour behaviour) {
      Mart mart = behaviour.mart();
      String far = quoted(mart, behaviour.link().far().attribute());
      List<String> selects = new ArrayList<>();
      selects.add(
          "select %s from %s.main.%s".formatted(far, database, CacheTable.quotedNameOf(mart)));
      for (String below : held.get(marts.indexOf(mart)).files()) {
        selects.add(
            "select %s from %s.main.%s where %s in (select %s from %s.main.%s)"
                .formatted(
                    far,
                    DIALECT.quoted(below),
                    CacheTable.quotedNameOf(mart),
                    CacheTable.ROW_ID,
                    CacheTable.ROW_ID,
                    database,
                    LayeredTable.quotedNameOfGone(mart)));
      }
      return String.join("\nunion all\n", selects);
    }

    private static String quoted(Mart mart, String attribute) {
      return DIALECT.quoted(mart.attribute(attribute).orElseThrow().column());
    }
  }
}
