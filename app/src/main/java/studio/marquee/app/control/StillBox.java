package studio.marquee.app.control;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * Holds something that changes often and seldom needs another height, such as a number. What lies
 * around it is not laid out again whenever something in it changes, but only when it says so.
 */
public final class StillBox extends Region {
  private final Region content;
  private double settled = Double.NaN;

  public StillBox(Region content, String... styleClasses) {
    this.content = content;
    getStyleClass().addAll(styleClasses);
    // Makes it the root of a layout of its own.
    content.setManaged(false);
    getChildren().add(content);
  }

  /** The content is another one now; it gets another height if it needs one. */
  public void changed() {
    if (content.prefHeight(getWidth()) != settled) {
      requestLayout();
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return content.minWidth(-1);
  }

  @Override
  protected double computePrefWidth(double height) {
    return content.prefWidth(-1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return content.minHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth(), getHeight());
    settled = content.prefHeight(getWidth());
  }
}
