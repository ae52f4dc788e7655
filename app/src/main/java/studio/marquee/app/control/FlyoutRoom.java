package studio.marquee.app.control;

import atlantafx.base.controls.Popover.ArrowLocation;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Window;

/**
 * Where something can open beside something else.
 *
 * @param at what it opens beside, on the screen
 * @param area where it must stay, on the screen
 */
record FlyoutRoom(Bounds at, Rectangle2D area, Reach reach) {
  /** How much of the window stays free around it, for its shadow. */
  private static final double MARGIN = 8;

  /** Which way is tried first. */
  enum Way {
    BELOW,
    BESIDE
  }

  /** How large it would be, and how low it can become. */
  record Size(double width, double height, double least) {
    double within(double room) {
      return Math.clamp(room, Math.min(least, height), height);
    }
  }

  /**
   * What the arrow takes.
   *
   * @param gap between the two
   * @param tip from where it points to the nearer corner
   */
  record Reach(double gap, double tip) {}

  /**
   * Where it stands, and where its arrow sits.
   *
   * @param room how high it can become there
   */
  record Place(ArrowLocation arrow, Rectangle2D box, double room) {
    /** The same in a mirror; the arrow is told as it is drawn there. */
    Place mirrored() {
      return new Place(arrow, mirror(box), room);
    }

    /** Where its arrow points. */
    Point2D tip(Reach reach) {
      double left = box.getMinX() + reach.tip();
      double right = box.getMaxX() - reach.tip();
      double top = box.getMinY() + reach.tip();
      double bottom = box.getMaxY() - reach.tip();
      double over = box.getMinY() - reach.gap();
      double under = box.getMaxY() + reach.gap();
      return switch (arrow) {
        case TOP_LEFT, TOP_CENTER -> new Point2D(left, over);
        case TOP_RIGHT -> new Point2D(right, over);
        case BOTTOM_LEFT, BOTTOM_CENTER -> new Point2D(left, under);
        case BOTTOM_RIGHT -> new Point2D(right, under);
        case LEFT_TOP, LEFT_CENTER -> new Point2D(box.getMinX() - reach.gap(), top);
        case LEFT_BOTTOM -> new Point2D(box.getMinX() - reach.gap(), bottom);
        case RIGHT_TOP, RIGHT_CENTER -> new Point2D(box.getMaxX() + reach.gap(), top);
        case RIGHT_BOTTOM -> new Point2D(box.getMaxX() + reach.gap(), bottom);
      };
    }

    /** Whether it grows from its arrow to the top. */
    boolean isUpward() {
      return switch (arrow) {
        case BOTTOM_LEFT, BOTTOM_CENTER, BOTTOM_RIGHT, LEFT_BOTTOM, RIGHT_BOTTOM -> true;
        case TOP_LEFT, TOP_CENTER, TOP_RIGHT, LEFT_TOP, RIGHT_TOP, LEFT_CENTER, RIGHT_CENTER ->
            false;
      };
    }
  }

  /** The same in a mirror. */
  FlyoutRoom mirrored() {
    Bounds seen = new BoundingBox(-at.getMaxX(), at.getMinY(), at.getWidth(), at.getHeight());
    return new FlyoutRoom(seen, mirror(area), reach);
  }

  private static Rectangle2D mirror(Rectangle2D box) {
    return new Rectangle2D(-box.getMaxX(), box.getMinY(), box.getWidth(), box.getHeight());
  }

  /** What is to be seen of a window. */
  static Rectangle2D of(Window window) {
    double left = window.getX() + window.getScene().getX();
    double top = window.getY() + window.getScene().getY();
    double right = left + window.getScene().getWidth();
    double bottom = top + window.getScene().getHeight();
    double seenLeft = Double.MAX_VALUE;
    double seenTop = Double.MAX_VALUE;
    double seenRight = -Double.MAX_VALUE;
    double seenBottom = -Double.MAX_VALUE;
    for (Screen screen : Screen.getScreensForRectangle(left, top, right - left, bottom - top)) {
      Rectangle2D bounds = screen.getVisualBounds();
      seenLeft = Math.min(seenLeft, bounds.getMinX());
      seenTop = Math.min(seenTop, bounds.getMinY());
      seenRight = Math.max(seenRight, bounds.getMaxX());
      seenBottom = Math.max(seenBottom, bounds.getMaxY());
    }
    return between(
        Math.max(left, seenLeft) + MARGIN,
        Math.max(top, seenTop) + MARGIN,
        Math.min(right, seenRight) - MARGIN,
        Math.min(bottom, seenBottom) - MARGIN);
  }

  private static Rectangle2D between(double left, double top, double right, double bottom) {
    return new Rectangle2D(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  }

  Place place(Way way, Size size) {
    return switch (way) {
      case BELOW -> below(size);
      case BESIDE -> beside(size);
    };
  }

  private Place below(Size size) {
    double width = size.width();
    double under = area.getMaxY() - at.getMaxY() - reach.gap();
    double over = at.getMinY() - reach.gap() - area.getMinY();
    boolean isUnder = under >= size.height() || under >= over;
    double room = isUnder ? under : over;
    double high = size.within(room);
    double top = isUnder ? at.getMaxY() + reach.gap() : at.getMinY() - reach.gap() - high;
    double left = at.getCenterX() - reach.tip();
    boolean isRightward =
        left + width <= area.getMaxX() || left + 2 * reach.tip() - width < area.getMinX();
    return placed(
        isUnder
            ? isRightward ? ArrowLocation.TOP_LEFT : ArrowLocation.TOP_RIGHT
            : isRightward ? ArrowLocation.BOTTOM_LEFT : ArrowLocation.BOTTOM_RIGHT,
        new Rectangle2D(isRightward ? left : left + 2 * reach.tip() - width, top, width, high),
        room);
  }

  private Place beside(Size size) {
    double width = size.width();
    double right = at.getMaxX() + reach.gap();
    double left = at.getMinX() - reach.gap() - width;
    boolean isRight = right + width <= area.getMaxX();
    if (!isRight && left < area.getMinX()) {
      return below(size);
    }
    double down = area.getMaxY() - at.getCenterY() + reach.tip();
    double up = at.getCenterY() + reach.tip() - area.getMinY();
    boolean isDown = down >= size.height() || down >= up;
    double room = Math.min(isDown ? down : up, area.getHeight());
    double high = size.within(room);
    double tipped = at.getCenterY() + (isDown ? -reach.tip() : reach.tip() - high);
    return placed(
        isRight
            ? isDown ? ArrowLocation.LEFT_TOP : ArrowLocation.LEFT_BOTTOM
            : isDown ? ArrowLocation.RIGHT_TOP : ArrowLocation.RIGHT_BOTTOM,
        new Rectangle2D(isRight ? right : left, tipped, width, high),
        room);
  }

  /** Where even the arrow would take it out of sight, it stays in sight. */
  private Place placed(ArrowLocation arrow, Rectangle2D box, double room) {
    double left = within(box.getMinX(), area.getMinX(), area.getMaxX() - box.getWidth());
    double top = within(box.getMinY(), area.getMinY(), area.getMaxY() - box.getHeight());
    return new Place(
        arrow, new Rectangle2D(left, top, box.getWidth(), box.getHeight()), Math.max(0, room));
  }

  private static double within(double wanted, double least, double most) {
    return Math.max(least, Math.min(wanted, most));
  }
}
