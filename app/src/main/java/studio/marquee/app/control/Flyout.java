package studio.marquee.app.control;

import atlantafx.base.controls.Popover;
import atlantafx.base.controls.Popover.ArrowLocation;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * What opens beside something, all of it inside the window: to the side with more room, and lower
 * where neither has enough. It has the keyboard at once. Escape closes it and gives the keyboard
 * back to what had it, or to what it stands beside where that is gone.
 */
public final class Flyout {
  /** By how much the arrow reaches into what it points at. */
  private static final double INTO = 4;

  private final Popover popover;
  private final Region content;
  private final double most;
  private Optional<Node> before = Optional.empty();
  private Optional<Node> anchor = Optional.empty();
  private boolean isFresh;

  public Flyout(Region content) {
    this.content = content;
    this.most = content.getMaxHeight() > 0 ? content.getMaxHeight() : Double.MAX_VALUE;
    this.popover = new Popover(content);
    popover.setHeaderAlwaysVisible(false);
    popover.setDetachable(false);
    popover.setAnimated(false);
    popover.setAutoFix(false);
    content.addEventFilter(KeyEvent.ANY, this::key);
  }

  /** The letter that opened it is not typed into it, and Escape closes it. */
  private void key(KeyEvent key) {
    if (key.getEventType().equals(KeyEvent.KEY_TYPED)) {
      if (isFresh) {
        key.consume();
      }
      return;
    }
    isFresh = false;
    if (key.getEventType().equals(KeyEvent.KEY_PRESSED) && key.getCode() == KeyCode.ESCAPE) {
      key.consume();
      close();
    }
  }

  /** Opens it below something, or above it. */
  public void below(Node near, Node first) {
    open(near, first, FlyoutRoom.Way.BELOW);
  }

  /** Opens it to the right of something, or to the left of it, or else below or above it. */
  public void beside(Node near, Node first) {
    open(near, first, FlyoutRoom.Way.BESIDE);
  }

  private void open(Node near, Node first, FlyoutRoom.Way way) {
    Scene scene = near.getScene();
    anchor = Optional.of(near);
    before = Optional.ofNullable(scene.getFocusOwner());
    content.setMinHeight(Region.USE_COMPUTED_SIZE);
    content.setMaxHeight(most);
    Rectangle2D area = FlyoutRoom.of(scene.getWindow());
    popover.setArrowLocation(ArrowLocation.TOP_LEFT);
    show(near, new Point2D(area.getMinX(), area.getMinY()));
    place(near, way, area);
    isFresh = true;
    first.requestFocus();
  }

  /** It would stay unseen for a moment, and what is unseen does not get the keyboard. */
  private void show(Node near, Point2D tip) {
    popover.show(near, tip.getX(), tip.getY());
    popover.getSkin().getNode().setVisible(true);
  }

  /** How large it is can be told only once it is shown. */
  private void place(Node near, FlyoutRoom.Way way, Rectangle2D area) {
    Region frame = (Region) content.getParent();
    double height = frame.prefHeight(-1);
    double around = height - Math.min(most, content.prefHeight(-1));
    double least = content.minHeight(-1) + around;
    Bounds at = near.localToScreen(near.getLayoutBounds());
    FlyoutRoom.Size size = new FlyoutRoom.Size(frame.prefWidth(-1), height, least);
    FlyoutRoom room = new FlyoutRoom(at, area, reach());
    // What is read from right to left is drawn the other way round, the arrow as well.
    boolean isMirrored = near.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    FlyoutRoom.Place place =
        isMirrored ? room.mirrored().place(way, size).mirrored() : room.place(way, size);
    if (place.isUpward()) {
      // It keeps the height that it opens with, or it would leave what it points at.
      double inside = place.box().getHeight() - around;
      content.setMinHeight(inside);
      content.setMaxHeight(inside);
    } else {
      content.setMaxHeight(Math.min(most, Math.max(least, place.room()) - around));
    }
    if (!place.arrow().equals(popover.getArrowLocation())) {
      popover.hide();
      popover.setArrowLocation(place.arrow());
      show(near, place.tip(reach()));
    }
    popover.sizeToScene();
    popover.getScene().getRoot().layout();
    move(frame, place.box(), isMirrored);
  }

  /** Moving redraws the frame, which takes the window back once to where it was. */
  private void move(Region frame, Rectangle2D box, boolean isMirrored) {
    Bounds now = frame.localToScreen(frame.getLayoutBounds());
    double y = popover.getAnchorY() + box.getMinY() - now.getMinY();
    popover.setAnchorX(box.getMinX() - shadow(frame, isMirrored));
    popover.setAnchorY(y);
    popover.setAnchorY(y);
  }

  /** How far the window reaches out on the left. It takes its width only once it is drawn. */
  private double shadow(Region frame, boolean isMirrored) {
    Parent root = popover.getScene().getRoot();
    Bounds whole = root.getBoundsInLocal();
    Bounds inside = root.sceneToLocal(frame.localToScene(frame.getLayoutBounds()));
    return isMirrored ? whole.getMaxX() - inside.getMaxX() : inside.getMinX() - whole.getMinX();
  }

  private FlyoutRoom.Reach reach() {
    double tip = popover.getCornerRadius() + popover.getArrowIndent() + popover.getArrowSize();
    return new FlyoutRoom.Reach(popover.getArrowSize() - INTO, tip);
  }

  /** Closes it when the person is done with it. */
  public void close() {
    popover.hide();
    before
        .filter(node -> node.getScene() != null && isIn(node.getScene()))
        .or(() -> anchor)
        .ifPresent(Node::requestFocus);
  }

  private boolean isIn(Scene scene) {
    return anchor.filter(node -> scene.equals(node.getScene())).isPresent();
  }

  /** Closes it because what it stands beside goes away. */
  public void hide() {
    popover.hide();
  }

  public boolean isOpen() {
    return popover.isShowing();
  }
}
