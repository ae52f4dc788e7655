package studio.marquee.app.control;

import java.util.EnumSet;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.event.EventTarget;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A key that is held goes on pressing itself, dozens of times a second. That is meant when somebody
 * goes somewhere, writes, or takes back one step after the other. Whatever adds, changes or deletes
 * something does so once for each time the key goes down.
 */
public final class HeldKeys {
  private static final Set<KeyCode> WRITING =
      EnumSet.of(KeyCode.V, KeyCode.BACK_SPACE, KeyCode.DELETE);

  private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);

  private HeldKeys() {}

  /**
   * From now on, in the whole window.
   *
   * @param hasKeyboard whether the window has it; otherwise another one hears that keys go up
   */
  public static void pressOnceIn(EventTarget window, ObservableValue<Boolean> hasKeyboard) {
    HeldKeys keys = new HeldKeys();
    window.addEventFilter(KeyEvent.KEY_PRESSED, keys::press);
    window.addEventFilter(KeyEvent.KEY_RELEASED, release -> keys.down.remove(release.getCode()));
    hasKeyboard.subscribe(_ -> keys.down.clear());
  }

  private void press(KeyEvent press) {
    boolean isHeld = !down.add(press.getCode());
    if (isHeld && !isMeantToRepeat(press)) {
      press.consume();
    }
  }

  private static boolean isMeantToRepeat(KeyEvent press) {
    KeyCode key = press.getCode();
    if (key.isNavigationKey() || key.isModifierKey() || key == KeyCode.TAB) {
      return true;
    }
    if (press.isShortcutDown()) {
      return key == KeyCode.Z || (isWriting(press) && WRITING.contains(key));
    }
    return isWriting(press) && (key != KeyCode.ENTER || press.getTarget() instanceof TextArea);
  }

  private static boolean isWriting(KeyEvent press) {
    return press.getTarget() instanceof TextInputControl;
  }
}
