package studio.marquee.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import studio.marquee.app.feature.frame.DataCare;
import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.app.feature.frame.StudioOpener;
import studio.marquee.app.job.Aside;
import studio.marquee.app.standing.DataReport;
import studio.marquee.connect.arrival.ArrivalCheck.Usual;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.connect.export.ExportDesk;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.problem.ProblemException;

/**
 * Fetches all data again and again, beside those that are counted, until it is enough. The window
 * asks for it as for any refresh: on its own lane and with its own news of progress.
 */
final class SteadyRefresh implements DataCare {
  private final StudioOpener opener;
  private final Workspace workspace;
  private final Path folder;
  private final Supplier<PopulationData> anew;
  private final Aside aside = new Aside();
  private final AtomicInteger finished = new AtomicInteger();
  private volatile boolean isEnough;
  private volatile boolean isRunning;

  /**
   * Fetches into a folder of its own.
   *
   * @param anew what fetches there, knowing nothing of the time before
   */
  SteadyRefresh(
      StudioOpener opener, Workspace workspace, Path folder, Supplier<PopulationData> anew) {
    this.opener = opener;
    this.workspace = workspace;
    this.folder = folder;
    this.anew = anew;
  }

  @Override
  public OpenStudio refresh(Progress progress) throws ProblemException, InterruptedException {
    isRunning = true;
    try {
      while (!isEnough) {
        clear();
        aside.run("fetch", () -> anew.get().fetch(workspace, Usual.EXPECTED, progress));
        finished.incrementAndGet();
      }
    } finally {
      isRunning = false;
    }
    return reopen(progress);
  }

  /** Whatever is there already would make it a smaller one. */
  private void clear() {
    try {
      if (Files.exists(folder)) {
        new LocalDisk().deleteAll(folder);
      }
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  boolean isRunning() {
    return isRunning;
  }

  int finished() {
    return finished.get();
  }

  /** The one that is running is the last. */
  void end() {
    isEnough = true;
  }

  @Override
  public OpenStudio reopen(Progress progress) throws ProblemException, InterruptedException {
    return opener.open(progress).caredFor(this);
  }

  @Override
  public Optional<DataReport> report() {
    return Optional.empty();
  }

  @Override
  public ExportDesk exporting(AudienceEngine engine) {
    throw new IllegalStateException("nothing leaves here");
  }

  @Override
  public boolean isInReach() {
    return true;
  }
}
