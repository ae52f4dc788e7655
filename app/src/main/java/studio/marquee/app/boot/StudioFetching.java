package studio.marquee.app.boot;

import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.app.feature.frame.RefreshViewModel;
import studio.marquee.app.job.Lanes;
import studio.marquee.app.job.Stop;
import studio.marquee.app.job.Task;
import studio.marquee.connect.progress.Progress;
import studio.marquee.model.problem.ProblemException;

/** Fetches or opens the data of a studio anew on a lane, and brings news of it to the window. */
final class StudioFetching implements Task<RefreshViewModel, OpenStudio> {
  private final Way way;
  private final Lanes lanes;

  /** How new data come to be open. */
  @FunctionalInterface
  interface Way {
    OpenStudio go(Progress progress) throws ProblemException, InterruptedException;
  }

  StudioFetching(Way way, Lanes lanes) {
    this.way = way;
    this.lanes = lanes;
  }

  @Override
  public OpenStudio answer(RefreshViewModel model, Stop stop) throws Exception {
    Thread worker = Thread.currentThread();
    try (var _ = stop.whenAsked(worker::interrupt)) {
      OpenStudio fresh = way.go(new News(lanes, model::at));
      if (stop.isAsked()) {
        fresh.close();
        throw new InterruptedException("nobody waits for it any more");
      }
      return fresh;
    }
  }
}
