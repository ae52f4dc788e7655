package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import studio.marquee.app.settings.Appearance;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.StudioStage;
import studio.marquee.app.testing.WindowBase;

/** Rules become an audience of their own, and an audience becomes rules again. */
final class ExtractWindowTest extends WindowBase {
  private static final String GROUP = "#part-rule-parts-2";

  private static String people(StudioStage studio) {
    return OnWindow.get(() -> ((Label) studio.node("#people")).getText());
  }

  private static void press(StudioStage studio, String selector, KeyCode code) {
    OnWindow.run(() -> {
      Node node = studio.node(selector);
      node.requestFocus();
      StudioStage.press(node, code);
    });
    OnWindow.settle();
  }

  private static boolean isGroup(StudioStage studio) {
    Node part = studio.stage().getScene().lookup(GROUP);
    return part != null && part.getStyleClass().contains("group-card");
  }

  private static void name(StudioStage studio, String name) {
    TextField field = (TextField) studio.anywhere("#extract-name");
    OnWindow.run(() -> {
      field.setText(name);
      field.getOnAction().handle(new ActionEvent());
    });
    OnWindow.settle();
  }

  @Test
  void thereAndBackMeansTheSamePeople() throws IOException {
    Path file = demo().templates().resolve("good-customers.segment.json");
    try (StudioStage studio =
        StudioStage.open(demo().openerInPlace(), demo().options(), Appearance.LIGHT)) {
      studio.waitForHome();
      studio.openAudience("Win back");
      String before = people(studio);
      String rules = OnWindow.get(() -> StudioStage.textsIn(studio.node(GROUP)).toString());
      press(studio, GROUP, KeyCode.S);
      name(studio, "Win back");
      studio.waitForText("There is an audience called “Win back” already.");
      name(studio, "Good customers");
      OnWindow.until("it is referred to", () -> !isGroup(studio));
      studio.waitForText("Good customers");
      OnWindow.until(
          "the same are counted", () -> ((Label) studio.node("#people")).getText().equals(before));
      assertThat(file).exists();
      press(studio, GROUP, KeyCode.E);
      OnWindow.until("its rules are there", () -> isGroup(studio));
      OnWindow.until(
          "the same are counted again",
          () -> ((Label) studio.node("#people")).getText().equals(before));
      studio.waitUntilDone();
      OnWindow.run(
          () -> assertThat(StudioStage.textsIn(studio.node(GROUP)).toString()).isEqualTo(rules));
      studio.clickId("undo");
      assertThat(OnWindow.get(() -> isGroup(studio))).isFalse();
      studio.clickId("undo");
      assertThat(OnWindow.get(() -> isGroup(studio))).isTrue();
      studio.waitForText("Saved in win-back.segment.json");
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
