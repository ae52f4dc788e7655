package studio.marquee.connect.extract;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.connect.arrival.ArrivalCheck.Usual;
import studio.marquee.connect.arrival.RefreshLog;
import studio.marquee.connect.arrival.RefreshRecord.Ending;
import studio.marquee.connect.cache.CachedMarts;
import studio.marquee.connect.cache.EncryptedFile;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.disk.Disk;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.connect.extract.GenerationShelf.Draft;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.rows.Beside;
import studio.marquee.connect.seal.Manifest;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.connect.seal.Manifest.SealedFile;
import studio.marquee.connect.seal.Seal;
import studio.marquee.connect.source.Source;
import studio.marquee.connect.source.SourceProblem;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.moment.Now;
import studio.marquee.model.policy.Extracts;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.sql.dialect.Dialect;

/**
 * Makes a new generation of a population and of what rules can reach from it: read, check, seal,
 * switch.
 *
 * <p>Everything is written into a hidden folder beside the generations, which is renamed when it is
 * complete. The switch is when the seal writes down that it counts. Until then, and whatever fails,
 * the generations that are there stay as they are.
 */
public final class Refresh {
  private static final Logger LOG = LoggerFactory.getLogger(Refresh.class);

  private final MartCache cache;
  private final Dialect sourceDialect;
  private final Clock clock;
  private final Usual usual;
  private final Seal seal;
  private final GenerationShelf shelf;
  private final Disk disk;

  public Refresh(MartCache cache, KeyRing keys, Dialect sourceDialect, Clock clock) {
    this(cache, keys, sourceDialect, clock, Usual.EXPECTED);
  }

  /**
   * Makes a refresh.
   *
   * @param usual whether fewer rows than usual keep what arrives from being used
   */
  public Refresh(MartCache cache, KeyRing keys, Dialect sourceDialect, Clock clock, Usual usual) {
    this(cache, keys, sourceDialect, clock, usual, new LocalDisk());
  }

  public Refresh(
      MartCache cache, KeyRing keys, Dialect sourceDialect, Clock clock, Usual usual, Disk disk) {
    this.cache = cache;
    this.seal = new Seal(keys, cache.id(), disk);
    this.disk = disk;
    this.shelf = new GenerationShelf(cache, seal, disk);
    this.sourceDialect = sourceDialect;
    this.clock = clock;
    this.usual = usual;
  }

  /** The same for whom nothing is withheld from. */
  public Path run(Marts marts, Mart population, Source source, Progress progress)
      throws ProblemException, InterruptedException {
    return run(Extracts.whole(marts), population, ZoneOffset.UTC, source, progress);
  }

  /**
   * Gives back the folder of the new generation, which is the current one from then on.
   *
   * @param extracts what may be read
   * @param population as it is held
   * @param zone where days begin for rules about what may be read
   */
  public Path run(Extracts extracts, Mart population, ZoneId zone, Source source, Progress progress)
      throws ProblemException, InterruptedException {
    Reading reading = new Reading(extracts, new Now(clock.instant(), zone));
    try {
      Files.createDirectories(cache.folder());
      try (FileChannel lockFile = openLock();
          FileLock lock = lockFile.tryLock()) {
        if (lock == null) {
          throw new ProblemException(
              Problem.of(RefreshProblem.ALREADY_RUNNING, population.title()));
        }
        return runLogged(population, reading, source, progress);
      }
    } catch (OverlappingFileLockException running) {
      throw new ProblemException(
          Problem.of(RefreshProblem.ALREADY_RUNNING, population.title()), running);
    } catch (IOException failure) {
      throw new ProblemException(writing(population, failure), failure);
    }
  }

  /** What becomes of it is remembered, unless somebody stopped it. */
  private Path runLogged(Mart population, Reading reading, Source source, Progress progress)
      throws ProblemException, InterruptedException {
    RefreshLog log = new RefreshLog(cache, clock.instant(), usual, progress);
    try {
      Path finished = runAlone(population, reading, source, log);
      log.done(finished.getFileName().toString(), population.version());
      return finished;
    } catch (IOException failure) {
      throw failed(log, new ProblemException(writing(population, failure), failure));
    } catch (ProblemException failure) {
      throw failed(log, failure);
    }
  }

