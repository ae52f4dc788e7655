package studio.marquee.connect.arrival;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.marquee.connect.arrival.ArrivalCheck.Found;
import studio.marquee.connect.arrival.ArrivalCheck.Usual;
import studio.marquee.connect.arrival.RefreshRecord.Ending;
import studio.marquee.connect.arrival.RefreshRecord.Reason;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.model.arrival.CheckResult;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.problem.Problem;

/**
 * Follows one refresh: how long each of its steps takes, what its checks say, and how it ends. It
 * tells on what it is told of the progress.
 */
public final class RefreshLog implements Progress {
  private final RefreshHistory history;
  private final Instant asOf;
  private final Usual usual;
  private final Progress listener;
  private final long started = System.nanoTime();
  private final Map<String, Long> stepNanos = new LinkedHashMap<>();
  private String step = "";
  private long stepStarted = started;
  private Found found = Found.NOTHING;

  public RefreshLog(MartCache cache, Instant asOf, Usual usual, Progress listener) {
    this.history = RefreshHistory.of(cache);
    this.asOf = asOf;
    this.usual = usual;
    this.listener = listener;
  }

  @Override
  public void at(String now, long done, long total) {
    if (!now.equals(step)) {
      enter(now);
    }
    listener.at(now, done, total);
  }

  private void enter(String next) {
    long now = System.nanoTime();
    if (!step.isEmpty()) {
      stepNanos.merge(step, now - stepStarted, Long::sum);
    }
    step = next;
    stepStarted = now;
  }

  /** Looks at what was written and is not yet in use. */
  public void check(Connection connection, List<Mart> marts, List<HeldMart> held)
      throws SQLException, InterruptedException {
    found = new ArrivalCheck(history, asOf, usual, this).check(connection, marts, held);
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
