package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.marquee.app.testing.ByKeys;
import studio.marquee.app.testing.ByMouse;
import studio.marquee.app.testing.ExampleAudience;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.WindowBase;

/**
 * Whoever viewed a product at least twice in 30 days and did not buy in 30 days in any channel, has
 * allowed e-mail, is not suppressed and was not contacted more than 3 times in 7 days: built from
 * nothing with the mouse alone, and again with the keyboard alone. Both must give the files below
 * {@code golden/audiences}, and undoing must lead back to nothing.
 */
final class ExampleAudienceWindowTest extends WindowBase {
  private static final String VIEWED = "#part-rule-parts-0";
  private static final String CONSENTED = "#part-rule-parts-1";
  private static final String CONTACTED = "#part-rule-parts-2";
  private static final String BOUGHT = "#part-exclude-0";

  private final ExampleAudience example = new ExampleAudience();

  @BeforeEach
  void begin() {
    studio().waitForHome();
    chosenFile = Optional.of(folder().resolve("example.segment.json"));
  }

  private Node in(String part, String key) {
    return studio().inRule(part, key);
  }

  @Test
  void theMouseAloneBuildsIt() throws Exception {
    ByMouse mouse = new ByMouse(robot, studio());
    mouse.click("#new-audience");
    waitForEveryone();
    mouse.carry("Product views", "#include", 0.9);
    mouse.number(in(VIEWED, "count"), "2");
    mouse.carry("Consents", "#include", 0.95);
    condition(mouse, CONSENTED, "Channel", "where-0", "E-mail");
    condition(mouse, CONSENTED, "Status", "where-1", "Granted");
    mouse.carry("Contacts", "#include", 0.97);
    mouse.choose(in(CONTACTED, "measure"), "at most");
    mouse.number(in(CONTACTED, "count"), "3");
    mouse.number(in(CONTACTED, "window/count"), "7");
    mouse.carry("Orders", "#exclude", 0.9);
    mouse.carry("Suppressions", "#exclude", 0.95);
    mouse.click("#save-as");
    check();
    undoAndRedo(() -> mouse.click("#undo"), () -> mouse.click("#redo"));
  }

  private void condition(ByMouse mouse, String part, String attribute, String where, String value) {
    mouse.choose(in(part, "add"), attribute);
    mouse.onlyValue(in(part, where + "/values"), value);
  }

  @Test
  void theKeyboardAloneBuildsIt() throws Exception {
    ByKeys keys = new ByKeys(robot, studio());
    keys.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    keys.tabTo(() -> studio().node("#new-audience"));
    keys.push(KeyCode.SPACE);
    waitForEveryone();
    keys.bring("product views");
    keys.edit(VIEWED, "count");
    keys.number("2");
    keys.bring("consents");
    condition(keys, CONSENTED, "channel", "where-0", "E-mail");
    condition(keys, CONSENTED, "status", "where-1", "Granted");
    keys.bring("contacted");
    keys.edit(CONTACTED, "measure");
    keys.search("at most");
    keys.edit(CONTACTED, "count");
    keys.number("3");
    keys.edit(CONTACTED, "window/count");
    keys.number("7");
    keys.bring("orders");
    keys.goTo("#part-rule-parts-3");
    keys.push(KeyCode.X);
    keys.bring("suppressed");
    keys.goTo(BOUGHT);
    keys.push(KeyCode.CONTROL, KeyCode.S);
    check();
    undoAndRedo(
        () -> keys.push(KeyCode.CONTROL, KeyCode.Z),
        () -> keys.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z));
  }

  private void condition(ByKeys keys, String part, String attribute, String where, String value) {
    keys.edit(part, "add");
    keys.search(attribute);
    keys.edit(part, where + "/values");
    keys.value(value);
  }

  /** The same file, sentence and number, whichever way led here. */
  private void check() throws IOException {
    studio().waitForText("exact · on this laptop");
    studio().waitUntilDone();
    String said = shown("#people") + " people\n" + shown("#sentence") + "\n";
    example.checkSaid(said);
    example.checkFile(saved());
  }

  private String saved() throws IOException {
    Path file = chosenFile.orElseThrow();
    studio().waitForText("Saved in " + file.getFileName());
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private void undoAndRedo(Runnable undo, Runnable redo) throws IOException {
    int steps = 0;
    while (OnWindow.get(() -> !studio().node("#undo").isDisabled())) {
      undo.run();
      steps++;
    }
    assertThat(steps).isGreaterThanOrEqualTo(8);
    waitForEveryone();
    assertThat(OnWindow.get(() -> studio().stage().getScene().getRoot().lookupAll(".rule-line")))
        .isEmpty();
    while (OnWindow.get(() -> !studio().node("#redo").isDisabled())) {
      redo.run();
      steps--;
    }
    assertThat(steps).isZero();
    chosenFile = Optional.of(folder().resolve("again.segment.json"));
    studio().clickId("save-as");
    example.checkFile(saved());
    studio().waitUntilDone();
    example.checkSaid(shown("#people") + " people\n" + shown("#sentence") + "\n");
  }

  private String shown(String selector) {
    return OnWindow.get(() -> ((Label) studio().node(selector)).getText());
  }

  private void waitForEveryone() {
    OnWindow.until(
        "everyone is counted",
        () ->
            studio().stage().getScene().lookup("#people") instanceof Label people
                && people.getText().equals("2,000"));
  }
}
