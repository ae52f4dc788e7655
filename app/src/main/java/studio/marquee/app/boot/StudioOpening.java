package studio.marquee.app.boot;

import java.util.concurrent.atomic.AtomicLong;
import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.app.feature.frame.OpeningState;
import studio.marquee.app.feature.frame.OpeningViewModel;
import studio.marquee.app.feature.frame.StudioOpener;
import studio.marquee.app.job.Lanes;
import studio.marquee.app.job.Stop;
import studio.marquee.app.job.Task;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.workspace.Person;

/** Opens the studio on its lane and brings news of it to the window, not too often. */
final class StudioOpening implements Task<OpeningViewModel, OpenStudio> {
  private static final long BETWEEN_NEWS = 40_000_000;

  private volatile StudioOpener opener;
  private final Lanes lanes;

  StudioOpening(StudioOpener opener, Lanes lanes) {
    this.opener = opener;
    this.lanes = lanes;
  }

  /** From now on it is opened for this person. */
  void become(Person person) {
    opener = opener.openingFor(person);
  }

  @Override
  public OpenStudio answer(OpeningViewModel model, Stop stop) throws Exception {
    Thread worker = Thread.currentThread();
    try (var _ = stop.whenAsked(worker::interrupt)) {
      OpenStudio studio = opener.open(news(model));
      if (stop.isAsked()) {
        studio.engine().close();
        throw new InterruptedException("nobody waits for it any more");
      }
      return studio;
    }
  }

  /** Tells the first and the last of each step, and some of what lies between. */
  private Progress news(OpeningViewModel model) {
    AtomicLong told = new AtomicLong(System.nanoTime() - BETWEEN_NEWS);
    return (step, done, total) -> {
      long now = System.nanoTime();
      if (done == 0 || done == total || now - told.get() >= BETWEEN_NEWS) {
        told.set(now);
        lanes.tell(() -> model.at(new OpeningState.Step(step, done, total)));
      }
    };
  }
}
