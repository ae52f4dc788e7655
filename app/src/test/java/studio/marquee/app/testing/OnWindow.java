package studio.marquee.app.testing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Does things on the window's thread and waits for them, from a thread that may wait. */
public final class OnWindow {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int FRAMES_TO_SETTLE = 8;

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
    return await(answer);
  }

  /** Waits until something is so, looking once a frame. */
  public static void until(String what, BooleanSupplier isSo) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!get(isSo::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain until " + what);
      }
      frames(1);
    }
  }

  /** Lets some frames pass. */
  public static void settle() {
    frames(FRAMES_TO_SETTLE);
    run(() -> {});
  }

  /** Lets what was pressed be seen. */
  static void breathe() {
    frames(2);
  }

  private static void frames(int count) {
    CompletableFuture<Integer> passed = new CompletableFuture<>();
    run(() -> new Frames(count, passed).start());
    await(passed);
  }

  private static <T> T await(CompletableFuture<T> answer) {
    try {
      return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException failure) {
      throw new AssertionError("on the window's thread", failure);
    }
  }

  /** Counts frames as the toolkit draws them. */
  private static final class Frames extends AnimationTimer {
    private final int wanted;
    private final CompletableFuture<Integer> passed;
    private int seen;

    Frames(int wanted, CompletableFuture<Integer> passed) {
      this.wanted = wanted;
      this.passed = passed;
    }

    @Override
    public void handle(long now) {
      seen++;
      if (seen >= wanted) {
        stop();
        passed.complete(seen);
      }
    }
  }
}
