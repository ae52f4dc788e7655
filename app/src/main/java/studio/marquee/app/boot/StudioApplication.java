package studio.marquee.app.boot;

import javafx.stage.Screen;
import javafx.stage.Stage;
import studio.marquee.app.feature.frame.StudioOpener;
import studio.marquee.app.job.Lanes;
import studio.marquee.app.job.WindowThread;

/** Shows the one window and waits until it is closed. */
public final class StudioApplication {
  private StudioApplication() {}

  /**
   * Returns when the window is closed, with everything that it had opened, and what is kept is
   * written.
   */
  public static void show(StudioOpener opener, StudioOptions options, PassphraseDesk desk)
      throws InterruptedException {
    WindowThread.runUntilEnd(end -> {
      Stage stage = new Stage();
      StudioWindow window =
          new StudioWindow(stage, opener, options, Lanes.ofWindow())
              .askedBy(desk)
              .on(Screen.getPrimary().getVisualBounds());
      stage.setOnHidden(_ -> {
        window.close();
        var _ = window.ended().thenRun(end);
      });
      window.open();
    });
  }
}