  /** A stop makes whatever was going on fail, in whatever way. */
  private static ProblemException failed(RefreshLog log, ProblemException failure)
      throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("stopped");
    }
    log.failed(endingOf(failure.problem().code()), failure.problem());
    return failure;
  }

  private static Ending endingOf(ProblemCode code) {
    return switch (code) {
      case RefreshProblem problem ->
          switch (problem) {
            case CHECKS_FAILED,
                KEY_MISSING,
                KEY_TWICE,
                WRONG_TYPE,
                NUMBER_TOO_LONG,
                TOO_MANY_PEOPLE,
                VALUE_TOO_LONG ->
                Ending.REFUSED;
            case DISK_FULL, CANNOT_WRITE, ALREADY_RUNNING, ERASURE_WAITS, NOTHING_BEFORE ->
                Ending.FAILED_HERE;
          };
      case SourceProblem _ -> Ending.SOURCE_FAILED;
      case ProblemCode _ -> Ending.FAILED_HERE;
    };
  }

  private FileChannel openLock() throws IOException {
    return FileChannel.open(
        cache.folder().resolve("refresh.lock"),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE);
  }

  /** What is found to be damaged when it is read is not built on. */
  private Path runAlone(Mart population, Reading reading, Source source, RefreshLog progress)
      throws IOException, ProblemException, InterruptedException {
    List<Mart> marts = CachedMarts.of(reading.marts(), population);
    Optional<Earlier> earlier = Earlier.of(cache, seal, marts);
    try {
      return runOn(earlier, marts, reading, source, progress);
    } catch (Earlier.Damaged damaged) {
      LOG.warn("Everything is read anew: {}", damaged.getMessage());
      return runAnew(marts, reading, source, progress);
    }
  }

  private Path runAnew(List<Mart> marts, Reading reading, Source source, RefreshLog progress)
      throws IOException, ProblemException, InterruptedException {
    try {
      return runOn(Optional.empty(), marts, reading, source, progress);
    } catch (Earlier.Damaged nothingEarlier) {
      throw new IllegalStateException(nothingEarlier);
    }
  }

  private Path runOn(
      Optional<Earlier> earlier,
      List<Mart> marts,
      Reading reading,
      Source source,
      RefreshLog progress)
      throws IOException, ProblemException, InterruptedException, Earlier.Damaged {
    Mart population = marts.getFirst();
    Instant asOf = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Draft draft = shelf.begin(asOf);
    boolean isCurrent = false;
    try {
      IdentifierFilling vault = new IdentifierFilling(reading, source, seal, disk, draft);
      Indexing index = new Indexing(seal, disk, draft);
      String name = fileName(population, draft, earlier);
      List<HeldMart> held =
          write(marts, reading, source, draft, name, earlier, vault, index, progress);
      List<SealedFile> files = new ArrayList<>();
      if (earlier.isPresent()) {
        files.addAll(earlier.get().carry(held, draft.folder(), disk));
      }
      files.add(seal.sealed(draft.folder().resolve(name), draft.key()));
      index.sealed().ifPresent(files::add);
      vault.sealed().ifPresent(files::add);
      int people = held.getFirst().rows();
      progress.at("refresh.switch", people, people);
      Path finished =
          shelf.publish(
              draft, manifest(population, draft.generation(), asOf, inFile(held, name), files));
      isCurrent = true;
      return finished;
    } finally {
      if (!isCurrent) {
        shelf.abandon(draft);
      }
    }
  }

  private Manifest manifest(
      Mart population,
      String generation,
      Instant asOf,
      List<HeldMart> held,
      List<SealedFile> files) {
    return new Manifest(
        Manifest.FORMAT,
        generation,
        population.name(),
        asOf,
        held.getFirst().rows(),
        population.version(),
        cache.scope(),
        held,
        files);
  }

  private static List<HeldMart> inFile(List<HeldMart> held, String file) {
    return held.stream().map(mart -> in(mart, file)).toList();
  }

  private static HeldMart in(HeldMart mart, String file) {
    List<String> files = new ArrayList<>(mart.files());
    files.add(file);
    return new HeldMart(
        mart.name(), mart.rows(), mart.columns(), mart.keysMissing(), mart.repeated(), files);
  }

  private List<HeldMart> write(
      List<Mart> marts,
      Reading reading,
      Source source,
      Draft draft,
      String name,
      Optional<Earlier> earlier,
      IdentifierFilling vault,
      Indexing index,
      RefreshLog progress)
      throws ProblemException, InterruptedException, IOException, Earlier.Damaged {
    progress.at("refresh.plan", 0, 0);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Mart population = marts.getFirst();
    Path path = draft.folder().resolve(name);
    byte[] key = seal.key(draft.key()).orElseThrow();
    try (GenerationFile file = GenerationFile.create(path, key, source, earlier)) {
      progress.watch(draft.folder());
      List<HeldMart> held =
          new Gathering(file, source, sourceDialect, reading, progress, earlier)
              .gather(marts, session -> vault.fill(session, sourceDialect, population));
      file.readingIsDone();
      if (earlier.isPresent()) {
        file.show(marts, held);
      }
      int people = held.getFirst().rows();
      try (DuckDBConnection aside = file.anotherConnection();
          Beside indexing =
              Beside.begin(
                  "index-write",
                  () -> index.write(aside, GenerationFile.FRESH, name, marts, held))) {
        check(file, marts, held, progress);
        progress.at("refresh.index", people, people);
        indexing.join();
      }
      progress.at("refresh.seal", people, people);
      file.finish();
      return held;
    } catch (SQLException failure) {
      if (earlier.isPresent() && EncryptedFile.isDamaged(failure)) {
        throw earlier.get().damaged(failure);
      }
      throw new ProblemException(writing(population, failure), failure);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private static void check(
      GenerationFile file, List<Mart> marts, List<HeldMart> held, RefreshLog progress)
      throws SQLException, ProblemException, InterruptedException {
    progress.check(file.connection(), GenerationFile.FRESH, marts, held);
    if (!progress.failed().isEmpty()) {
      throw new ProblemException(
          Problem.of(
              RefreshProblem.CHECKS_FAILED, marts.getFirst().title(), progress.failed().size()));
    }
  }

  /** Files of several generations lie together, so they have different names. */
  private static String fileName(Mart mart, Draft draft, Optional<Earlier> earlier) {
    return earlier.isEmpty()
        ? mart.name() + ".duckdb"
        : "%s-%06d.duckdb".formatted(mart.name(), draft.number());
  }

  private Problem writing(Mart mart, Exception failure) {
    RefreshProblem code =
        DiskFull.isSaidBy(failure) ? RefreshProblem.DISK_FULL : RefreshProblem.CANNOT_WRITE;
    return Problem.of(code, mart.title(), cache.folder());
  }
}
