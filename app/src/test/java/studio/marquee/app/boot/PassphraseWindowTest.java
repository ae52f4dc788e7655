package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.app.cli.WindowCommand.Wish;
import studio.marquee.app.settings.Appearance;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.Reports;
import studio.marquee.app.testing.StudioStage;
import studio.marquee.app.testing.WindowBase;
import studio.marquee.connect.keys.KeyRings;
import studio.marquee.connect.keys.LaptopKeyRings;
import studio.marquee.connect.source.Sources;

/** The window asks for the passphrase of a workspace that is not the demo brand. */
final class PassphraseWindowTest extends WindowBase {
  private static final String RIGHT = "four words are easy";

  @TempDir private Path fresh;

  private StudioStage openWith(Path data) throws IOException {
    return openWith(data, Map.of());
  }

  private StudioStage openWith(Path data, Map<String, String> environment) throws IOException {
    PassphraseDesk desk = new PassphraseDesk(environment);
    KeyRings rings = desk.around(new LaptopKeyRings(data, desk, _ -> false, Optional::empty));
    Wish wish = new Wish(demo().templates().resolveSibling(""), null, null, data);
    var clock = java.time.Clock.fixed(Reports.READ_AT, java.time.ZoneOffset.UTC);
    WorkspaceOpening opening = new WorkspaceOpening(wish, rings, clock, new Sources());
    return StudioStage.open(opening, demo().options(), Appearance.LIGHT, desk);
  }

  private static PasswordField field(StudioStage stage, String id) {
    return (PasswordField) stage.node("#" + id);
  }

  private static void type(StudioStage stage, String first, String again) {
    OnWindow.until("it can be typed", () -> !field(stage, "passphrase").isDisabled());
    OnWindow.run(() -> {
      field(stage, "passphrase").setText(first);
      field(stage, "passphrase-again").setText(again);
    });
    stage.clickId("passphrase-give");
  }

  @Test
  void itIsChosenOnceGivenLaterAndAWrongOneIsSaid() throws Exception {
    Path data = fresh.resolve("chosen");
    try (StudioStage stage = openWith(data)) {
      stage.waitForText("Choose a passphrase");
      type(stage, RIGHT, "four words are hard");
      stage.waitForText("The two are not the same.");
      assertThat(field(stage, "passphrase").getLength()).isZero();
      type(stage, "short", "short");
      stage.waitForText("The passphrase is too short.");
      type(stage, RIGHT, RIGHT);
      stage.waitForHome();
      assertThat(stage.texts()).doesNotContain("Choose a passphrase");
    }
    try (StudioStage stage = openWith(data)) {
      stage.waitForText("Your passphrase, please");
      assertThat(OnWindow.get(() -> field(stage, "passphrase-again").getParent().isVisible()))
          .isFalse();
      type(stage, "four words are hard", "");
      stage.waitForText("The passphrase does not open the keys");
      type(stage, RIGHT, "");
      stage.waitForHome();
      stage.clickId("go-settings");
      stage.waitForText("Encrypted under keys that your passphrase opens.");
    }
  }

  @Test
  void whoDoesNotGiveItSeesWhyAndCanGiveItLater() throws Exception {
    Path data = fresh.resolve("later");
    try (StudioStage stage = openWith(data)) {
      stage.waitForText("Choose a passphrase");
      OnWindow.run(() -> StudioStage.press(field(stage, "passphrase"), KeyCode.ESCAPE));
      stage.waitForText("The data on this laptop are locked");
      assertThat(stage.texts()).contains("No data yet", "Try again");
      stage.clickId("go-settings");
      stage.waitForText("Who works here");
      stage.clickId("go-home");
      OnWindow.run(() -> StudioStage.press(stage.node("#refresh"), KeyCode.F5));
      stage.waitForText("Choose a passphrase");
      type(stage, RIGHT, RIGHT);
      stage.waitForHome();
      assertThat(stage.texts()).anyMatch(text -> text.startsWith("Data as of today 06:10"));
    }
  }

  @Test
  void itCanBeReadAloudAndTheKeyboardStaysInIt() throws Exception {
    try (StudioStage stage = openWith(fresh.resolve("aloud"))) {
      stage.waitForText("Choose a passphrase");
      OnWindow.run(() -> {
        Node card = stage.node("#passphrase-sheet .sheet-card");
        assertThat(card.getAccessibleRole()).isEqualTo(AccessibleRole.DIALOG);
        assertThat(card.getAccessibleText()).isEqualTo("Choose a passphrase");
        assertThat(field(stage, "passphrase").getAccessibleText()).isEqualTo("Passphrase");
        assertThat(field(stage, "passphrase-again").getAccessibleText())
            .isEqualTo("The same again");
        assertThat(stage.stage().getScene().getFocusOwner()).isEqualTo(field(stage, "passphrase"));
        assertThat(stage.node(".opening").isDisabled()).isTrue();
      });
    }
  }

  @Test
  void whatTheEnvironmentSaysIsNotAskedFor() throws Exception {
    Path data = fresh.resolve("environment");
    try (StudioStage stage = openWith(data, Map.of("MARQUEE_PASSPHRASE", RIGHT))) {
      stage.waitForHome();
    }
    try (StudioStage stage = openWith(data, Map.of("MARQUEE_PASSPHRASE", "four words are hard"))) {
      stage.waitForText("The passphrase does not open the keys");
      assertThat(stage.texts()).doesNotContain("Your passphrase, please");
    }
    assertThat(new PassphraseDesk(Map.of()).ask(studio.marquee.connect.keys.Passphrase.Use.TO_OPEN))
        .isEqualTo(Optional.empty());
  }
}
