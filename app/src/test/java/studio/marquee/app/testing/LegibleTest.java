package studio.marquee.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import studio.marquee.app.testing.Legible.Drawn;

/** What is cut and what lies upon something else is found. */
final class LegibleTest {
  private static final String LONG = "How the number came about, from everyone to those who remain";

  @BeforeAll
  static void start() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  private static List<Drawn> drawn(Node node) {
    Stage stage =
        OnWindow.get(() -> {
          Stage made = new Stage();
          made.setScene(new Scene(new VBox(node), 240, 120));
          made.show();
          return made;
        });
    OnWindow.settle();
    List<Drawn> drawn = OnWindow.get(() -> Legible.in(stage.getScene().getRoot()));
    OnWindow.run(stage::hide);
    return drawn;
  }

  private static Label label(String text) {
    return OnWindow.get(() -> new Label(text));
  }

  @Test
  void nothingIsWrongWithTextsBelowEachOther() {
    List<Drawn> drawn =
        drawn(OnWindow.get(() -> new VBox(new Label("Rules"), new Label("People"))));
    assertThat(drawn).extracting(Drawn::text).containsExactly("Rules", "People");
    assertThat(drawn).noneMatch(Drawn::isCut);
    assertThat(Legible.overlaps(drawn)).isEmpty();
  }

  @Test
  void aTextThatEndsEarlyIsFound() {
    assertThat(drawn(label(LONG))).singleElement().matches(Drawn::isCut);
  }

  @Test
  void linesThatHaveNoRoomAreFound() {
    Label flat = label(LONG);
    flat.setWrapText(true);
    flat.setMinHeight(20);
    flat.setMaxHeight(20);
    assertThat(drawn(flat)).singleElement().matches(Drawn::isCut);
  }

  @Test
  void textsUponEachOtherAreFound() {
    StackPane both = OnWindow.get(() -> new StackPane(new Label("Rules"), new Label("People")));
    assertThat(Legible.overlaps(drawn(both))).hasSize(1);
  }
}
