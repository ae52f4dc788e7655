package studio.marquee.app.boot;

import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;

/**
 * How large a window begins and how small it may become.
 *
 * @param whole what it takes whole, because its usual size has no room there
 */
record WindowRoom(Dimension2D size, Dimension2D least, Optional<Rectangle2D> whole) {
  private static final Dimension2D SIZE = new Dimension2D(1440, 900);
  private static final Dimension2D LEAST = new Dimension2D(1100, 700);

  /** What a system puts around a window at most: its title and its edges. */
  private static final double FRAME = 48;

  /** Where nothing is known of the screen. */
  static final WindowRoom USUAL = new WindowRoom(SIZE, LEAST, Optional.empty());

  /**
   * On the part of a screen that windows may use.
   *
   * @param screen in the units of the window: half as many where everything is drawn twice as large
   */
  static WindowRoom on(Rectangle2D screen) {
    boolean hasRoom =
        screen.getWidth() >= SIZE.getWidth() && screen.getHeight() >= SIZE.getHeight() + FRAME;
    return hasRoom
        ? USUAL
        : new WindowRoom(smaller(SIZE, screen), smaller(LEAST, screen), Optional.of(screen));
  }

  private static Dimension2D smaller(Dimension2D wanted, Rectangle2D screen) {
    return new Dimension2D(
        Math.min(wanted.getWidth(), screen.getWidth()),
        Math.min(wanted.getHeight(), screen.getHeight() - FRAME));
  }
}
