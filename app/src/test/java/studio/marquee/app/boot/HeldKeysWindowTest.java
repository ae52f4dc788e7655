package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.WindowBase;

/** A system presses a key that is held again and again, without it going up in between. */
final class HeldKeysWindowTest extends WindowBase {
  private static final int PRESSES = 4;

  private enum With {
    NOTHING,
    SHORTCUT,
    SHORTCUT_AND_SHIFT
  }

  @BeforeEach
  void openBuilder() {
    studio().waitForHome();
    studio().openAudience("Gold and Silver members");
    robot.targetWindow(studio().stage());
  }

  private void hold(KeyCode code, With with) {
    for (int i = 0; i < PRESSES; i++) {
      fire(KeyEvent.KEY_PRESSED, code, with);
    }
    fire(KeyEvent.KEY_RELEASED, code, with);
    studio().waitUntilDone();
  }

  /** To whatever has the keyboard by then. */
  private void fire(EventType<KeyEvent> type, KeyCode code, With with) {
    OnWindow.run(() -> {
      Node owner = studio().stage().getScene().getFocusOwner();
      boolean isShifted = with == With.SHORTCUT_AND_SHIFT;
      boolean isShortcut = with == With.SHORTCUT || isShifted;
      owner.fireEvent(new KeyEvent(type, "", "", code, isShifted, isShortcut, false, false));
    });
  }

  private int rules() {
    return OnWindow.get(() -> studio().node("#canvas").lookupAll(".rule-line").size());
  }

  private String sentence() {
    return OnWindow.get(() -> ((Label) studio().node("#sentence")).getText());
  }

  private ListView<?> palette() {
    return (ListView<?>) studio().node("#palette");
  }

  private void chooseCountry() {
    OnWindow.run(() -> {
      palette().requestFocus();
      palette().getSelectionModel().select(1);
    });
  }

  @Test
  void enterAddsOneRuleForEachTimeItGoesDown() {
    int before = rules();
    chooseCountry();
    hold(KeyCode.ENTER, With.NOTHING);
    assertThat(sentence()).contains("country");
    assertThat(rules()).isEqualTo(before + 1);
    hold(KeyCode.ENTER, With.NOTHING);
    assertThat(rules()).isEqualTo(before + 2);
  }

  @Test
  void enterInTheSearchAddsOneRule() {
    int before = rules();
    push(KeyCode.CONTROL, KeyCode.F);
    robot.write("country");
    studio().waitUntilDone();
    hold(KeyCode.ENTER, With.NOTHING);
    assertThat(rules()).isEqualTo(before + 1);
  }

  @Test
  void aShortcutThatAddsDoesSoOnceAndTakingBackGoesOn() {
    chooseCountry();
    for (int i = 0; i < PRESSES; i++) {
      push(KeyCode.ENTER);
    }
    studio().waitUntilDone();
    int full = rules();
    hold(KeyCode.Z, With.SHORTCUT);
    assertThat(rules()).isEqualTo(full - PRESSES);
    hold(KeyCode.Z, With.SHORTCUT_AND_SHIFT);
    assertThat(rules()).isEqualTo(full);
    OnWindow.run(() -> studio().node("#canvas .rule-line").requestFocus());
    hold(KeyCode.D, With.SHORTCUT);
    assertThat(rules()).isEqualTo(full + 1);
  }

  @Test
  void goingAndWritingGoOn() {
    chooseCountry();
    hold(KeyCode.DOWN, With.NOTHING);
    assertThat(OnWindow.get(() -> palette().getSelectionModel().getSelectedIndex()))
        .isEqualTo(1 + PRESSES);
    TextField search = (TextField) studio().node("#palette-search");
    push(KeyCode.CONTROL, KeyCode.F);
    robot.write("country");
    hold(KeyCode.BACK_SPACE, With.NOTHING);
    assertThat(OnWindow.get(() -> search.getText())).isEqualTo("cou");
  }
}
