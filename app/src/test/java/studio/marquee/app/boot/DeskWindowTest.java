package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.StudioStage;
import studio.marquee.app.testing.WindowBase;

/** The desk around the rules: what is added by its buttons, and what has room in small windows. */
final class DeskWindowTest extends WindowBase {
  @BeforeEach
  void library() {
    studio().waitForHome();
  }

  private void begin() {
    studio().clickId("new-audience");
    OnWindow.until("everyone is counted", () -> shown("#people").equals("2,000"));
  }

  private String shown(String selector) {
    return ((Label) studio().node(selector)).getText();
  }

  private void press(Node node, KeyCode code) {
    OnWindow.run(() -> StudioStage.press(node, code));
    OnWindow.settle();
  }

  private Optional<Node> focus() {
    return OnWindow.get(() -> Optional.ofNullable(studio().stage().getScene().getFocusOwner()));
  }

  private Button adding(String selector) {
    return OnWindow.get(() -> (Button) studio().node(selector));
  }

  private TextField choose(Button button) {
    OnWindow.run(() -> {
      button.requestFocus();
      button.fire();
    });
    OnWindow.settle();
    return (TextField) studio().anywhere("#chooser-search");
  }

  @Test
  void aValueIsFoundBehindThePlusAndBecomesARule() {
    begin();
    TextField search = choose(adding("#include .add-rule"));
    OnWindow.run(() -> search.setText("austria"));
    studio().cell("#chooser .palette-cell", "Austria");
    press(search, KeyCode.ENTER);
    OnWindow.until("it is said", () -> shown("#sentence").contains("country is Austria"));
    assertThat(focus()).contains(OnWindow.get(() -> studio().node("#part-rule-parts-0")));
    TextField again = choose(adding("#exclude .add-group"));
    OnWindow.run(() -> assertThat(again.getText()).isEmpty());
    OnWindow.run(() -> again.setText("gold"));
    studio().cell("#chooser .palette-cell", "Gold");
    press(again, KeyCode.ENTER);
    OnWindow.until("it is left out", () -> shown("#sentence").contains("except"));
    OnWindow.run(
        () -> assertThat(studio().node("#part-exclude-0").getStyleClass()).contains("group-card"));
  }

  @Test
  void escapeChoosesNothingAndGivesTheKeyboardBack() {
    begin();
    Button button = adding("#include .add-rule");
    press(choose(button), KeyCode.ESCAPE);
    assertThat(focus()).contains(button);
    OnWindow.run(
        () -> assertThat(studio().stage().getScene().getRoot().lookupAll(".rule-line")).isEmpty());
  }

  @Test
  void smallWindowsShowTheRulesWithoutScrollingSideways() {
    studio().openAudience("Win back");
    for (List<Double> size : List.of(List.of(1280.0, 800.0), List.of(1100.0, 700.0))) {
      studio().resize(size.getFirst(), size.getLast());
      OnWindow.run(() -> {
        ScrollPane scroll = scroll();
        double room = scroll.getViewportBounds().getWidth();
        assertThat(((Region) scroll.getContent()).getWidth()).isLessThanOrEqualTo(room);
        Bounds frame = scroll.localToScene(scroll.getLayoutBounds());
        Stream.of(".rule-count", ".part-more", ".join-bar", ".value-chip", "#redo")
            .flatMap(part -> scroll.lookupAll(part).stream())
            .filter(Node::isVisible)
            .map(node -> node.localToScene(node.getLayoutBounds()))
            .forEach(bounds -> assertThat(bounds.getMaxX()).isLessThanOrEqualTo(frame.getMaxX()));
      });
    }
  }

  @Test
  void whatSaysHowLettersCountStaysBesideTheValues() {
    studio().openAudience("Win back");
    for (double width = 1100; width <= 1440; width += 20) {
      studio().resize(width, 800);
      OnWindow.run(() -> {
        Node letters = studio().node("#part-rule-parts-0 .rule-switch");
        Node values = studio().node("#part-rule-parts-0 #values");
        assertThat(top(letters)).isCloseTo(top(values), within(8.0));
      });
    }
  }

  private static double top(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMinY();
  }

  private ScrollPane scroll() {
    Node at = studio().node("#canvas");
    while (!(at instanceof ScrollPane)) {
      at = at.getParent();
    }
    return (ScrollPane) at;
  }
}
