package studio.marquee.app.job;

import java.time.Duration;
import javafx.animation.PauseTransition;

/** The timer of the running window. No pause means at once. */
public final class WindowTimer implements Timer {
  @Override
  public Runnable after(Duration pause, Runnable action) {
    if (pause.isZero()) {
      action.run();
      return () -> {};
    }
    PauseTransition wait =
        new PauseTransition(javafx.util.Duration.millis((double) pause.toMillis()));
    wait.setOnFinished(_ -> action.run());
    wait.play();
    return wait::stop;
  }
}
