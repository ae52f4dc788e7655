package studio.marquee.app.job;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;

/** The toolkit's own thread: where all windows live. */
public final class WindowThread {
  private WindowThread() {}

  /**
   * Starts the toolkit and returns when it has ended.
   *
   * @param work gets, on the window's thread, what ends the toolkit
   */
  public static void runUntilEnd(Consumer<Runnable> work) throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    Platform.startup(() -> {
      Platform.setImplicitExit(false);
      // Later, because whoever asks for the end may still be busy closing the last window.
      work.accept(() ->
          Platform.runLater(() -> {
            Platform.exit();
            end.countDown();
          }));
    });
    end.await();
  }
}
