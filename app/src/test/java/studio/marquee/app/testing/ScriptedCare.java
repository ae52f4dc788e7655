package studio.marquee.app.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import studio.marquee.app.feature.frame.DataCare;
import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.app.feature.frame.StudioOpener;
import studio.marquee.app.standing.DataReport;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.export.ExportDesk;
import studio.marquee.connect.progress.Progress;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** Looks after data as a test or a picture wants it. A refresh goes on until it is stopped. */
public final class ScriptedCare implements DataCare, StudioOpener {
  private static final long BETWEEN_NEWS = 80;

  private final StudioOpener opener;
  private final CountDownLatch never = new CountDownLatch(1);
  private volatile Optional<DataReport> report;
  private volatile Optional<Problem> failure = Optional.empty();
  private volatile boolean isInReach = true;

  public ScriptedCare(StudioOpener opener, DataReport report) {
    this.opener = opener;
    this.report = Optional.of(report);
  }

  /** From now on the data stand like this. */
  public void say(DataReport news) {
    report = Optional.of(news);
  }

  /** From now on there is no way to the source. */
  public void cut() {
    isInReach = false;
  }

  /** From now on a refresh fails. */
  public void fail(Problem problem) {
    failure = Optional.of(problem);
  }

  @Override
  public OpenStudio open(Progress progress) throws ProblemException, InterruptedException {
    return opener.open(progress).caredFor(this);
  }

  @Override
  public OpenStudio refresh(Progress progress) throws ProblemException, InterruptedException {
    if (failure.isPresent()) {
      throw new ProblemException(failure.get());
    }
    progress.at("refresh.plan", 12, 12);
    progress.at("refresh.read", 100_000, 100_000);
    progress.whole(new Progress.Whole(184_000_000, Optional.of(Duration.ofSeconds(35))));
    progress.at("refresh.related", 0, 4_200_000);
    while (!never.await(BETWEEN_NEWS, TimeUnit.MILLISECONDS)) {
      progress.at("refresh.related", 2_604_000, 4_200_000);
    }
    throw new IllegalStateException("nobody ends it");
  }

  @Override
  public OpenStudio reopen(Progress progress) throws ProblemException, InterruptedException {
    return open(progress);
  }

  @Override
  public Optional<DataReport> report() {
    return report;
  }

  @Override
  public ExportDesk exporting(AudienceEngine engine) {
    throw new IllegalStateException("nothing leaves here");
  }

  @Override
  public boolean isInReach() {
    return isInReach;
  }
}
