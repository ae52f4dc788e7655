package studio.marquee.app.feature.builder.rule;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.FlowPane;
import studio.marquee.app.control.KnownHeights;

/**
 * A line that goes on below itself where the window is narrow; long words of it break as well.
 *
 * <p>How high it gets is asked often, for several widths, and whenever a number beside it changes.
 * So nothing of the line changes when it is asked, and what was found is remembered.
 */
final class SentenceLine extends FlowPane {
  private static final double WIDTH = 480;

  private final KnownHeights heights = new KnownHeights();

  SentenceLine() {
    getStyleClass().add("rule-sentence");
    setPrefWrapLength(WIDTH);
  }

  @Override
  public void requestLayout() {
    heights.forget();
    super.requestLayout();
  }

  /** Words break and buttons are cut, so only other controls need their whole width. */
  @Override
  protected double computeMinWidth(double height) {
    double widest = 0;
    for (Node child : getChildren()) {
      widest = Math.max(widest, child instanceof Labeled ? 0 : child.prefWidth(-1));
    }
    return snappedLeftInset() + widest + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    double asked = width > 0 ? width : getPrefWrapLength();
    return heights.of(asked, here -> heightOf(room(here)));
  }

  private double heightOf(double room) {
    double all = 0;
    double line = 0;
    double used = 0;
    for (Node child : getManagedChildren()) {
      double wanted = snapSizeX(child.prefWidth(-1));
      double width = child instanceof Labeled ? Math.min(wanted, room) : wanted;
      if (used > 0 && used + width > room) {
        all += line + snapSpaceY(getVgap());
        line = 0;
        used = 0;
      }
      line = Math.max(line, snapSizeY(child.prefHeight(width)));
      used += width + snapSpaceX(getHgap());
    }
    return snappedTopInset() + all + line + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double room = room(getWidth());
    for (Node child : getChildren()) {
      if (child instanceof Labeled labeled) {
        labeled.setMaxWidth(room);
      }
    }
    super.layoutChildren();
  }

  private double room(double width) {
    return Math.max(1, width - snappedLeftInset() - snappedRightInset());
  }
}
