package studio.marquee.app.testing;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.testfx.api.FxRobot;

/** A person with nothing but a keyboard. */
public final class ByKeys {
  private static final boolean IS_REAL =
      !System.getProperty("glass.platform", "").equals("Headless");
  private static final int MOST_STEPS = 80;
  private static final int REGIONS = 6;

  private final FxRobot robot;
  private final StudioStage studio;
  private final Keyboard keyboard;

  public ByKeys(FxRobot robot, StudioStage studio) {
    this.robot = robot;
    this.studio = studio;
    this.keyboard = new Keyboard(robot, studio.stage());
    robot.targetWindow(studio.stage());
  }

  public void push(KeyCode... keys) {
    press(keys);
    OnWindow.breathe();
  }

  /** Without a display a key is there at once, and there are many of them. */
  private void press(KeyCode... keys) {
    if (IS_REAL) {
      keyboard.push(keys);
    } else {
      OnWindow.run(() -> {
        Robot fingers = new Robot();
        List<KeyCode> all = List.of(keys);
        all.forEach(fingers::keyPress);
        all.reversed().forEach(fingers::keyRelease);
      });
    }
  }

  public void write(String text) {
    robot.write(text, 0);
    OnWindow.breathe();
  }

  /** Presses the tab key until the wanted control has the keyboard. */
  public void tabTo(Supplier<Node> wanted) {
    for (int step = 0; step < MOST_STEPS; step++) {
      if (isFocused(wanted)) {
        return;
      }
      press(KeyCode.TAB);
    }
    throw new AssertionError("the tab key does not reach " + OnWindow.get(wanted));
  }

  private boolean isFocused(Supplier<Node> wanted) {
    return OnWindow.get(() -> wanted.get().equals(studio.stage().getScene().getFocusOwner()));
  }

  /** Looks for something in the palette and takes what is found best. */
  public void bring(String title) {
    push(KeyCode.CONTROL, KeyCode.F);
    write(title);
    push(KeyCode.ENTER);
    push(KeyCode.ESCAPE);
  }

  /** Goes from wherever the keyboard is to a rule: by region, by tab and by arrow. */
  public void goTo(String part) {
    for (int region = 0; region < REGIONS && !OnWindow.get(this::isInMiddle); region++) {
      push(KeyCode.F6);
    }
    for (int step = 0; step < MOST_STEPS && !OnWindow.get(this::isOnRule); step++) {
      press(KeyCode.TAB);
    }
    push(KeyCode.HOME);
    for (int step = 0; step < MOST_STEPS && !isFocused(() -> studio.node(part)); step++) {
      push(KeyCode.DOWN);
    }
    if (!isFocused(() -> studio.node(part))) {
      throw new AssertionError("the arrow keys do not reach " + part);
    }
  }

  /** Goes to a rule, into it, and there to one of the things that can be changed. */
  public void edit(String part, String key) {
    goTo(part);
    push(KeyCode.ENTER);
    tabTo(() -> studio.findInRule(part, key));
  }

  private boolean isInMiddle() {
    return studio.node("#title").equals(studio.stage().getScene().getFocusOwner());
  }

  private boolean isOnRule() {
    Node owner = studio.stage().getScene().getFocusOwner();
    return owner != null && owner.getStyleClass().contains("rule-line");
  }

  /** Types a number where the keyboard is. */
  public void number(String number) {
    push(KeyCode.CONTROL, KeyCode.A);
    write(number);
    push(KeyCode.ENTER);
  }

  /** Nobody types before they see what they have opened. */
  private void open() {
    push(KeyCode.SPACE);
    OnWindow.settle();
  }

  /** Opens the list of the focused control, types what is wanted and takes it. */
  public void search(String option) {
    open();
    write(option);
    push(KeyCode.ENTER);
  }

  /** Opens a list of values, types one of them, takes it and closes the list. */
  public void value(String value) {
    open();
    studio.cell(".value-cell", value);
    OnWindow.settle();
    write(value);
    push(KeyCode.ENTER);
    push(KeyCode.ESCAPE);
  }

  /** Opens the menu of the focused control and goes down to what is wanted. */
  public void menu(String option) {
    open();
    for (int step = 0; step < MOST_STEPS; step++) {
      if (OnWindow.get(() -> isOnItem(option))) {
        push(KeyCode.ENTER);
        return;
      }
      push(KeyCode.DOWN);
    }
    throw new AssertionError("the menu has no " + option);
  }

  private static boolean isOnItem(String option) {
    return popup().stream()
        .flatMap(popup -> popup.getScene().getRoot().lookupAll(".menu-item").stream())
        .filter(Node::isFocused)
        .anyMatch(item -> StudioStage.textsIn(item).contains(option));
  }

  private static Optional<Window> popup() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof PopupWindow && window.isShowing())
        .findFirst();
  }
}
