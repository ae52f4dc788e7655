package studio.marquee.app.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import studio.marquee.app.control.Sheet;

/**
 * Something that lies over everything else, or the window itself, met by somebody who hears it, or
 * has only the keyboard, or needs contrast. All of it happens on the window's thread.
 */
public final class Surface {
  private static final int MOST_STEPS = 200;

  private final Parent root;
  private final boolean isMenu;

  private Surface(Parent root, boolean isMenu) {
    this.root = root;
    this.isMenu = isMenu;
  }

  /** All of a window. */
  static Surface of(Stage stage) {
    return new Surface(stage.getScene().getRoot(), false);
  }

  /** What was opened last over the window; empty while nothing is. */
  static Optional<Surface> over(StudioStage studio) {
    List<PopupWindow> popups =
        Window.getWindows().stream()
            .filter(PopupWindow.class::isInstance)
            .map(PopupWindow.class::cast)
            .filter(popup -> popup.isShowing() && !(popup instanceof Tooltip))
            .toList();
    if (!popups.isEmpty()) {
      PopupWindow last = popups.getLast();
      return Optional.of(new Surface(last.getScene().getRoot(), last instanceof ContextMenu));
    }
    return sheet(studio.stage().getScene().getRoot()).map(sheet -> new Surface(sheet, false));
  }

  private static Optional<Sheet> sheet(Node node) {
    if (!node.isVisible()) {
      return Optional.empty();
    }
    return node instanceof Sheet sheet
        ? Optional.of(sheet)
        : node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream()
                .flatMap(child -> sheet(child).stream())
                .findFirst()
            : Optional.empty();
  }

  /** What is wrong with it. */
  List<String> findings() {
    List<String> found = new ArrayList<>();
    List<Node> controls = new ArrayList<>();
    collect(root, controls);
    controls.stream()
        .filter(control -> !hasName(control))
        .forEach(control -> found.add("without a name: " + said(control)));
    Contrast.tooLow(root).forEach(low -> found.add("too little contrast: " + low));
    if (!controls.isEmpty()) {
      keyboard(controls, found);
    }
    return found;
  }

  /** What has a list of its own to choose from. */
  List<Node> boxes() {
    List<Node> controls = new ArrayList<>();
    collect(root, controls);
    return controls.stream().filter(ComboBoxBase.class::isInstance).toList();
  }

  private void keyboard(List<Node> controls, List<String> found) {
    Set<Node> forth = walk(found, isMenu ? List.of(KeyCode.DOWN) : List.of(KeyCode.TAB));
    Set<Node> back =
        walk(new ArrayList<>(), isMenu ? List.of(KeyCode.UP) : List.of(KeyCode.SHIFT, KeyCode.TAB));
    for (Node control : controls) {
      if (!isReached(control, forth)) {
        found.add("not reached: " + said(control));
      }
      if (!isReached(control, back)) {
        found.add("not reached backwards: " + said(control));
      }
    }
  }

  /** Goes on by one key until it comes back, and compares what has the keyboard with what had. */
  private Set<Node> walk(List<String> found, List<KeyCode> keys) {
    Scene scene = root.getScene();
    Set<Node> reached = new LinkedHashSet<>();
    Robot fingers = new Robot();
    push(fingers, keys);
    for (int step = 0; step < MOST_STEPS; step++) {
      Node now = scene.getFocusOwner();
      if (now == null || !isIn(now, root)) {
        found.add("the keyboard gets out of it, to " + said(now));
        return reached;
      }
      if (!reached.add(now)) {
        return reached;
      }
      int[] with = picture(now);
      push(fingers, keys);
      if (Arrays.equals(with, picture(now)) && !now.equals(scene.getFocusOwner())) {
        found.add("not seen to have the keyboard: " + said(now));
      }
    }
    found.add("the keyboard never comes back");
    return reached;
  }

  private static void push(Robot fingers, List<KeyCode> keys) {
    keys.forEach(fingers::keyPress);
    keys.reversed().forEach(fingers::keyRelease);
  }

  private static int[] picture(Node node) {
    WritableImage image = node.snapshot(new SnapshotParameters(), null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return pixels;
  }

  /** Of buttons that exclude each other the tab key reaches one, and the arrow keys the others. */
  private static boolean isReached(Node control, Set<Node> reached) {
    if (control instanceof ToggleButton button && button.getToggleGroup() != null) {
      return button.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
    }
    return reached.stream().anyMatch(node -> isIn(node, control));
  }

  private static boolean isIn(Node node, Node outer) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  private void collect(Node node, List<Node> found) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    boolean isWanted =
        isMenu
            ? node.getStyleClass().contains("menu-item")
            : node instanceof Control && node.isFocusTraversable();
    if (isWanted) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  private boolean hasName(Node node) {
    if (isMenu) {
      return StudioStage.textsIn(node).stream().anyMatch(text -> !text.isBlank());
    }
    String told = node.getAccessibleText();
    boolean isTold = told != null && !told.isBlank();
    return isTold
        || (node instanceof Labeled labeled
            && labeled.getText() != null
            && !labeled.getText().isBlank());
  }

  private static String said(Node node) {
    if (node == null) {
      return "nothing";
    }
    String name = node.getAccessibleText();
    return node.getParent()
        + " > "
        + node.getClass().getSimpleName()
        + "#"
        + node.getId()
        + node.getStyleClass()
        + (name == null ? "" : " “" + name + "”")
        + (node instanceof Labeled labeled ? " “" + labeled.getText() + "”" : "");
  }
}
