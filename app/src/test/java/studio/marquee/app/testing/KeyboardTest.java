package studio.marquee.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.animation.PauseTransition;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

final class KeyboardTest {
  @BeforeAll
  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  /** Keys that are let go long after somebody pushed them, one after the other. */
  private static final class LateKeys extends FxRobot {
    private final Stage stage;

    LateKeys(Stage stage) {
      this.stage = stage;
    }

    @Override
    public FxRobot push(KeyCode... keys) {
      for (int at = 0; at < keys.length; at++) {
        KeyCode key = keys[keys.length - 1 - at];
        PauseTransition way = new PauseTransition(Duration.millis(300 * (at + 1)));
        way.setOnFinished(_ -> stage.fireEvent(release(key)));
        OnWindow.run(way::play);
      }
      return this;
    }

    private static KeyEvent release(KeyCode key) {
      return new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, false, false, false, false);
    }
  }

  @Test
  void whatWasPushedHasArrived() {
    Stage stage = OnWindow.get(Stage::new);
    List<KeyCode> arrived = new ArrayList<>();
    OnWindow.run(
        () -> stage.addEventHandler(KeyEvent.KEY_RELEASED, key -> arrived.add(key.getCode())));
    new Keyboard(new LateKeys(stage), stage).push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
    assertThat(arrived).containsExactly(KeyCode.T, KeyCode.SHIFT, KeyCode.CONTROL);
  }
}
