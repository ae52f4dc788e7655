package studio.marquee.app.testing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Does things on the window's thread and waits for them, from a thread that may wait. */
public final class OnWindow {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LOOK = Duration.ofMillis(15);

  private OnWindow() {}

  public static void run(Runnable action) {
    get(() -> {
      action.run();
      return true;
    });
  }

  public static <T> T get(Supplier<T> value) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        answer.complete(value.get());
      } catch (RuntimeException | Error failure) {
        answer.completeExceptionally(failure);
      }
    });
    try {
      return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException failure) {
      throw new AssertionError("on the window's thread", failure);
    }
  }

  /** Waits until something is so. */
  public static void until(String what, BooleanSupplier isSo) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!get(isSo::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain until " + what);
      }
      pause(LOOK);
    }
  }

  /** Lets some frames pass. */
  public static void settle() {
    pause(Duration.ofMillis(120));
    run(() -> {});
  }

  private static void pause(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }
}
