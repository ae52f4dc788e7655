package studio.marquee.app.testing;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import org.testfx.api.FxRobot;

/**
 * A person with nothing but a mouse. Presses and clicks are the robot's; where the robot has no
 * real mouse, a drag is sent to the window as the toolkit would send it.
 */
public final class ByMouse {
  private static final boolean IS_REAL =
      !System.getProperty("glass.platform", "").equals("Headless");
  private static final int MOST_TURNS = 60;
  private static final double NOTCH = 80;

  private final FxRobot robot;
  private final StudioStage studio;

  public ByMouse(FxRobot robot, StudioStage studio) {
    this.robot = robot;
    this.studio = studio;
    robot.targetWindow(studio.stage());
  }

  public void click(String selector) {
    click(OnWindow.get(() -> studio.node(selector)));
  }

  /** Clicks what is in view, or what the wheel brings into view. */
  public void click(Node node) {
    intoView(node);
    robot.clickOn(node);
    OnWindow.breathe();
  }

  /** Takes a line of the palette to a place in the window, and lets go when it says its people. */
  public void carry(String title, String target, double share) {
    Node cell = paletteLine(title);
    Node to = OnWindow.get(() -> studio.node(target));
    if (IS_REAL) {
      Point2D there = OnWindow.get(() -> onScreen(to, share));
      robot.drag(cell).moveTo(there);
      studio.waitForText("would leave");
      robot.drop();
    } else {
      Drags drag = OnWindow.get(() -> Drags.press(cell));
      OnWindow.run(() -> drag.moveTo(inScene(to, share)));
      studio.waitForText("would leave");
      OnWindow.run(drag::release);
    }
    OnWindow.breathe();
  }

  private static Point2D inScene(Node node, double share) {
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    return new Point2D(bounds.getMinX() + 60, bounds.getMinY() + bounds.getHeight() * share);
  }

  private static Point2D onScreen(Node node, double share) {
    return node.localToScreen(node.sceneToLocal(inScene(node, share)));
  }

  /** Turns the wheel over the palette until the line is in view. */
  private Node paletteLine(String title) {
    ListView<?> palette = (ListView<?>) OnWindow.get(() -> studio.node("#palette"));
    VerticalDirection way = VerticalDirection.DOWN;
    for (int turn = 0; turn < 2 * MOST_TURNS; turn++) {
      Optional<Node> line = OnWindow.get(() -> line(palette, title));
      if (line.isPresent()) {
        return line.get();
      }
      way = turn < MOST_TURNS ? VerticalDirection.UP : VerticalDirection.DOWN;
      turnWheel(palette, way);
    }
    throw new AssertionError("the palette has no line " + title);
  }

  private static Optional<Node> line(ListView<?> palette, String title) {
    Bounds seen = palette.localToScene(palette.getLayoutBounds());
    return palette.lookupAll(".palette-cell").stream()
        .filter(cell -> cell instanceof ListCell<?> line && !line.isEmpty() && line.isVisible())
        .filter(cell -> StudioStage.textsIn(cell).contains(title))
        .filter(cell -> seen.contains(cell.localToScene(cell.getLayoutBounds())))
        .findFirst();
  }

  private void intoView(Node node) {
    Optional<ScrollPane> pane = OnWindow.get(() -> scrolledBy(node));
    if (pane.isEmpty()) {
      return;
    }
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      double far = OnWindow.get(() -> outOfView(pane.get(), node));
      if (far == 0) {
        return;
      }
      turnWheel(pane.get(), far > 0 ? VerticalDirection.DOWN : VerticalDirection.UP);
    }
  }

  /** One notch, by the real wheel or as the toolkit would send it. */
  private void turnWheel(Node over, VerticalDirection way) {
    if (IS_REAL) {
      robot.moveTo(over);
      robot.scroll(1, way);
    } else {
      OnWindow.run(() -> Drags.wheel(over, way == VerticalDirection.DOWN ? -NOTCH : NOTCH));
    }
    OnWindow.breathe();
  }

  private static Optional<ScrollPane> scrolledBy(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof ScrollPane pane) {
        return Optional.of(pane);
      }
    }
    return Optional.empty();
  }

  /** More than nothing below what is in view, less above it. */
  private static double outOfView(ScrollPane pane, Node node) {
    Bounds seen = pane.localToScene(pane.getLayoutBounds());
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    if (bounds.getMinY() < seen.getMinY()) {
      return bounds.getMinY() - seen.getMinY();
    }
    return Math.max(0, bounds.getMaxY() - seen.getMaxY());
  }

  /** Opens the usual numbers of a field and takes one of them. */
  public void number(Node field, String number) {
    click(OnWindow.get(() -> field.lookup(".usual-opener")));
    robot.clickOn(studio.cell(".menu-item", number));
    OnWindow.breathe();
  }

  /** Opens a menu or a list of options and takes one of them. */
  public void choose(Node chip, String option) {
    click(chip);
    robot.clickOn(studio.option(option));
    OnWindow.breathe();
  }

  /** Opens a list of values, ticks one and gives up all others, and clicks beside the list. */
  public void onlyValue(Node chip, String value) {
    click(chip);
    Node wanted = studio.cell(".value-cell", value);
    if (!isTicked(wanted)) {
      robot.clickOn(wanted);
      OnWindow.breathe();
    }
    for (Node other : studio.cells(".value-cell")) {
      if (isTicked(other) && !StudioStage.textsIn(other).contains(value)) {
        robot.clickOn(other);
        OnWindow.breathe();
      }
    }
    robot.clickOn(OnWindow.get(() -> studio.node("#palette-search")));
    OnWindow.breathe();
  }

  private static boolean isTicked(Node cell) {
    return OnWindow.get(
        () -> cell.lookup(".check-box") instanceof CheckBox tick && tick.isSelected());
  }
}
