package studio.marquee.app.control;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A number and what is said beside it: in one line, or below each other where the longest that are
 * expected do not fit into one. So nothing around them moves when they change.
 */
public final class SteadyPair extends Region {
  private final Label number;
  private final Label beside;
  private final double gap;
  private final HPos side;
  private final LongestText longestNumber;
  private final LongestText longestBeside;

  private SteadyPair(Label number, Label beside, double gap, HPos side) {
    this.number = number;
    this.beside = beside;
    this.gap = gap;
    this.side = side;
    this.longestNumber = new LongestText(number);
    this.longestBeside = new LongestText(beside);
    getChildren().addAll(number, beside);
  }

  /** The number begins the line, and what is said beside it ends it. */
  public static SteadyPair apart(double gap, Label number, Label beside) {
    return new SteadyPair(number, beside, gap, HPos.LEFT);
  }

  /** Both end the line. */
  public static SteadyPair atTheEnd(double gap, Label number, Label beside) {
    return new SteadyPair(number, beside, gap, HPos.RIGHT);
  }

  /** Says the longest number that will be told, and what may then stand beside it. */
  public void expect(String numbers, String... words) {
    boolean isOtherNumber = longestNumber.areOthers(numbers);
    boolean areOtherWords = longestBeside.areOthers(words);
    if (isOtherNumber || areOtherWords) {
      requestLayout();
    }
  }

  private boolean isOneLine(double width) {
    return width < 0 || Math.max(longest(), now()) <= width;
  }

  private double longest() {
    return lineOf(longestNumber.width(), longestBeside.width());
  }

  private double now() {
    return lineOf(snapSizeX(number.prefWidth(-1)), besideWidth());
  }

  private double lineOf(double first, double second) {
    return first + (second > 0 ? gap + second : 0);
  }

  private double besideWidth() {
    return beside.getText().isEmpty() ? 0 : snapSizeX(beside.prefWidth(-1));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return Math.max(number.minWidth(-1), beside.minWidth(-1));
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.max(number.prefWidth(-1), beside.prefWidth(-1));
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double first = number.prefHeight(-1);
    double second = beside.prefHeight(-1);
    if (!isOneLine(width)) {
      return first + second;
    }
    double below =
        Math.max(first - number.getBaselineOffset(), second - beside.getBaselineOffset());
    return baseline() + below;
  }

  private double baseline() {
    return Math.max(number.getBaselineOffset(), beside.getBaselineOffset());
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    if (isOneLine(width)) {
      double line = getHeight();
      double numbers = side == HPos.LEFT ? width : width - lineOf(0, besideWidth());
      double baseline = baseline();
      layoutInArea(number, 0, 0, numbers, line, baseline, side, VPos.BASELINE);
      layoutInArea(beside, 0, 0, width, line, baseline, HPos.RIGHT, VPos.BASELINE);
    } else {
      double first = number.prefHeight(-1);
      layoutInArea(number, 0, 0, width, first, 0, side, VPos.TOP);
      layoutInArea(beside, 0, first, width, beside.prefHeight(-1), 0, side, VPos.TOP);
    }
  }
}
