package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.marquee.app.testing.Drags;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.WindowBase;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.TextTest;

final class BuilderWindowTest extends WindowBase {
  private static final boolean HAS_REAL_MOUSE =
      !System.getProperty("glass.platform", "").equals("Headless");

  @BeforeEach
  void openAudience() {
    studio().waitForHome();
    studio().showAudience("Gold and Silver members");
    robot.targetWindow(studio().stage()).clickOn("Gold and Silver members");
    studio().waitForText("exact · on this laptop");
    waitForPeople("Gold", "Silver");
  }

  private String exactly(String... tiers) {
    AttributeName tier = new AttributeName("people", "loyalty_tier");
    var test = new TextTest.IsAnyOf(List.of(tiers));
    return "%,d".formatted(demo().count(new AttributeRule(tier, test)));
  }

  private String people() {
    return OnWindow.get(() -> ((Label) studio().node("#people")).getText());
  }

  private void waitForPeople(String... tiers) {
    String expected = exactly(tiers);
    OnWindow.until("there are " + expected, () -> shown("#people").equals(expected));
  }

  private String shown(String selector) {
    return ((Label) studio().node(selector)).getText();
  }

  @Test
  void anAudienceOfManyRulesIsSaidAndCounted() throws Exception {
    var saved =
        demo().workspace().segments().stream()
            .filter(known -> known.segment().title().equals("Win back"))
            .findFirst()
            .orElseThrow();
    studio().clickId("go-home");
    studio().openAudience("Win back");
    String expected = "%,d".formatted(demo().count(saved.segment().whole()));
    OnWindow.until("there are " + expected, () -> shown("#people").equals(expected));
    studio().waitForText("and (whose loyalty tier is Gold or Silver or whose lifetime value");
    assertThat(studio().stage().getScene().getRoot().lookupAll(".rule-line")).hasSizeGreaterThan(2);
  }

  @Test
  void valuesAreTickedByMouse() {
    robot.clickOn("#values");
    studio().waitForText("2 chosen");
    robot.clickOn(valueCell("Bronze"));
    waitForPeople("Gold", "Silver", "Bronze");
    robot.clickOn(valueCell("Gold"));
    waitForPeople("Silver", "Bronze");
  }

  private Node valueCell(String value) {
    return studio().cell(".value-cell", value);
  }

  @Test
  void valuesAreTickedByKeyboard() {
    OnWindow.run(() -> studio().node("#values").requestFocus());
    push(KeyCode.SPACE);
    studio().waitForText("2 chosen");
    push(KeyCode.DOWN);
    push(KeyCode.SPACE);
    waitForPeople("Gold", "Silver", "Bronze");
    push(KeyCode.DOWN);
    push(KeyCode.SPACE);
    waitForPeople("Gold", "Bronze");
    push(KeyCode.ESCAPE);
  }

  @Test
  void aDraggedAttributeSaysWhatItWouldLeaveAndBecomesARule() {
    String before = people();
    Node cell = studio().cell(".palette-cell", "Country");
    if (HAS_REAL_MOUSE) {
      robot.drag(cell).moveTo("#include .lane-title");
      studio().waitForText("would leave");
      assertThat(people()).isEqualTo(before);
      robot.drop();
    } else {
      Drags drag = OnWindow.get(() -> Drags.press(cell));
      OnWindow.run(() -> drag.moveTo(studio().node("#include .lane-title")));
      studio().waitForText("would leave");
      assertThat(people()).isEqualTo(before);
      OnWindow.run(drag::release);
    }
    OnWindow.until("there is a rule about Country", () -> shown("#sentence").contains("country"));
    assertThat(OnWindow.get(() -> shown("#sentence"))).contains("loyalty tier");
    push(KeyCode.CONTROL, KeyCode.Z);
    waitForPeople("Gold", "Silver");
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    OnWindow.until("it is there again", () -> shown("#sentence").contains("country"));
  }

  @Test
  void aDropBesideTheRulesChangesNothing() {
    Node cell = studio().cell(".palette-cell", "Country");
    OnWindow.run(() -> Drags.press(cell).moveTo(studio().node("#people")).release());
    studio().waitUntilDone();
    assertThat(OnWindow.get(() -> shown("#sentence"))).doesNotContain("country");
  }

  @Test
  void enterOnAnAttributeDoesWhatADropDoes() {
    OnWindow.run(() -> {
      ListView<?> list = (ListView<?>) studio().node("#palette");
      list.requestFocus();
      list.getSelectionModel().select(1);
    });
    push(KeyCode.ENTER);
    OnWindow.until("there is a rule about Country", () -> shown("#sentence").contains("country"));
  }

  @Test
  void whatIsNoNumberIsSaidAtTheField() {
    studio().clickId("go-home");
    studio().openAudience("Big spenders");
    TextField field =
        OnWindow.get(() ->
            (TextField)
                studio().stage().getScene().getRoot().lookupAll(".number-field").stream()
                    .filter(Node::isVisible)
                    .findFirst()
                    .orElseThrow());
    robot.doubleClickOn(field).write("lots");
    push(KeyCode.ENTER);
    studio().waitForText("is not a number");
    OnWindow.run(field::selectAll);
    robot.write("100");
    push(KeyCode.ENTER);
    OnWindow.until("it is 100", () -> shown("#sentence").contains("EUR 100 or more"));
    assertThat(studio().texts()).noneMatch(text -> text.contains("is not a number"));
  }

  @Test
  void anAudienceIsSavedAndOpenedAgain() throws IOException {
    Path file = folder().resolve("saved.segment.json");
    chosenFile = Optional.of(file);
    studio().clickId("save-as");
    studio().waitForText("Saved in saved.segment.json");
    assertThat(Files.readString(file)).contains("Gold and Silver members");
    Files.writeString(file, "{ }");
    studio().clickId("open-file");
    studio().waitForText("does not say that it is");
    assertThat(people()).isEqualTo(exactly("Gold", "Silver"));
  }
}
