package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.StudioStage;
import studio.marquee.app.testing.WindowBase;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.TextTest;

final class AnswerWindowTest extends WindowBase {
  private static final AttributeRule MEMBERS =
      new AttributeRule(
          new AttributeName("people", "loyalty_tier"),
          new TextTest.IsAnyOf(List.of("Gold", "Silver")));

  @BeforeEach
  void openAudience() {
    studio().waitForHome();
    studio().openAudience("Gold and Silver members");
  }

  private String shown(String selector) {
    return ((Label) studio().node(selector)).getText();
  }

  private void waitFor(String selector) {
    OnWindow.until(
        selector + " is there", () -> studio().stage().getScene().lookup(selector) != null);
    OnWindow.settle();
  }

  @Test
  void aBarNarrowsTheAudienceToWhatItSays() {
    studio().breakDownBy("Country");
    ButtonBase bar = (ButtonBase) studio().cell("#who-they-are .answer-bar", "Germany");
    OnWindow.run(bar::fire);
    var german =
        new AttributeRule(
            new AttributeName("people", "country"), new TextTest.IsAnyOf(List.of("Germany")));
    String expected =
        "%,d".formatted(demo().count(Part.allOf(List.of(Part.of(MEMBERS), Part.of(german)))));
    OnWindow.until("there are " + expected, () -> shown("#people").equals(expected));
    waitFor("#steps");
    OnWindow.until(
        "both rules are steps",
        () ->
            StudioStage.textsIn(studio().node("#steps")).stream()
                .anyMatch(text -> text.equals("Country")));
  }

  @Test
  void aMarkedRangeBecomesARule() {
    studio().breakDownBy("Lifetime value");
    waitFor("#histogram");
    Node columns = studio().node("#histogram");
    OnWindow.run(() -> StudioStage.press(columns, KeyCode.RIGHT));
    OnWindow.run(() -> StudioStage.press(columns, KeyCode.RIGHT));
    studio().waitForText("to under");
    String before = OnWindow.get(() -> shown("#people"));
    OnWindow.run(() -> StudioStage.press(columns, KeyCode.ENTER));
    OnWindow.until("there are fewer", () -> !shown("#people").equals(before));
  }

  @Test
  void somebodyIsLookedUpAndExplained() {
    studio().clickId("show-some");
    waitFor("#some-people");
    studio().waitForText("Gender, Birthday");
    ButtonBase person = OnWindow.get(() -> (ButtonBase) studio().node("#some-people .answer-bar"));
    OnWindow.run(person::fire);
    studio().waitForText("This person is in.");
    assertThat(OnWindow.get(() -> StudioStage.textsIn(studio().node("#why"))))
        .anyMatch(text -> text.equals("has Gold") || text.equals("has Silver"));
  }

  @Test
  void everyChannelSaysWhomItReaches() {
    waitFor("#reach");
    assertThat(OnWindow.get(() -> StudioStage.textsIn(studio().node("#reach"))))
        .contains("E-mail", "Text message", "App push", "Post", "Advertising");
  }

  @Test
  void theStatementCanBeReadAndNotChanged() {
    OnWindow.run(() -> ((TitledPane) studio().node("#sql-pane")).setExpanded(true));
    OnWindow.settle();
    TextArea sql = (TextArea) studio().node("#sql");
    String text = OnWindow.get(() -> sql.getText());
    assertThat(text).contains("customer", "-- 1: Gold");
    assertThat(sql.isEditable()).isFalse();
  }
}
