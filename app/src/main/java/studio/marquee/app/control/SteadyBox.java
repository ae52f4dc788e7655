package studio.marquee.app.control;

import javafx.scene.layout.VBox;

/**
 * A column that is measured once for each width, until something in it changes. Whatever lies
 * around it asks for its heights again and again, and where columns lie in columns each of them
 * asks those within it as often.
 */
public class SteadyBox extends VBox {
  private static final double NOT_ASKED = Double.NaN;

  private double prefAsked = NOT_ASKED;
  private double pref;
  private double minAsked = NOT_ASKED;
  private double min;

  @Override
  public void requestLayout() {
    prefAsked = NOT_ASKED;
    minAsked = NOT_ASKED;
    super.requestLayout();
  }

  @Override
  protected double computePrefHeight(double width) {
    if (width != prefAsked) {
      pref = super.computePrefHeight(width);
      prefAsked = width;
    }
    return pref;
  }

  @Override
  protected double computeMinHeight(double width) {
    if (width != minAsked) {
      min = super.computeMinHeight(width);
      minAsked = width;
    }
    return min;
  }
}
