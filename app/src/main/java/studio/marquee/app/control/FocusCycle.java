package studio.marquee.app.control;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Takes the keyboard from one region of the window to the next. */
public final class FocusCycle {
  private FocusCycle() {}

  /** Focuses the first control of the region after the one that has the focus. */
  public static void next(Scene scene, List<Node> regions) {
    int now = 0;
    for (int i = 0; i < regions.size(); i++) {
      if (isInside(scene.getFocusOwner(), regions.get(i))) {
        now = i + 1;
      }
    }
    for (int i = 0; i < regions.size(); i++) {
      Optional<Node> first = first(regions.get((now + i) % regions.size()));
      if (first.isPresent()) {
        first.get().requestFocus();
        return;
      }
    }
  }

  private static boolean isInside(Node node, Node region) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(region)) {
        return true;
      }
    }
    return false;
  }

  /** The first control in reading order that takes the keyboard. */
  public static Optional<Node> first(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Optional.empty();
    }
    if (node.isFocusTraversable()) {
      return Optional.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> first(child).stream())
            .findFirst()
        : Optional.empty();
  }
}
