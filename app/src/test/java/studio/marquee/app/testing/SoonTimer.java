package studio.marquee.app.testing;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import studio.marquee.app.job.Timer;
import studio.marquee.app.job.WindowTimer;

/**
 * The timer of a window that knows whether anything is still to begin that somebody who looks at
 * the window waits for. What comes much later is for another timer.
 */
final class SoonTimer implements Timer {
  private static final Duration SOON = Duration.ofMillis(100);

  private final Timer soon = new WindowTimer();
  private final Timer later;
  private final Set<Runnable> toBegin = new HashSet<>();

  SoonTimer(Timer later) {
    this.later = later;
  }

  @Override
  public Runnable after(Duration pause, Runnable action) {
    return pause.compareTo(SOON) > 0 ? later.after(pause, action) : begin(pause, action);
  }

  private Runnable begin(Duration pause, Runnable action) {
    Runnable once =
        new Runnable() {
          @Override
          public void run() {
            action.run();
            toBegin.remove(this);
          }
        };
    toBegin.add(once);
    Runnable forget = soon.after(pause, once);
    return () -> {
      forget.run();
      toBegin.remove(once);
    };
  }

  /** On the window's thread. */
  boolean isAtRest() {
    return toBegin.isEmpty();
  }
}
