package studio.marquee.app.boot;

import javafx.stage.Stage;
import studio.marquee.app.feature.frame.StudioOpener;
import studio.marquee.app.job.WindowThread;

/** Shows the one window and waits until it is closed. */
public final class StudioApplication {
  private StudioApplication() {}

  /** Returns when the window is closed and everything that it had opened is closed too. */
  public static void show(StudioOpener opener, StudioOptions options, PassphraseDesk desk)
      throws InterruptedException {
    WindowThread.runUntilEnd(end -> {
      Stage stage = new Stage();
      StudioWindow window = new StudioWindow(stage, opener, options).askedBy(desk);
      stage.setOnHidden(_ -> {
        window.close();
        end.run();
      });
      window.open();
    });
  }
}
