package studio.marquee.connect.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.connect.cache.EncryptedFile;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.disk.Disk;
import studio.marquee.connect.seal.Manifest;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.connect.seal.Manifest.SealedFile;
import studio.marquee.connect.seal.Seal;
import studio.marquee.connect.seal.SealProblem;
import studio.marquee.model.mart.Delivery;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** The generation in use, where changes can be put on top of what it holds. */
record Earlier(Path folder, Manifest manifest, Seal seal) {
  private static final Logger LOG = LoggerFactory.getLogger(Earlier.class);

  /** What is read anew leaves its old rows behind in files that others still need. */
  private static final int MOST_TIMES_THE_FIRST_FILE = 2;

  private static final long SMALL = 64L << 20;

  /** Empty when everything has to be read: nothing else is good enough, or nobody asks for less. */
  static Optional<Earlier> of(MartCache cache, Seal seal, List<Mart> marts)
      throws ProblemException {
    boolean isAsked =
        marts.stream().anyMatch(mart -> !(mart.terms().delivery() instanceof Delivery.Whole));
    List<String> counting = seal.generations();
    if (!isAsked || counting.isEmpty()) {
      return Optional.empty();
    }
    Path folder = cache.folder().resolve(counting.getFirst());
    try {
      Earlier earlier = new Earlier(folder, seal.check(folder), seal);
      return earlier.bears(cache, marts.getFirst()) && earlier.hasKeys()
          ? Optional.of(earlier)
          : Optional.empty();
    } catch (ProblemException broken) {
      LOG.warn("Everything is read anew: {}", broken.getMessage());
      return Optional.empty();
    }
  }

  private boolean bears(MartCache cache, Mart population) {
    List<SealedFile> files = files();
    long bytes = files.stream().mapToLong(SealedFile::bytes).sum();
    return manifest.scope().equals(cache.scope())
        && manifest.population().equals(population.name())
        && !files.isEmpty()
        && bytes <= MOST_TIMES_THE_FIRST_FILE * files.getFirst().bytes() + SMALL;
  }

  /** A part of its files does not open. */
  static final class Damaged extends Exception {
    private static final long serialVersionUID = 1;

    private Damaged(Path folder, SQLException failure) {
      super("a part of " + folder.getFileName() + " does not open", failure);
    }
  }

  /** It is remembered, so that nobody opens it again. */
  Damaged damaged(SQLException failure) throws IOException {
    Seal.markDamaged(folder);
    return new Damaged(folder, failure);
  }

  Optional<HeldMart> mart(Mart mart) {
    return manifest.mart(mart.name());
  }

  /** Those that hold rows, the oldest first. */
  List<SealedFile> files() {
    return manifest.files().stream()
        .filter(
            file -> manifest.marts().stream().anyMatch(mart -> mart.files().contains(file.name())))
        .toList();
  }

  /** Each under its own name. */
  void attachTo(DuckDBConnection connection) throws SQLException, ProblemException {
    for (SealedFile file : files()) {
      byte[] key =
          seal.key(file.key())
              .orElseThrow(() -> new ProblemException(Problem.of(SealProblem.NO_KEY, folder)));
      EncryptedFile.attachForReading(connection, folder.resolve(file.name()), file.name(), key);
      Arrays.fill(key, (byte) 0);
    }
  }

  private boolean hasKeys() throws ProblemException {
    for (SealedFile file : files()) {
      Optional<byte[]> key = seal.key(file.key());
      if (key.isEmpty()) {
        return false;
      }
      Arrays.fill(key.get(), (byte) 0);
    }
    return true;
  }

  /** Lets the files that are still needed lie in the new folder as well. */
  List<SealedFile> carry(List<HeldMart> held, Path to, Disk disk) throws IOException {
    List<SealedFile> carried = new ArrayList<>();
    for (SealedFile file : files()) {
      if (held.stream().anyMatch(mart -> mart.files().contains(file.name()))) {
        disk.link(folder.resolve(file.name()), to.resolve(file.name()));
        carried.add(file);
        carried.addAll(index(file, to, disk));
      }
    }
    return carried;
  }

  /** That of a file of rows goes with it; one that is gone is done without. */
  private List<SealedFile> index(SealedFile rows, Path to, Disk disk) throws IOException {
    List<SealedFile> carried = new ArrayList<>();
    for (SealedFile file : manifest.files()) {
      Path place = folder.resolve(file.name());
      if (file.name().equals(Seal.indexOf(rows.name())) && Files.exists(place)) {
        disk.link(place, to.resolve(file.name()));
        carried.add(file);
      }
    }
    return carried;
  }
}
