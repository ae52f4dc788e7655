package studio.marquee.app.feature.builder;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import studio.marquee.app.control.Words;
import studio.marquee.model.mart.Attribute;

/**
 * Drags an attribute with the mouse: from where it is pressed to where it is let go.
 *
 * <p>The gesture stays inside of the window and is our own, so that it looks the same on every
 * system, follows the mouse without delay, and ends with Escape. A short way with the button down
 * is a click and no drag.
 */
final class CarryGesture {
  private static final double FAR_ENOUGH = 6;

  private final CarryViewModel model;
  private final Pane air;
  private final Supplier<Node> target;
  private final javafx.scene.control.Label carried = Words.styled("", "carried");
  private Optional<Attribute> pressed = Optional.empty();
  private Point2D from = Point2D.ZERO;
  private boolean isCarrying;

  /**
   * Makes the gesture.
   *
   * @param air a pane above all others, on which the attribute is drawn
   * @param target where it may be dropped
   */
  CarryGesture(CarryViewModel model, Pane air, Supplier<Node> target) {
    this.model = model;
    this.air = air;
    this.target = target;
    air.setMouseTransparent(true);
    carried.setVisible(false);
    carried.setManaged(false);
    air.getChildren().add(carried);
    model.stateProperty().subscribe(this::changed);
  }

  void startsAt(Node source, Supplier<Optional<Attribute>> attribute) {
    source.addEventHandler(MouseEvent.MOUSE_PRESSED, press -> press(press, attribute.get()));
    source.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    source.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
  }

  void bring(Attribute attribute) {
    model.bring(attribute);
  }

  private void press(MouseEvent press, Optional<Attribute> attribute) {
    pressed = press.getButton() == MouseButton.PRIMARY ? attribute : Optional.empty();
    from = new Point2D(press.getSceneX(), press.getSceneY());
    isCarrying = false;
  }

  private void drag(MouseEvent drag) {
    if (pressed.isEmpty()) {
      return;
    }
    if (!isCarrying && from.distance(drag.getSceneX(), drag.getSceneY()) >= FAR_ENOUGH) {
      isCarrying = true;
      carried.setText(pressed.get().title());
      model.pickUp(pressed.get());
    }
    if (isCarrying) {
      Point2D here = air.sceneToLocal(drag.getSceneX(), drag.getSceneY());
      carried.autosize();
      carried.relocate(here.getX() + 10, here.getY() - carried.getHeight() / 2);
      if (isOverTarget(drag)) {
        model.hover();
      } else {
        model.leave();
      }
      drag.consume();
    }
  }

  private void release(MouseEvent release) {
    if (isCarrying) {
      model.drop();
      release.consume();
    }
    isCarrying = false;
    pressed = Optional.empty();
  }

  private boolean isOverTarget(MouseEvent drag) {
    Node node = target.get();
    return node.getScene() != null
        && node.isVisible()
        && node.contains(node.sceneToLocal(drag.getSceneX(), drag.getSceneY()));
  }

  private void changed(CarryState state) {
    switch (state) {
      case CarryState.Nothing(), CarryState.Dropped(_), CarryState.Failed(_, _) -> {
        carried.setVisible(false);
        pressed = Optional.empty();
        isCarrying = false;
      }
      case CarryState.Carried(_), CarryState.Hovering(_, _) -> {
        carried.setVisible(isCarrying);
        carried.applyCss();
      }
    }
  }
}
