package studio.marquee.app.feature.builder.rule;

import java.util.List;
import javafx.scene.Node;
import studio.marquee.app.feature.builder.rule.phrase.Piece;

/** A piece of a sentence on the screen. It stays there while the sentence around it changes. */
interface Fragment {
  /** Shows the piece; false when it is of another kind than those shown here. */
  boolean show(Piece piece);

  /** What stands in the line, in reading order. */
  List<Node> nodes();

  /** Whether it means nothing by itself, and so never begins a line below what stands before it. */
  default boolean isTied() {
    return false;
  }

  /** Closes what it has opened. */
  default void close() {}
}
