package studio.marquee.app.boot;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import studio.marquee.app.feature.frame.StudioOpener;

/** Starts the toolkit, shows the one window, and waits until it is closed. */
public final class StudioApplication {
  private StudioApplication() {}

  /** Returns when the window is closed and everything that it had opened is closed too. */
  public static void show(StudioOpener opener, StudioOptions options) throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    Platform.startup(
        () -> {
          Platform.setImplicitExit(false);
          Stage stage = new Stage();
          StudioWindow window = new StudioWindow(stage, opener, options);
          stage.setOnHidden(
              _ -> {
                window.close();
                closed.countDown();
                Platform.exit();
              });
          window.open();
        });
    closed.await();
  }
}
