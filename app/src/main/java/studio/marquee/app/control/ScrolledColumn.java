package studio.marquee.app.control;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;

/**
 * Parts below one another, for a pane that scrolls. The room around them is their own padding.
 *
 * <p>It is no region on purpose: as soon as a region gets higher or lower, the toolkit paints all
 * of it anew that is in view, even when it is by a line far below.
 */
public final class ScrolledColumn extends Parent {
  private final KnownHeights wanted = new KnownHeights();
  private double width;

  public ScrolledColumn(List<? extends Region> parts) {
    getChildren().addAll(parts);
  }

  @Override
  public void requestLayout() {
    wanted.forget();
    super.requestLayout();
  }

  @Override
  public boolean isResizable() {
    return true;
  }

  @Override
  public void resize(double width, double height) {
    if (width != this.width) {
      this.width = width;
      setNeedsLayout(true);
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return getManagedChildren().stream().mapToDouble(part -> part.minWidth(-1)).max().orElse(0);
  }

  @Override
  protected double computePrefWidth(double height) {
    return getManagedChildren().stream().mapToDouble(part -> part.prefWidth(-1)).max().orElse(0);
  }

  @Override
  protected double computeMinHeight(double width) {
    return prefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return wanted.of(
        width, here -> getManagedChildren().stream().mapToDouble(part -> height(part, here)).sum());
  }

  private static double height(Node part, double width) {
    return Math.max(part.minHeight(width), part.prefHeight(width));
  }

  @Override
  protected void layoutChildren() {
    double top = 0;
    for (Node part : getManagedChildren()) {
      double height = height(part, width);
      Region.layoutInArea(
          part, 0, top, width, height, 0, Insets.EMPTY, true, true, HPos.LEFT, VPos.TOP, true);
      top += height;
    }
  }
}
