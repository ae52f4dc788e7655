package studio.marquee.app.feature.builder.canvas;

import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;

/** Brings into view what lies above or below, while something is held at the edge. */
public final class AutoScroll {
  private static final double EDGE = 40;
  private static final double FASTEST = 900;
  private static final double NANOS = 1e9;

  private final ScrollPane pane;
  private final Scrolling scrolling = new Scrolling();
  private double speed;
  private Runnable onScrolled = () -> {};

  public AutoScroll(ScrollPane pane) {
    this.pane = pane;
  }

  /** Scrolls as long as the mouse stays at an edge. */
  public void reach(double sceneX, double sceneY, Runnable whenScrolled) {
    Bounds bounds = pane.localToScene(pane.getLayoutBounds());
    double above = bounds.getMinY() + EDGE - sceneY;
    double below = sceneY - (bounds.getMaxY() - EDGE);
    boolean isBeside = sceneX < bounds.getMinX() || sceneX > bounds.getMaxX();
    double far = isBeside ? 0 : Math.max(above, below);
    speed = far <= 0 ? 0 : Math.min(1, far / EDGE) * FASTEST * (above > below ? -1 : 1);
    onScrolled = whenScrolled;
    if (speed == 0) {
      scrolling.stop();
    } else {
      scrolling.go();
    }
  }

  public void rest() {
    scrolling.stop();
  }

  private final class Scrolling extends AnimationTimer {
    private long before;
    private boolean isOn;

    void go() {
      if (!isOn) {
        isOn = true;
        before = 0;
        start();
      }
    }

    @Override
    public void stop() {
      isOn = false;
      super.stop();
    }

    @Override
    public void handle(long now) {
      double passed = before == 0 ? 0 : (now - before) / NANOS;
      before = now;
      double room =
          pane.getContent().getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
      if (room > 0 && passed > 0) {
        double next = pane.getVvalue() + speed * passed / room;
        pane.setVvalue(Math.clamp(next, 0, 1));
        onScrolled.run();
      }
    }
  }
}
