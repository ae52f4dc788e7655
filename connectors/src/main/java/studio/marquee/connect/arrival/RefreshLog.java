package studio.marquee.connect.arrival;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import studio.marquee.connect.arrival.ArrivalCheck.Found;
import studio.marquee.connect.arrival.ArrivalCheck.Usual;
import studio.marquee.connect.arrival.RefreshRecord.Ending;
import studio.marquee.connect.arrival.RefreshRecord.Reason;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.progress.TimeLeft;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.model.arrival.CheckResult;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.problem.Problem;

/**
 * Follows one refresh: how long each of its steps takes, what its checks say, and how it ends. It
 * tells on what it is told of the progress.
 */
public final class RefreshLog implements Progress {
  private static final long BETWEEN_NEWS = 100_000_000;

  private final RefreshHistory history;
  private final List<RefreshRecord> before;
  private final Instant asOf;
  private final Usual usual;
  private final Progress listener;
  private final long started = System.nanoTime();
  private final Map<String, Long> stepNanos = new LinkedHashMap<>();
  private String step = "";
  private long stepStarted = started;
  private final TimeLeft timeLeft = new TimeLeft();
  private final StepShares shares;
  private Found found = Found.NOTHING;
  private Optional<Path> written = Optional.empty();
  private long lastTold = started - BETWEEN_NEWS;

  public RefreshLog(MartCache cache, Instant asOf, Usual usual, Progress listener) {
    this.history = RefreshHistory.of(cache);
    this.before = history.records();
    this.asOf = asOf;
    this.usual = usual;
    this.listener = listener;
    this.shares = StepShares.like(before);
  }

  @Override
  public void at(String now, long done, long total) {
    if (!now.equals(step)) {
      enter(now);
    }
    long nanos = System.nanoTime();
    if (nanos - lastTold >= BETWEEN_NEWS || done == total) {
      lastTold = nanos;
      double share = shares.at(now, done, total);
      listener.whole(new Whole(bytes(), timeLeft.after((nanos - started) / 1_000_000, share)));
    }
    listener.at(now, done, total);
  }

  /** How many rows a mart had when it was last refreshed; empty when it never was. */
  public OptionalLong rowsBefore(Mart mart) {
    return RefreshHistory.past(before, mart.name()).rows().stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  /** What is written lies in this folder. */
  public void watch(Path folder) {
    written = Optional.of(folder);
  }

  private long bytes() {
    if (written.isEmpty()) {
      return 0;
    }
    try (Stream<Path> files = Files.list(written.get())) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException | UncheckedIOException movedMeanwhile) {
      return 0;
    }
  }

  private void enter(String next) {
    long now = System.nanoTime();
    if (!step.isEmpty()) {
      stepNanos.merge(step, now - stepStarted, Long::sum);
    }
    step = next;
    stepStarted = now;
  }

  /**
   * Looks at what was written and is not yet in use.
   *
   * @param file the name under which it is attached
   * @param held with the files that each mart lies in below that one
   */
  public void check(Connection connection, String file, List<Mart> marts, List<HeldMart> held)
      throws SQLException, InterruptedException {
    found = new ArrivalCheck(before, asOf, usual, this).check(connection, file, marts, held);
  }

  public List<CheckResult> failed() {
    return found.failed();
  }

  public void done(String generation, String contractVersion) {
    add(Ending.DONE, generation, contractVersion, Reason.NONE);
  }

  public void failed(Ending ending, Problem problem) {
    add(ending, "", "", Reason.of(problem));
  }

  private void add(Ending ending, String generation, String contractVersion, Reason reason) {
    enter("");
    Map<String, Long> millis = new LinkedHashMap<>();
    stepNanos.forEach((name, nanos) -> millis.put(name, nanos / 1_000_000));
    history.add(
        new RefreshRecord(
            asOf.truncatedTo(ChronoUnit.MILLIS),
            (System.nanoTime() - started) / 1_000_000,
            ending,
            generation,
            contractVersion,
            millis,
            found.marts(),
            found.checks(),
            reason,
            usual));
  }
}
