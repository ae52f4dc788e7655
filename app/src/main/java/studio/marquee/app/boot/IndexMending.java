package studio.marquee.app.boot;

import studio.marquee.app.feature.frame.DataCare;
import studio.marquee.app.feature.frame.MendingViewModel;
import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.app.job.Lanes;
import studio.marquee.app.job.Stop;
import studio.marquee.app.job.Task;
import studio.marquee.app.job.Timer;

/** Makes again what counts faster over the data of a studio, on the lane that fetches data. */
record IndexMending(OpenStudio studio, DataCare care) implements Task<MendingViewModel, Boolean> {
  /** Begins as soon as something turns out to be damaged, which may be at once. */
  static MendingViewModel of(OpenStudio studio, Lanes lanes, Timer timer) {
    MendingViewModel mending =
        new MendingViewModel(
            studio
                .care()
                .map(care -> lanes.open().work(new IndexMending(studio, care)))
                .orElse((_, _, _) -> () -> {}),
            timer);
    studio.engine().index().whenMissed(() -> lanes.tell(mending::missed));
    return mending;
  }

  @Override
  public Boolean answer(MendingViewModel model, Stop stop) throws Exception {
    Thread worker = Thread.currentThread();
    try (var _ = stop.whenAsked(worker::interrupt)) {
      return care.mendIndex(studio.engine());
    }
  }
}
