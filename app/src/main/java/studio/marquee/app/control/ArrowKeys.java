package studio.marquee.app.control;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The arrow keys, which go where they point also in what is read from right to left. */
public final class ArrowKeys {
  private ArrowKeys() {}

  /** The key that goes the same way, onward or back, in what is read from left to right. */
  public static KeyCode asRead(KeyEvent press) {
    boolean isMirrored =
        press.getTarget() instanceof Node node
            && node.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    return switch (press.getCode()) {
      case LEFT -> isMirrored ? KeyCode.RIGHT : KeyCode.LEFT;
      case RIGHT -> isMirrored ? KeyCode.LEFT : KeyCode.RIGHT;
      default -> press.getCode();
    };
  }
}
