package studio.marquee.app.boot;

import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.app.feature.frame.OpeningViewModel;
import studio.marquee.app.feature.frame.StudioOpener;
import studio.marquee.app.job.Lanes;
import studio.marquee.app.job.Stop;
import studio.marquee.app.job.Task;
import studio.marquee.connect.workspace.Person;

/** Opens the studio on its lane and brings news of it to the window. */
final class StudioOpening implements Task<OpeningViewModel, OpenStudio> {
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
      OpenStudio studio = opener.open(new News(lanes, model::at));
      if (stop.isAsked()) {
        studio.close();
        throw new InterruptedException("nobody waits for it any more");
      }
      return studio;
    }
  }
}
