package studio.marquee.app.feature.builder.rule;

import java.util.HashSet;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/** Changes what stands in a row without taking out what stays. */
final class Sequence {
  private Sequence() {}

  /** A node that is taken out, even for a moment, loses the keyboard. */
  static void change(ObservableList<Node> children, List<? extends Node> wanted) {
    children.retainAll(new HashSet<>(wanted));
    for (int i = 0; i < wanted.size(); i++) {
      Node node = wanted.get(i);
      if (i >= children.size() || !children.get(i).equals(node)) {
        children.remove(node);
        children.add(i, node);
      }
    }
  }
}
