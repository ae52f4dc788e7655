package studio.marquee.app.feature.builder.canvas;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import studio.marquee.app.control.Words;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.text.Texts;
import studio.marquee.model.edit.Target;
import studio.marquee.model.words.Sentence;

/**
 * Drags something with the mouse: from where it is pressed to where it is let go.
 *
 * <p>The gesture stays inside of the window and is our own, so that it looks the same on every
 * system, follows the mouse without delay, and ends with Escape. A short way with the button down
 * is a click and no drag.
 */
public final class CarryGesture {
  private static final double FAR_ENOUGH = 6;

  private final CarryViewModel model;
  private final Pane air;
  private final Targets targets;
  private final CarryWords words;
  private final Label title = Words.styled("", "carried-title");
  private final Label note = Words.styled("", "carried-note");
  private final VBox carried = new VBox(2, title, note);
  private Optional<Load> pressed = Optional.empty();
  private Point2D from = Point2D.ZERO;
  private Point2D at = Point2D.ZERO;
  private Hand hand = Hand.MOVES;
  private boolean isCarrying;

  /** Where in the window something may be put. */
  public interface Targets {
    Optional<Target> at(double sceneX, double sceneY);

    /** The mouse is there, with something in hand; what is out of view may come into it. */
    void reach(double sceneX, double sceneY, Runnable onScrolled);

    /** Nothing is carried any more. */
    void rest();
  }

  /**
   * Makes the gesture.
   *
   * @param air a pane above all others, on which is drawn what is carried
   */
  public CarryGesture(
      Texts texts, Sentence sentence, CarryViewModel model, Pane air, Targets targets) {
    this.model = model;
    this.air = air;
    this.targets = targets;
    this.words = new CarryWords(texts, sentence, model);
    air.setMouseTransparent(true);
    carried.getStyleClass().add("carried");
    carried.setVisible(false);
    carried.setManaged(false);
    // It only moves; its shadow is drawn once.
    carried.setCache(true);
    air.getChildren().add(carried);
    model.stateProperty().subscribe(this::changed);
  }

  /** Lets somebody take what lies at a node. */
  public void startsAt(Node source, Supplier<Optional<Load>> load) {
    source.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        press -> {
          if (!isOnControl(press, source)) {
            press(press, load.get());
          }
        });
    source.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    source.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
  }

  /** Does without the mouse what a drop does. */
  public void bring(Item item, String name) {
    model.bring(item, name);
  }

  /** Whether the mouse is on something in a node that takes it for itself. */
  static boolean isOnControl(Event event, Node source) {
    for (Node node = event.getTarget() instanceof Node target ? target : source;
        node != null && !node.equals(source);
        node = node.getParent()) {
      if (node instanceof Control && !(node instanceof Label) && !(node instanceof ListCell<?>)) {
        return true;
      }
    }
    return false;
  }

  private void press(MouseEvent press, Optional<Load> load) {
    pressed = press.getButton() == MouseButton.PRIMARY ? load : Optional.empty();
    from = new Point2D(press.getSceneX(), press.getSceneY());
    isCarrying = false;
  }

  private void drag(MouseEvent drag) {
    if (pressed.isEmpty()) {
      return;
    }
    if (!isCarrying && from.distance(drag.getSceneX(), drag.getSceneY()) >= FAR_ENOUGH) {
      isCarrying = true;
      model.pickUp(pressed.get());
    }
    if (isCarrying) {
      at = new Point2D(drag.getSceneX(), drag.getSceneY());
      hand = drag.isAltDown() ? Hand.CLONES : Hand.MOVES;
      hover();
      targets.reach(at.getX(), at.getY(), this::hover);
      drag.consume();
    }
  }

  private void hover() {
    targets
        .at(at.getX(), at.getY())
        .ifPresentOrElse(target -> model.hover(target, hand), model::leave);
    place();
  }

  /** Beside the mouse, and in view. */
  private void place() {
    Point2D here = air.sceneToLocal(at);
    carried.autosize();
    carried.relocate(here.getX() + 12, here.getY() - carried.getHeight() / 2);
    Bounds seen = carried.getBoundsInParent();
    carried.relocate(
        carried.getLayoutX() + inward(seen.getMinX(), seen.getMaxX(), air.getWidth()),
        carried.getLayoutY() + inward(seen.getMinY(), seen.getMaxY(), air.getHeight()));
  }

  /**
   * How far to move what would stick out, so that it can be read at every edge. All that it lies on
   * would become larger with it, and be painted anew.
   */
  private static double inward(double begin, double end, double room) {
    return begin < 0 ? -begin : Math.min(0, room - end);
  }

  private void release(MouseEvent release) {
    if (isCarrying) {
      model.drop();
      release.consume();
    }
    end();
  }

  private void end() {
    isCarrying = false;
    pressed = Optional.empty();
    carried.setVisible(false);
    targets.rest();
  }

  private void changed(CarryState state) {
    switch (state) {
      case CarryState.Nothing _, CarryState.Dropped _ -> end();
      case CarryState.Carried(var load, var _) -> show(words.title(load), "");
      case CarryState.Hovering(var load, var _, Target.Slot _, var _) ->
          show(words.title(load), "");
      case CarryState.Hovering(var load, var _, Target.Onto _, var preview) ->
          show(words.title(load), words.groups(preview));
    }
  }

  private void show(String what, String more) {
    title.setText(what);
    note.setText(more);
    note.setVisible(!more.isEmpty());
    note.setManaged(!more.isEmpty());
    carried.setVisible(isCarrying);
    carried.applyCss();
    place();
  }
}
