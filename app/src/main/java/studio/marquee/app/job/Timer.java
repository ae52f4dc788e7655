package studio.marquee.app.job;

import java.time.Duration;

/** Does something later on the window's thread. */
@FunctionalInterface
public interface Timer {
  /** Returns what makes the timer forget the action. */
  Runnable after(Duration pause, Runnable action);
}
