package studio.marquee.connect.extract;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import studio.marquee.connect.cache.CachedMarts;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.seal.Manifest;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.connect.seal.Seal;
import studio.marquee.connect.source.Source;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.moment.Now;
import studio.marquee.model.policy.Extracts;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.sql.dialect.Dialect;

/**
 * Makes a new generation of a population and of what rules can reach from it: read, check, seal,
 * switch.
 *
 * <p>Everything is written into a hidden folder beside the generations, and renaming that folder is
 * the switch. Until then, and whatever fails, the generations that are there stay as they are.
 */
public final class Refresh {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private static final int GENERATIONS_KEPT = 2;

  private final MartCache cache;
  private final Dialect sourceDialect;
  private final Clock clock;
  private final Seal seal = new Seal();

  public Refresh(MartCache cache, Dialect sourceDialect, Clock clock) {
    this.cache = cache;
    this.sourceDialect = sourceDialect;
    this.clock = clock;
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
        return runAlone(population, reading, source, progress);
      }
    } catch (OverlappingFileLockException running) {
      throw new ProblemException(
          Problem.of(RefreshProblem.ALREADY_RUNNING, population.title()), running);
    } catch (IOException failure) {
      throw new ProblemException(writing(population, failure), failure);
    }
  }

  private FileChannel openLock() throws IOException {
    return FileChannel.open(
        cache.folder().resolve("refresh.lock"),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE);
  }

  private Path runAlone(Mart population, Reading reading, Source source, Progress progress)
      throws IOException, ProblemException, InterruptedException {
    for (Path leftover : cache.leftovers()) {
      Folders.delete(leftover);
    }
    Instant asOf = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String generation = "%06d-%s".formatted(cache.newestNumber() + 1, MOMENT.format(asOf));
    Path writing = Files.createTempDirectory(cache.folder(), ".writing-");
    try {
      List<HeldMart> held = write(population, reading, source, writing, progress);
      int people = held.getFirst().rows();
      progress.at("refresh.seal", people, people);
      seal.close(writing, manifest(population, generation, asOf, held));
      Path finished = cache.folder().resolve(generation);
      Files.move(writing, finished, StandardCopyOption.ATOMIC_MOVE);
      prune();
      return finished;
    } finally {
      Folders.delete(writing);
    }
  }

  private Manifest manifest(Mart population, String generation, Instant asOf, List<HeldMart> held) {
    return new Manifest(
        Manifest.FORMAT,
        generation,
        population.name(),
        asOf,
        held.getFirst().rows(),
        population.version(),
        cache.scope(),
        held,
        fileName(population),
        0,
        "");
  }

  private List<HeldMart> write(
      Mart population, Reading reading, Source source, Path writing, Progress progress)
      throws ProblemException, InterruptedException, IOException {
    progress.at("refresh.plan", 0, 0);
    Path path = writing.resolve(fileName(population));
    try (GenerationFile file = GenerationFile.create(path, source)) {
      List<HeldMart> held =
          new Gathering(file, source, sourceDialect, reading, progress)
              .gather(CachedMarts.of(reading.marts(), population));
      file.finish();
      return held;
    } catch (SQLException failure) {
      throw new ProblemException(writing(population, failure), failure);
    }
  }

  private void prune() throws IOException {
    List<Path> generations = cache.generations();
    for (int i = GENERATIONS_KEPT; i < generations.size(); i++) {
      Folders.delete(generations.get(i));
    }
  }

  private static String fileName(Mart mart) {
    return mart.name() + ".duckdb";
  }

  private Problem writing(Mart mart, Exception failure) {
    RefreshProblem code =
        DiskFull.isSaidBy(failure) ? RefreshProblem.DISK_FULL : RefreshProblem.CANNOT_WRITE;
    return Problem.of(code, mart.title(), cache.folder());
  }
}
