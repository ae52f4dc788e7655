package studio.marquee.connect.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.disk.Disk;
import studio.marquee.connect.extract.GenerationShelf.Draft;
import studio.marquee.connect.seal.ErasedPeople;
import studio.marquee.connect.seal.IdentifierVault;
import studio.marquee.connect.seal.IdentifierVaultWriter;
import studio.marquee.connect.seal.Manifest;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.connect.seal.Manifest.SealedFile;
import studio.marquee.connect.seal.Seal;
import studio.marquee.connect.seal.Seal.Content;
import studio.marquee.connect.seal.SealProblem;
import studio.marquee.connect.seal.VaultRow;
import studio.marquee.connect.seal.VaultTable;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** Makes a generation again, under new keys, without people who were erased. */
final class Rewriting {
  private static final String ROWS = "rows.duckdb";
  private static final String VAULT = "identifiers.vault";

  private final GenerationShelf shelf;
  private final Seal seal;
  private final Disk disk;
  private final ErasedPeople people;

  Rewriting(GenerationShelf shelf, Seal seal, Disk disk, ErasedPeople people) {
    this.shelf = shelf;
    this.seal = seal;
    this.disk = disk;
    this.people = people;
  }

  /**
   * The name of the new generation, which does not count yet; empty when none of them is in it.
   *
   * @param marts those of the manifest, the population first
   */
  Optional<String> without(Path folder, Manifest manifest, List<Mart> marts)
      throws ProblemException, InterruptedException {
    try {
      Draft draft = shelf.draft(MartCache.asOf(manifest.generation()));
      boolean isPlaced = false;
      try {
        Optional<Manifest> rewritten = rewritten(folder, manifest, marts, draft);
        if (rewritten.isPresent()) {
          shelf.place(draft, rewritten.get());
          isPlaced = true;
        }
        return rewritten.map(Manifest::generation);
      } finally {
        if (!isPlaced) {
          shelf.abandon(draft);
        }
      }
    } catch (SQLException | IOException | UncheckedIOException failure) {
      if (Thread.interrupted()) {
        throw new InterruptedException("stopped");
      }
      throw new ProblemException(
          Problem.of(
              DiskFull.isSaidBy(failure) ? RefreshProblem.DISK_FULL : RefreshProblem.CANNOT_WRITE,
              marts.getFirst().title(),
              folder),
          failure);
    }
  }

  private Optional<Manifest> rewritten(
      Path folder, Manifest manifest, List<Mart> marts, Draft draft)
      throws SQLException, IOException, ProblemException, InterruptedException {
    Path fresh = draft.folder().resolve(ROWS);
    byte[] key = seal.key(draft.key()).orElseThrow();
    List<HeldMart> held = new ArrayList<>();
    try (IdentifierVault vault = seal.vault(folder).orElse(null);
        RewrittenFile file = RewrittenFile.open(folder, manifest, marts, this::key, fresh, key)) {
      ErasedRows erased = new ErasedRows(file.connection(), marts, marts.getFirst());
      boolean isInRows = erased.find(people);
      if (!isInRows && !isIn(vault)) {
        return Optional.empty();
      }
      for (Mart mart : marts) {
        HeldMart before = manifest.mart(mart.name()).orElseThrow();
        held.add(before.rewritten(file.copy(mart, erased), ROWS));
      }
      Indexing index = new Indexing(seal, disk, draft);
      index.write(file.connection(), RewrittenFile.FRESH, ROWS, marts, alone(held));
      file.finish(fresh);
      List<SealedFile> files = new ArrayList<>(List.of(seal.sealed(fresh, draft.key())));
      index.sealed().ifPresent(files::add);
      if (vault != null) {
        files.add(copied(vault, draft));
      }
      return Optional.of(manifest.rewritten(draft.generation(), held, files));
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /** All rows lie in the new file. */
  private static List<HeldMart> alone(List<HeldMart> held) {
    return held.stream()
        .map(mart ->
            new HeldMart(
                mart.name(),
                mart.rows(),
                mart.columns(),
                mart.keysMissing(),
                mart.repeated(),
                List.of()))
        .toList();
  }

  private byte[] key(SealedFile file) throws SQLException {
    try {
      return seal.key(file.key())
          .orElseThrow(() -> new ProblemException(Problem.of(SealProblem.NO_KEY, file.name())));
    } catch (ProblemException gone) {
      throw new SQLException(gone);
    }
  }

  private boolean isIn(@Nullable IdentifierVault vault) throws ProblemException {
    boolean[] isIn = new boolean[1];
    if (vault != null) {
      vault.forEach(row -> isIn[0] |= people.holds(row.person()));
    }
    return isIn[0];
  }

  private SealedFile copied(IdentifierVault vault, Draft draft)
      throws IOException, ProblemException {
    Path file = draft.folder().resolve(VAULT);
    String name = seal.newKey(draft.number(), Content.IDENTIFIERS);
    byte[] key = seal.key(name).orElseThrow();
    List<String> marts = vault.tables().stream().map(VaultTable::mart).toList();
    try (IdentifierVaultWriter writer =
        IdentifierVaultWriter.create(disk, file, draft.generation(), key, vault.tables())) {
      vault.forEach(row -> {
        if (!people.holds(row.person())) {
          add(writer, marts.indexOf(row.mart()), row);
        }
      });
      writer.finish();
      return seal.sealed(file, name);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private static void add(IdentifierVaultWriter writer, int table, VaultRow row) {
    try {
      if (!writer.add(table, row.person(), row.values())) {
        throw new IOException("a row that was in a vault does not fit into one");
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
