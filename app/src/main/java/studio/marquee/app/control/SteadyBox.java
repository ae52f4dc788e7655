package studio.marquee.app.control;

import javafx.scene.layout.VBox;

/**
 * A column that is measured once for each width, until something in it changes. Whatever lies
 * around it asks for its heights again and again, and where columns lie in columns each of them
 * asks those within it as often.
 */
public class SteadyBox extends VBox {
  private final KnownHeights wanted = new KnownHeights();
  private final KnownHeights least = new KnownHeights();

  @Override
  public void requestLayout() {
    wanted.forget();
    least.forget();
    super.requestLayout();
  }

  @Override
  protected double computePrefHeight(double width) {
    return wanted.of(width, super::computePrefHeight);
  }

  @Override
  protected double computeMinHeight(double width) {
    return least.of(width, super::computeMinHeight);
  }
}
