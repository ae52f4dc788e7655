package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.marquee.app.testing.Drags;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.StudioStage;
import studio.marquee.app.testing.WindowBase;

/** One audience built twice: with nothing but the mouse, and with nothing but the keyboard. */
final class CanvasWindowTest extends WindowBase {
  @BeforeEach
  void begin() {
    studio().waitForHome();
    studio().clickId("new-audience");
    OnWindow.until("everyone is counted", () -> people().equals("2,000"));
    robot.targetWindow(studio().stage());
  }

  private String people() {
    return ((Label) studio().node("#people")).getText();
  }

  private String sentence() {
    return ((Label) studio().node("#sentence")).getText();
  }

  private String saved(String name) throws IOException {
    Path file = folder().resolve(name);
    chosenFile = Optional.of(file);
    studio().clickId("save-as");
    studio().waitForText("Saved in " + name);
    studio().waitUntilDone();
    return Files.readString(file);
  }

  private void drop(String attribute, String selector, double share) {
    Node cell = studio().cell(".palette-cell", attribute);
    Drags drag = OnWindow.get(() -> Drags.press(cell));
    OnWindow.run(() -> drag.moveTo(point(studio().node(selector), share)));
    studio().waitForText("would leave");
    OnWindow.run(drag::release);
    OnWindow.settle();
  }

  private static Point2D point(Node node, double share) {
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    return new Point2D(bounds.getMinX() + 40, bounds.getMinY() + bounds.getHeight() * share);
  }

  private void bring(String attribute) {
    ListCell<?> cell = (ListCell<?>) studio().cell(".palette-cell", attribute);
    OnWindow.run(() -> {
      ListView<?> list = (ListView<?>) studio().node("#palette");
      list.requestFocus();
      list.getSelectionModel().select(cell.getIndex());
    });
    push(KeyCode.ENTER);
  }

  private void focusPart(String pointer) {
    OnWindow.run(() -> studio().node("#part" + pointer.replace('/', '-')).requestFocus());
  }

  @Test
  void mouseAndKeyboardBuildTheSame() throws IOException {
    drop("Country", "#include", 0.9);
    drop("Loyalty tier", "#exclude", 0.9);
    drop("Favourite activity", "#part-rule-parts-0", 0.5);
    OnWindow.until("it is said", () -> sentence().contains("except"));
    String byMouse = saved("mouse.segment.json");
    String number = OnWindow.get(this::people);
    String said = OnWindow.get(this::sentence);

    studio().clickId("go-home");
    studio().clickId("new-audience");
    OnWindow.until("everyone is counted again", () -> people().equals("2,000"));
    bring("Country");
    bring("Favourite activity");
    focusPart("/rule/parts/1");
    push(KeyCode.SHIFT, KeyCode.UP);
    push(KeyCode.CONTROL, KeyCode.G);
    push(KeyCode.ENTER);
    push(KeyCode.RIGHT);
    push(KeyCode.ESCAPE);
    bring("Loyalty tier");
    focusPart("/rule/parts/1");
    push(KeyCode.X);
    OnWindow.until("it is said again", () -> sentence().contains("except"));
    assertThat(saved("keys.segment.json")).isEqualTo(byMouse);
    assertThat(OnWindow.get(this::people)).isEqualTo(number);
    assertThat(OnWindow.get(this::sentence)).isEqualTo(said);
    assertThat(byMouse).contains("any of", "country", "favourite_activity", "exclude");
  }

  @Test
  void theLensShowsOtherNumbersOfTheSameRules() {
    studio().clickId("go-home");
    studio().openAudience("Gold and Silver members");
    String here = StudioStage.textsIn(row()).toString();
    OnWindow.run(() ->
        studio().stage().getScene().getRoot().lookupAll(".lens-bar .toggle-button").stream()
            .map(ToggleButton.class::cast)
            .filter(button -> button.getText().equals("Without it"))
            .findFirst()
            .orElseThrow()
            .fire());
    studio().waitUntilDone();
    String without = StudioStage.textsIn(row()).toString();
    assertThat(without).contains("2,000").isNotEqualTo(here);
  }

  private Node row() {
    return OnWindow.get(() -> studio().node("#part-rule-parts-0"));
  }
}
