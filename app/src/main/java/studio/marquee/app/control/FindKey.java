package studio.marquee.app.control;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The key that leads to a search from anywhere in the window, as long as the search is shown. */
public final class FindKey {
  private static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

  private final Runnable find;

  private FindKey(Runnable find) {
    this.find = find;
  }

  /** While the node is in the window, the key does this. */
  public static void during(Node node, Runnable find) {
    node.sceneProperty().subscribe(new FindKey(find)::follow);
  }

  /** What is shown instead may have taken the key already. */
  private void follow(Scene before, Scene now) {
    if (before != null) {
      before.getAccelerators().remove(FIND, find);
    }
    if (now != null) {
      now.getAccelerators().put(FIND, find);
    }
  }
}
