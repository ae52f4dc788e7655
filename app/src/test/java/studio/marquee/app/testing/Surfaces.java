package studio.marquee.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;

/** Opens what a window can open, one after the other, and notes what is wrong with each. */
public final class Surfaces {
  private final StudioStage studio;
  private final List<String> findings = new ArrayList<>();
  private final Set<String> seen = new LinkedHashSet<>();
  private final Set<String> tried = new HashSet<>();

  public Surfaces(StudioStage studio) {
    this.studio = studio;
  }

  /** Looks at the window as it is now, with all answers in it. */
  public Surfaces window(String name) {
    studio.waitUntilDone();
    note(name, OnWindow.get(() -> Surface.of(studio.stage()).findings()));
    seen.add(name);
    return this;
  }

  /** Looks at what something opens that has the keyboard then, and closes it by Escape. */
  public Surfaces opened(String name, Node origin, Runnable opening) {
    OnWindow.run(origin::requestFocus);
    OnWindow.run(opening);
    OnWindow.settle();
    Optional<Surface> surface = OnWindow.get(() -> Surface.over(studio));
    assertThat(surface).as(name + " is open").isPresent();
    look(name, origin, surface.orElseThrow());
    return this;
  }

  /** The same by keys that are pressed on it. */
  public Surfaces byKeys(String name, Node origin, KeyCode... keys) {
    return opened(name, origin, () -> push(keys));
  }

  /** Presses keys on whatever has the keyboard. */
  public Surfaces pressed(KeyCode... keys) {
    OnWindow.run(() -> push(keys));
    OnWindow.settle();
    return this;
  }

  /** The same where what keys open has something to find out first, until that is to be read. */
  public Surfaces byKeysUntil(String name, String told, Node origin, KeyCode... keys) {
    OnWindow.run(origin::requestFocus);
    OnWindow.run(() -> push(keys));
    studio.waitForText(told);
    return shown(name, origin);
  }

  /** Presses everything inside that may open something; what looks the same is opened once. */
  public Surfaces everythingIn(String selector) {
    return press(OnWindow.get(() -> openers(studio.node(selector))));
  }

  /** Opens every menu inside. */
  public Surfaces menusIn(String selector) {
    return press(
        OnWindow.get(() -> openers(studio.node(selector))).stream()
            .filter(opener -> !(opener instanceof Button))
            .toList());
  }

  private Surfaces press(List<Node> openers) {
    for (Node opener : openers) {
      String kind = kind(opener);
      if (tried.add(kind) && OnWindow.get(() -> isThere(opener))) {
        OnWindow.run(opener::requestFocus);
        OnWindow.run(() -> push(opener instanceof ComboBoxBase<?> ? KeyCode.F4 : KeyCode.SPACE));
        OnWindow.settle();
        Optional<Surface> surface = OnWindow.get(() -> Surface.over(studio));
        surface.ifPresent(found -> look(kind, opener, found));
      }
    }
    return this;
  }

  /** Looks at what is open already, and closes it by Escape. */
  public Surfaces shown(String name, Node origin) {
    OnWindow.settle();
    look(name, origin, OnWindow.get(() -> Surface.over(studio).orElseThrow()));
    return this;
  }

  private void look(String name, Node origin, Surface surface) {
    seen.add(name);
    note(name, OnWindow.get(surface::findings));
    for (Node box : OnWindow.get(surface::boxes)) {
      drop(name + ", " + kind(box), box);
    }
    OnWindow.run(() -> push(KeyCode.ESCAPE));
    OnWindow.settle();
    if (OnWindow.get(() -> Surface.over(studio)).isPresent()) {
      findings.add(name + ": Escape does not close it");
      studio.hidePopups();
    }
    Node owner = OnWindow.get(() -> studio.stage().getScene().getFocusOwner());
    if (!origin.equals(owner)) {
      findings.add(name + ": the keyboard comes back to " + owner);
    }
  }

  /** Escape closes the list of a box and leaves open what the box stands in. */
  private void drop(String name, Node box) {
    OnWindow.run(box::requestFocus);
    OnWindow.run(() -> push(KeyCode.F4));
    OnWindow.settle();
    Surface list = OnWindow.get(() -> Surface.over(studio).orElseThrow());
    seen.add(name);
    note(name, OnWindow.get(list::findings));
    OnWindow.run(() -> push(KeyCode.ESCAPE));
    OnWindow.settle();
    Node owner = OnWindow.get(() -> studio.stage().getScene().getFocusOwner());
    if (!box.equals(owner)) {
      findings.add(name + ": the keyboard comes back to " + owner);
    }
  }

  private void note(String name, List<String> found) {
    found.forEach(each -> findings.add(name + ": " + each));
  }

  private static void push(KeyCode... keys) {
    Robot fingers = new Robot();
    List<KeyCode> all = List.of(keys);
    all.forEach(fingers::keyPress);
    all.reversed().forEach(fingers::keyRelease);
  }

  private static boolean isThere(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null && !node.isDisabled();
  }

  private static String kind(Node node) {
    String id = node.getId() == null ? "" : node.getId().replaceAll("[0-9]+", "n");
    return node.getClass().getSimpleName() + " " + id + " " + node.getStyleClass();
  }

  private static List<Node> openers(Node node) {
    List<Node> found = new ArrayList<>();
    if (!node.isVisible() || node.isDisabled()) {
      return found;
    }
    boolean isOpener =
        node instanceof Button || node instanceof MenuButton || node instanceof ComboBoxBase<?>;
    if (isOpener && node.isFocusTraversable()) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> found.addAll(openers(child)));
    }
    return found;
  }

  /** What was looked at, by its name. */
  public Set<String> seen() {
    return seen;
  }

  public List<String> findings() {
    return findings;
  }
}
