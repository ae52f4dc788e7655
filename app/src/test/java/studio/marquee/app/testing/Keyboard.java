package studio.marquee.app.testing;

import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/** Real keys, which take their time on their way to a window. */
public final class Keyboard {
  private final FxRobot robot;
  private final Stage stage;

  public Keyboard(FxRobot robot, Stage stage) {
    this.robot = robot;
    this.stage = stage;
  }

  /** Pushes keys together and waits until the window has heard of the last that is let go. */
  public void push(KeyCode... keys) {
    Ear ear = new Ear(keys[0]);
    OnWindow.run(() -> stage.addEventFilter(KeyEvent.KEY_RELEASED, ear));
    robot.push(keys);
    OnWindow.until("the keys have arrived", () -> ear.hasHeard);
    OnWindow.run(() -> stage.removeEventFilter(KeyEvent.KEY_RELEASED, ear));
  }

  /** The first key that is pressed is let go last. */
  private static final class Ear implements EventHandler<KeyEvent> {
    private final KeyCode first;
    private boolean hasHeard;

    Ear(KeyCode first) {
      this.first = first;
    }

    @Override
    public void handle(KeyEvent key) {
      if (key.getCode() == first) {
        hasHeard = true;
      }
    }
  }
}
