package studio.marquee.app.boot;

import studio.marquee.app.feature.frame.DataCare;
import studio.marquee.app.feature.frame.RefreshWork;
import studio.marquee.app.job.Lanes;

/** Has data looked after on the lanes of a window. */
final class RefreshWorks {
  private RefreshWorks() {}

  static RefreshWork of(DataCare care, Lanes lanes) {
    return new RefreshWork(
        lanes.open().work(new StudioFetching(care::refresh, lanes)),
        lanes.open().work(new StudioFetching(care::reopen, lanes)),
        lanes.look().work((_, _) -> care.report()),
        lanes.look().work((_, _) -> care.isInReach()));
  }
}
