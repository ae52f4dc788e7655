package studio.marquee.app.boot;

import studio.marquee.app.feature.frame.DataCare;
import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.app.feature.frame.RefreshWork;
import studio.marquee.app.job.GivingWay;
import studio.marquee.app.job.Lanes;
import studio.marquee.connect.progress.Progress;
import studio.marquee.model.problem.ProblemException;

/** Has data looked after on the lanes of a window. */
final class RefreshWorks {
  private RefreshWorks() {}

  static RefreshWork of(DataCare care, Lanes lanes) {
    return new RefreshWork(
        lanes.open().work(new StudioFetching(progress -> refreshed(care, progress), lanes)),
        lanes.open().work(new StudioFetching(care::reopen, lanes)),
        lanes.look().work((_, _) -> care.report()),
        lanes.look().work((_, _) -> care.isInReach()));
  }

  /** What counts afterwards must not give way, so it is opened once more. */
  private static OpenStudio refreshed(DataCare care, Progress progress)
      throws ProblemException, InterruptedException {
    GivingWay.run(() -> care.refresh(progress).close());
    return care.reopen(progress);
  }
}
