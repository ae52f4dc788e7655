package studio.marquee.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** What nobody can hear, reach or read is found. */
final class SurfaceTest {
  @BeforeAll
  static void start() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    OnWindow.run(
        () -> Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet()));
  }

  private static List<String> findings(Node... nodes) {
    Stage stage =
        OnWindow.get(() -> {
          Stage made = new Stage();
          made.setScene(new Scene(new VBox(nodes), 300, 200));
          made.show();
          nodes[0].requestFocus();
          return made;
        });
    OnWindow.settle();
    List<String> found = OnWindow.get(() -> Surface.of(stage).findings());
    OnWindow.run(stage::hide);
    return found;
  }

  private static Button named() {
    return OnWindow.get(() -> new Button("Save"));
  }

  @Test
  void nothingIsWrongWithOrdinaryButtons() {
    assertThat(findings(named(), named())).isEmpty();
  }

  @Test
  void aControlWithoutANameIsFound() {
    assertThat(findings(named(), OnWindow.get(Button::new)))
        .anyMatch(found -> found.startsWith("without a name"));
  }

  @Test
  void aFocusTrapIsFound() {
    TextArea trap = OnWindow.get(TextArea::new);
    trap.setAccessibleText("Notes");
    assertThat(findings(trap, named())).anyMatch(found -> found.startsWith("not reached: "));
    Button oneWay = named();
    oneWay.addEventFilter(
        KeyEvent.KEY_PRESSED,
        press -> {
          if (press.isShiftDown()) {
            press.consume();
          }
        });
    assertThat(findings(oneWay, named()))
        .anyMatch(found -> found.startsWith("not reached backwards"));
  }

  /** Draws its text and nothing else, whatever happens. */
  private static final class PlainSkin extends SkinBase<Button> {
    PlainSkin(Button button) {
      super(button);
      getChildren().setAll(new Text(button.getText()));
      button.setBackground(Background.fill(Color.WHITE));
    }
  }

  @Test
  void theKeyboardThatNobodySeesIsFound() {
    Button blank = named();
    OnWindow.run(() -> blank.setSkin(new PlainSkin(blank)));
    assertThat(findings(blank, named()))
        .anyMatch(found -> found.startsWith("not seen to have the keyboard"));
  }

  @Test
  void whatCannotBeReadIsFound() {
    Label pale = OnWindow.get(() -> new Label("Hardly there"));
    pale.setTextFill(Color.LIGHTGRAY);
    Label dimmed = OnWindow.get(() -> new Label("Dimmed"));
    dimmed.setOpacity(0.4);
    assertThat(findings(named(), pale, dimmed))
        .filteredOn(found -> found.startsWith("too little contrast"))
        .hasSize(2);
  }
}
