package studio.marquee.app.control;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * As high as its lines are when they have been broken; it scrolls only where there is less room.
 */
public final class WrappingScroll extends ScrollPane {
  private final Region lines;

  public WrappingScroll(Region lines) {
    super(lines);
    this.lines = lines;
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinHeight(0);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double inside = width < 0 ? width : width - snappedLeftInset() - snappedRightInset();
    return snappedTopInset() + lines.prefHeight(inside) + snappedBottomInset();
  }
}
