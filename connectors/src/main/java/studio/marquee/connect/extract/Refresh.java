package studio.marquee.connect.extract;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.seal.Manifest;
import studio.marquee.connect.seal.Seal;
import studio.marquee.connect.source.Source;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.sql.dialect.Dialect;

/**
 * Makes a new generation of a mart: read, check, seal, switch.
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

  /** Gives back the folder of the new generation, which is the current one from then on. */
  public Path run(Mart mart, Source source, Progress progress)
      throws ProblemException, InterruptedException {
    try {
      Files.createDirectories(cache.folder());
      try (FileChannel lockFile = openLock();
          FileLock lock = lockFile.tryLock()) {
        if (lock == null) {
          throw new ProblemException(Problem.of(RefreshProblem.ALREADY_RUNNING, mart.title()));
        }
        return runAlone(mart, source, progress);
      }
    } catch (OverlappingFileLockException running) {
      throw new ProblemException(Problem.of(RefreshProblem.ALREADY_RUNNING, mart.title()), running);
    } catch (IOException failure) {
      throw new ProblemException(writing(mart, failure), failure);
    }
  }

  private FileChannel openLock() throws IOException {
    return FileChannel.open(
        cache.folder().resolve("refresh.lock"),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE);
  }

  private Path runAlone(Mart mart, Source source, Progress progress)
      throws IOException, ProblemException, InterruptedException {
    for (Path leftover : cache.leftovers()) {
      Folders.delete(leftover);
    }
    Instant asOf = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String generation = "%06d-%s".formatted(cache.newestNumber() + 1, MOMENT.format(asOf));
    Path writing = Files.createTempDirectory(cache.folder(), ".writing-");
    try {
      int people = write(mart, source, writing, progress);
      progress.at("refresh.seal", people, people);
      seal.close(writing, manifest(mart, generation, asOf, people));
      Path finished = cache.folder().resolve(generation);
      Files.move(writing, finished, StandardCopyOption.ATOMIC_MOVE);
      prune();
      return finished;
    } finally {
      Folders.delete(writing);
    }
  }

  private Manifest manifest(Mart mart, String generation, Instant asOf, int people) {
    List<String> columns = mart.attributes().stream().map(Attribute::column).toList();
    return new Manifest(
        Manifest.FORMAT,
        generation,
        mart.name(),
        asOf,
        people,
        mart.version(),
        columns,
        fileName(mart),
        0,
        "");
  }

  private int write(Mart mart, Source source, Path writing, Progress progress)
      throws ProblemException, InterruptedException {
    progress.at("refresh.plan", 0, 0);
    try (Connection session = source.connect();
        DuckDBConnection target = create(writing.resolve(fileName(mart)), mart)) {
      int people = read(mart, source, session, target, progress);
      progress.at("refresh.check", people, people);
      check(mart, target);
      try (Statement statement = target.createStatement()) {
        statement.execute("checkpoint");
      }
      return people;
    } catch (SQLException failure) {
      throw new ProblemException(writing(mart, failure), failure);
    }
  }

  private int read(
      Mart mart, Source source, Connection session, DuckDBConnection target, Progress progress)
      throws ProblemException, InterruptedException {
    try {
      return new MartRead(mart, sourceDialect, progress).copy(session, target);
    } catch (SQLException failure) {
      boolean isOurSide = DiskFull.isSaidBy(failure);
      throw new ProblemException(
          isOurSide ? writing(mart, failure) : source.problem(failure), failure);
    }
  }

  private DuckDBConnection create(Path file, Mart mart) throws ProblemException {
    Properties settings = new Properties();
    settings.setProperty("temp_directory", "");
    try {
      return new DuckDBDriver()
          .connect("jdbc:duckdb:" + file.toAbsolutePath(), settings)
          .unwrap(DuckDBConnection.class);
    } catch (SQLException failure) {
      throw new ProblemException(writing(mart, failure), failure);
    }
  }

  private static void check(Mart mart, DuckDBConnection target)
      throws SQLException, ProblemException {
    try (Statement statement = target.createStatement();
        ResultSet row = statement.executeQuery(CacheTable.keysText(mart))) {
      row.next();
      long missing = row.getLong(1) - row.getLong(2);
      long repeated = row.getLong(2) - row.getLong(3);
      if (missing > 0) {
        throw new ProblemException(
            Problem.of(RefreshProblem.KEY_MISSING, mart.title(), mart.key(), missing));
      }
      if (repeated > 0) {
        throw new ProblemException(
            Problem.of(RefreshProblem.KEY_TWICE, mart.title(), mart.key(), repeated));
      }
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
