package studio.marquee.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

final class HeldKeysTest {
  private final SimpleBooleanProperty hasKeyboard = new SimpleBooleanProperty(true);
  private final List<KeyCode> heard = new ArrayList<>();
  private final Region window = new Region();

  HeldKeysTest() {
    window.addEventHandler(KeyEvent.KEY_PRESSED, press -> heard.add(press.getCode()));
    HeldKeys.pressOnceIn(window, hasKeyboard);
  }

  private void fire(EventType<KeyEvent> type, KeyCode... codes) {
    for (KeyCode code : codes) {
      window.fireEvent(new KeyEvent(type, "", "", code, false, false, false, false));
    }
  }

  @Test
  void aKeyThatIsHeldIsHeardOnce() {
    fire(KeyEvent.KEY_PRESSED, KeyCode.ENTER, KeyCode.ENTER, KeyCode.ENTER);
    assertThat(heard).containsExactly(KeyCode.ENTER);
    fire(KeyEvent.KEY_RELEASED, KeyCode.ENTER);
    fire(KeyEvent.KEY_PRESSED, KeyCode.ENTER);
    assertThat(heard).containsExactly(KeyCode.ENTER, KeyCode.ENTER);
  }

  @Test
  void anotherKeyBetweenDoesNotLetItGo() {
    fire(KeyEvent.KEY_PRESSED, KeyCode.M, KeyCode.N, KeyCode.M);
    assertThat(heard).containsExactly(KeyCode.M, KeyCode.N);
  }

  @Test
  void goingSomewhereGoesOn() {
    fire(KeyEvent.KEY_PRESSED, KeyCode.DOWN, KeyCode.DOWN, KeyCode.TAB, KeyCode.TAB);
    assertThat(heard).hasSize(4);
  }

  @Test
  void aKeyThatWentUpInAnotherWindowIsNotHeld() {
    fire(KeyEvent.KEY_PRESSED, KeyCode.ENTER);
    hasKeyboard.set(false);
    hasKeyboard.set(true);
    fire(KeyEvent.KEY_PRESSED, KeyCode.ENTER);
    assertThat(heard).containsExactly(KeyCode.ENTER, KeyCode.ENTER);
  }
}
