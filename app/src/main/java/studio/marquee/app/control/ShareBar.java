package studio.marquee.app.control;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** A bar on a track: a filled part, maybe a part that was lost, maybe a mark to compare with. */
public final class ShareBar extends Region {
  private static final double MARK_WIDTH = 2;
  private static final double MARK_OVERHANG = 3;
  private static final double LEAST_VISIBLE = 2;

  private final Region track = part("share-track");
  private final Region lost = part("share-lost");
  private final Region fill = part("share-fill");
  private final Region mark = part("share-mark");
  private double share;
  private double before;
  private double marked = -1;

  public ShareBar(double height) {
    getStyleClass().add("share-bar");
    setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    setMinHeight(height);
    setPrefHeight(height);
    setMaxHeight(height);
    setMinWidth(24);
    setMaxWidth(Double.MAX_VALUE);
    mark.setVisible(false);
    getChildren().addAll(track, lost, fill, mark);
  }

  private static Region part(String styleClass) {
    Region part = new Region();
    part.getStyleClass().add(styleClass);
    part.setManaged(false);
    part.setMouseTransparent(true);
    return part;
  }

  /** Fills the bar up to the share, between 0 and 1. */
  public void show(double filled) {
    show(filled, filled);
  }

  /** Fills the bar, and hatches what there was more of before. */
  public void show(double filled, double filledBefore) {
    double was = share;
    double wasBefore = before;
    share = clamp(filled);
    before = clamp(Math.max(filled, filledBefore));
    if (share != was || before != wasBefore) {
      drawAgain();
    }
  }

  public void markAt(double at) {
    double now = clamp(at);
    if (marked != now) {
      marked = now;
      mark.setVisible(true);
      drawAgain();
    }
  }

  /** Its own size does not depend on what it shows, so nothing around it is asked. */
  private void drawAgain() {
    if (getWidth() > 0) {
      layoutChildren();
    }
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    double filled = share > 0 ? Math.max(LEAST_VISIBLE, snapSizeX(share * width)) : 0;
    track.resizeRelocate(0, 0, width, height);
    fill.resizeRelocate(0, 0, filled, height);
    lost.setVisible(before > share);
    lost.resizeRelocate(filled, 0, Math.max(0, snapSizeX(before * width) - filled), height);
    double x = snapPositionX(Math.min(width - MARK_WIDTH, Math.max(0, marked) * width));
    mark.resizeRelocate(x, -MARK_OVERHANG, MARK_WIDTH, height + 2 * MARK_OVERHANG);
  }

  private static double clamp(double value) {
    return Math.clamp(value, 0, 1);
  }
}
