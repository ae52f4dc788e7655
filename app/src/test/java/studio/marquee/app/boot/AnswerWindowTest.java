package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
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
import studio.marquee.connect.workspace.SavedSegment;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
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
  void anAudienceWithoutRulesHasNoSteps() {
    studio().clickId("go-home");
    studio().clickId("new-audience");
    studio().waitForText("exact · on this laptop");
    waitFor("#steps");
    OnWindow.until(
        "everyone is all there is",
        () -> StudioStage.textsIn(studio().node("#steps")).equals(List.of("Everyone", "2,000")));
  }

  @Test
  void aMarkedRangeBecomesARule() {
    studio().breakDownBy("Lifetime value");
    waitFor("#chart-lifetime_value");
    Node columns = studio().node("#chart-lifetime_value");
    OnWindow.run(() -> StudioStage.press(columns, KeyCode.RIGHT));
    OnWindow.run(() -> StudioStage.press(columns, KeyCode.RIGHT));
    studio().waitForText("to under");
    String before = OnWindow.get(() -> shown("#people"));
    OnWindow.run(() -> StudioStage.press(columns, KeyCode.ENTER));
    OnWindow.until("there are fewer", () -> !shown("#people").equals(before));
  }

  private String people(Rule... rules) {
    return "%,d".formatted(demo().count(Part.allOf(Stream.of(rules).map(Part::of).toList())));
  }

  @Test
  void tickedValuesNarrowTheOtherChartsUntilTheyAreKept() {
    studio().breakDownBy("Country");
    Node bar = studio().cell("#chart-country .answer-bar", "Germany");
    OnWindow.run(() -> StudioStage.press(bar, KeyCode.SPACE));
    var german =
        new AttributeRule(
            new AttributeName("people", "country"), new TextTest.IsAnyOf(List.of("Germany")));
    String expected = people(MEMBERS, german);
    OnWindow.until(
        "they are counted",
        () -> shown("#passing").equals(expected + " of " + people(MEMBERS) + " are marked"));
    assertThat(OnWindow.get(() -> shown("#people"))).isEqualTo(people(MEMBERS));
    studio().clickId("keep-country");
    OnWindow.until("there are " + expected, () -> shown("#people").equals(expected));
    assertThat(OnWindow.get(() -> studio().node("#clear-marks").getParent().isVisible())).isFalse();
  }

  @Test
  void theKeyboardWidensAndMovesWhatIsMarked() {
    studio().breakDownBy("Lifetime value");
    waitFor("#chart-lifetime_value");
    Node columns = studio().node("#chart-lifetime_value");
    OnWindow.run(() -> StudioStage.press(columns, KeyCode.RIGHT));
    String one = OnWindow.get(columns::getAccessibleText);
    OnWindow.run(() -> StudioStage.pressWithShift(columns, KeyCode.RIGHT));
    String two = OnWindow.get(columns::getAccessibleText);
    assertThat(two).isNotEqualTo(one).contains("Lifetime value. Marked: ");
    OnWindow.run(() -> StudioStage.pressWithShift(columns, KeyCode.LEFT));
    assertThat(OnWindow.get(columns::getAccessibleText)).isEqualTo(one);
    OnWindow.run(() -> StudioStage.press(columns, KeyCode.RIGHT));
    assertThat(OnWindow.get(columns::getAccessibleText)).isNotEqualTo(one);
    OnWindow.run(() -> StudioStage.press(columns, KeyCode.ESCAPE));
    assertThat(OnWindow.get(columns::getAccessibleText)).contains("Marked: nothing");
  }

  private Segment saved(String title) {
    try {
      return demo().workspace().segments().stream()
          .map(SavedSegment::segment)
          .filter(segment -> segment.title().equals(title))
          .findFirst()
          .orElseThrow();
    } catch (ProblemException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  @Test
  void anOverlapTellsWhoIsInBoth() {
    studio().choose("#overlap-choice", "Big spenders");
    waitFor("#regions");
    Segment spenders = saved("Big spenders");
    String both = people(MEMBERS, spenders.whole());
    assertThat(OnWindow.get(() -> StudioStage.textsIn(studio().node("#regions")))).contains(both);
    studio().clickId("ask-growth");
    studio().waitForText("No older data");
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
