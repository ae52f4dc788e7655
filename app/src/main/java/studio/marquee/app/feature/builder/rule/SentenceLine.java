package studio.marquee.app.feature.builder.rule;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.FlowPane;

/** A line that goes on below itself where the window is narrow; long words of it break as well. */
final class SentenceLine extends FlowPane {
  private static final double WIDTH = 480;

  SentenceLine() {
    getStyleClass().add("rule-sentence");
    setPrefWrapLength(WIDTH);
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
    fit(width > 0 ? width : getPrefWrapLength());
    return super.computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    fit(getWidth());
    super.layoutChildren();
  }

  private void fit(double width) {
    double room = Math.max(1, width - snappedLeftInset() - snappedRightInset());
    for (Node child : getChildren()) {
      if (child instanceof Labeled labeled) {
        labeled.setMaxWidth(room);
      }
    }
  }
}
