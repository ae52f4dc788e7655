package studio.marquee.app.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import studio.marquee.app.job.Timer;

/** A timer that rings when a test says so. */
public final class ManualTimer implements Timer {
  private final List<Runnable> waiting = new ArrayList<>();

  @Override
  public Runnable after(Duration pause, Runnable action) {
    waiting.add(action);
    return () -> waiting.remove(action);
  }

  public void ring() {
    List<Runnable> due = List.copyOf(waiting);
    waiting.clear();
    due.forEach(Runnable::run);
  }

  public int waiting() {
    return waiting.size();
  }
}
