package studio.marquee.app.job;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;

/** The toolkit's own thread: where all windows live. */
public final class WindowThread {
  /**
   * How many parts of a window are painted anew each by itself. When numbers change all over it,
   * the toolkit joins them until they are few enough, with all that lies between; it takes fifteen
   * at most, and six unless it is told.
   */
  static final String PARTS = "prism.dirtyregioncount";

  private static final String MOST_PARTS = "15";

  private WindowThread() {}

  /**
   * Starts the toolkit, which goes on when no window is open.
   *
   * @param started runs on the window's thread
   */
  public static void start(Runnable started) {
    System.getProperties().putIfAbsent(PARTS, MOST_PARTS);
    Platform.startup(() -> {
      Platform.setImplicitExit(false);
      started.run();
    });
  }

  /**
   * Starts the toolkit and returns when it has ended.
   *
   * @param work gets, on the window's thread, what ends the toolkit
   */
  public static void runUntilEnd(Consumer<Runnable> work) throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    // Later, because whoever asks for the end may still be busy closing the last window.
    start(() ->
        work.accept(() ->
            Platform.runLater(() -> {
              Platform.exit();
              end.countDown();
            })));
    end.await();
  }
}
