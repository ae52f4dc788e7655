package studio.marquee.app.testing;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;

/**
 * Sends the events of a drag in the order in which the toolkit does: all of them go to the node
 * that was pressed, until the button is let go.
 */
public final class Drags {
  private final Node source;
  private Point2D at;
  private boolean isAltDown;

  private Drags(Node source) {
    this.source = source;
    this.at = middle(source);
  }

  /** Presses the button in the middle of a node. */
  public static Drags press(Node source) {
    Drags drag = new Drags(source);
    drag.send(MouseEvent.MOUSE_PRESSED, true);
    return drag;
  }

  /** Presses the button in the middle of a node and lets it go there. */
  public static void click(Node node) {
    Drags still = press(node);
    still.release();
    still.send(MouseEvent.MOUSE_CLICKED, false);
  }

  /** Turns the wheel over the middle of a node. */
  static void wheel(Node over, double pixels) {
    Point2D scene = middle(over);
    Node flow = over.lookup(".virtual-flow");
    Node at = flow == null ? over.lookup(".viewport") : flow;
    Event.fireEvent(
        at,
        new ScrollEvent(
            ScrollEvent.SCROLL,
            0,
            0,
            0,
            0,
            false,
            false,
            false,
            false,
            false,
            false,
            0,
            pixels,
            0,
            pixels,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            new PickResult(at, scene.getX(), scene.getY())));
  }

  /** From now on the Alt key is down, or up again. */
  public Drags alt(Key key) {
    isAltDown = key == Key.DOWN;
    return this;
  }

  /** How a key is. */
  public enum Key {
    DOWN,
    UP
  }

  public Drags moveTo(Node target) {
    return moveTo(middle(target));
  }

  /** Moves to a place in a node, as far from its left edge as the share says. */
  public Drags moveInto(Node target, double share) {
    Bounds bounds = target.localToScene(target.getLayoutBounds());
    return moveTo(new Point2D(bounds.getMinX() + bounds.getWidth() * share, bounds.getCenterY()));
  }

  /** Moves in steps, as a hand does. */
  public Drags moveTo(Point2D to) {
    Point2D from = at;
    for (int step = 1; step <= 5; step++) {
      at = from.interpolate(to, step / 5.0);
      send(MouseEvent.MOUSE_DRAGGED, true);
    }
    return this;
  }

  /** Moves there at once. */
  public Drags hop(Point2D to) {
    at = to;
    send(MouseEvent.MOUSE_DRAGGED, true);
    return this;
  }

  public void release() {
    send(MouseEvent.MOUSE_RELEASED, false);
  }

  private static Point2D middle(Node node) {
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  private void send(EventType<MouseEvent> type, boolean isDown) {
    Point2D screen = source.localToScreen(source.sceneToLocal(at));
    Event.fireEvent(
        source,
        new MouseEvent(
            source,
            source,
            type,
            at.getX(),
            at.getY(),
            screen.getX(),
            screen.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            isAltDown,
            false,
            isDown,
            false,
            false,
            false,
            false,
            false,
            new PickResult(source, at.getX(), at.getY())));
  }
}
