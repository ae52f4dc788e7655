package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.WindowBase;

final class AccessibilityWindowTest extends WindowBase {
  private static final int MOST_STEPS = 60;

  @Test
  void everyControlHasANameAndTheKeyboardReachesIt() {
    studio().waitForHome();
    check("home");
    studio().clickId("go-builder");
    check("builder without an audience");
    studio().clickId("go-home");
    studio().openAudience("Gold and Silver members");
    check("builder with texts");
    studio().clickId("go-home");
    studio().openAudience("Steady middle");
    check("builder with numbers");
    studio().clickId("go-settings");
    check("settings");
  }

  private void check(String where) {
    studio().waitUntilDone();
    List<Node> controls = OnWindow.get(() -> controls(studio().stage().getScene().getRoot()));
    assertThat(controls).as(where).isNotEmpty();
    assertThat(controls.stream().filter(control -> !hasName(control)))
        .as("without a name, " + where)
        .isEmpty();
    Set<Node> reached = byTab(controls.getFirst());
    assertThat(controls.stream().filter(control -> !isReached(control, reached)))
        .as("by tab, " + where)
        .isEmpty();
  }

  /** Of buttons that exclude each other the tab key reaches one, and the arrow keys the others. */
  private static boolean isReached(Node control, Set<Node> reached) {
    if (control instanceof ToggleButton button && button.getToggleGroup() != null) {
      return button.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
    }
    return reached.contains(control);
  }

  private static List<Node> controls(Node node) {
    List<Node> found = new ArrayList<>();
    if (!node.isVisible() || node.isDisabled()) {
      return found;
    }
    if (node instanceof Control && node.isFocusTraversable()) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> found.addAll(controls(child)));
    }
    return found;
  }

  private static boolean hasName(Node node) {
    String told = node.getAccessibleText();
    if (told != null && !told.isBlank()) {
      return true;
    }
    return node instanceof Labeled labeled
        && labeled.getText() != null
        && !labeled.getText().isBlank();
  }

  /** Walks with the tab key until it comes back to where it began. */
  private Set<Node> byTab(Node first) {
    robot.targetWindow(studio().stage());
    OnWindow.run(first::requestFocus);
    Set<Node> reached = new LinkedHashSet<>();
    for (int step = 0; step < MOST_STEPS; step++) {
      Node now = OnWindow.get(() -> studio().stage().getScene().getFocusOwner());
      if (!reached.add(now)) {
        return reached;
      }
      robot.push(KeyCode.TAB);
    }
    throw new AssertionError("the tab key never comes back");
  }
}
