package studio.marquee.app.control;

import javafx.scene.control.Label;

/**
 * Text over several lines that is measured once for each width, until it says something else.
 * Whoever lays it out asks for its least, its wanted and its greatest height, and breaking a long
 * text into lines takes a while.
 */
final class Paragraph extends Label {
  private final KnownHeights heights = new KnownHeights();

  Paragraph(String text) {
    super(text);
  }

  @Override
  public void requestLayout() {
    heights.forget();
    super.requestLayout();
  }

  @Override
  protected double computePrefHeight(double width) {
    return heights.of(width, super::computePrefHeight);
  }
}
