package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import studio.marquee.app.settings.Appearance;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.StudioStage;
import studio.marquee.app.testing.WindowBase;

/** Several audiences open in one window. */
final class TabsWindowTest extends WindowBase {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private static TabPane pane(StudioStage studio) {
    return (TabPane) studio.node("#tabs");
  }

  private static List<String> titles(StudioStage studio) {
    return OnWindow.get(() -> pane(studio).getTabs().stream().map(Tab::getText).toList());
  }

  private List<String> titles() {
    return titles(studio());
  }

  private static String shown(StudioStage studio) {
    return OnWindow.get(() -> pane(studio).getSelectionModel().getSelectedItem().getText());
  }

  private static String title(StudioStage studio) {
    return OnWindow.get(() -> ((TextField) studio.node("#title")).getText());
  }

  private String people() {
    return OnWindow.get(() -> ((Label) studio().node("#people")).getText());
  }

  private boolean hasKeyboard(String styleClass) {
    return OnWindow.get(() ->
        Optional.ofNullable(studio().stage().getScene().getFocusOwner())
            .filter(node -> node.getStyleClass().contains(styleClass))
            .isPresent());
  }

  private void openTwo() {
    studio().waitForHome();
    studio().openAudience("Win back");
    studio().clickId("go-home");
    studio().openAudience("Gold and Silver members");
    robot.targetWindow(studio().stage());
  }

  /** What looks chosen, which is not what is chosen where a tab was taken out and put back. */
  private List<String> lit() {
    return OnWindow.get(() ->
        studio().node("#tabs").lookupAll(".tab").stream()
            .filter(tab -> tab.getPseudoClassStates().contains(SELECTED))
            .flatMap(tab -> tab.lookupAll(".tab-label").stream())
            .map(label -> ((Label) label).getText())
            .toList());
  }

  @Test
  void theTabOfTheAudienceOnTheTableLooksChosen() {
    openTwo();
    assertThat(lit()).containsExactly("Gold and Silver members");
    for (String next : List.of("Big spenders", "Steady middle", "App users")) {
      studio().clickId("go-home");
      studio().openAudience(next);
      assertThat(lit()).containsExactly(next);
    }
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.PAGE_UP);
    assertThat(titles().get(3)).isEqualTo("App users");
    assertThat(lit()).containsExactly("App users");
    push(KeyCode.CONTROL, KeyCode.W);
    assertThat(lit()).containsExactly(shown(studio()));
  }

  @Test
  void theKeysOpenCloseAndWalkThroughAudiences() {
    openTwo();
    assertThat(titles()).containsExactly("Win back", "Gold and Silver members");
    String members = people();
    push(KeyCode.CONTROL, KeyCode.TAB);
    assertThat(title(studio())).isEqualTo("Win back");
    assertThat(hasKeyboard("rule-line")).isTrue();
    push(KeyCode.M);
    OnWindow.until(
        "the dot is there", () -> pane(studio()).getTabs().getFirst().getGraphic() != null);
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
    assertThat(title(studio())).isEqualTo("Gold and Silver members");
    OnWindow.until(
        "its number is there", () -> ((Label) studio().node("#people")).getText().equals(members));
    push(KeyCode.CONTROL, KeyCode.T);
    assertThat(shown(studio())).isEqualTo("New audience");
    assertThat(hasKeyboard("add-rule")).isTrue();
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.PAGE_UP);
    assertThat(titles()).containsExactly("Win back", "New audience", "Gold and Silver members");
    push(KeyCode.CONTROL, KeyCode.W);
    push(KeyCode.CONTROL, KeyCode.TAB);
    push(KeyCode.CONTROL, KeyCode.W);
    push(KeyCode.CONTROL, KeyCode.W);
    OnWindow.until("nothing is open", () -> studio().stage().getScene().lookup("#begin") != null);
    assertThat(hasKeyboard("button")).isTrue();
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
    assertThat(titles()).containsExactlyInAnyOrder("Win back", "Gold and Silver members");
  }

  @Test
  void theMouseOpensClosesAndChooses() {
    openTwo();
    OnWindow.run(() -> pane(studio()).getSelectionModel().select(0));
    OnWindow.settle();
    assertThat(title(studio())).isEqualTo("Win back");
    studio().clickId("new-tab");
    assertThat(shown(studio())).isEqualTo("New audience");
    OnWindow.run(
        () -> choose(pane(studio()).getTabs().getFirst().getContextMenu(), "Close the others"));
    OnWindow.settle();
    assertThat(titles()).containsExactly("Win back");
    OnWindow.run(() -> choose(pane(studio()).getTabs().getFirst().getContextMenu(), "Close"));
    OnWindow.settle();
    OnWindow.run(() -> {
      MenuButton closed = (MenuButton) studio().node("#closed-audiences");
      assertThat(closed.getItems()).hasSize(2);
      closed.getItems().getLast().fire();
    });
    OnWindow.settle();
    assertThat(titles()).containsExactly("Gold and Silver members");
  }

  private static void choose(ContextMenu menu, String item) {
    menu.getItems().stream()
        .filter(each -> item.equals(each.getText()))
        .findFirst()
        .orElseThrow()
        .fire();
  }

  @Test
  void aTemplateBeginsAnAudienceWhoseLockedRulesStay() {
    studio().waitForHome();
    studio().clickId("go-builder");
    OnWindow.run(() -> {
      MenuButton templates = (MenuButton) studio().node(".builder-empty .template-menu");
      assertThat(templates.getItems()).isNotEmpty();
      templates.getItems().getFirst().fire();
    });
    OnWindow.settle();
    robot.targetWindow(studio().stage());
    assertThat(title(studio())).isEqualTo("E-mail campaign, mine");
    studio().waitForText("Not saved yet");
    OnWindow.run(() -> {
      assertThat(StudioStage.textsIn(studio().node("#part-rule-parts-0"))).contains("locked");
      studio().node("#part-rule-parts-0").requestFocus();
    });
    push(KeyCode.DELETE);
    studio().waitForText("belongs to a template");
    OnWindow.run(() -> studio().node("#part-rule-parts-1").requestFocus());
    push(KeyCode.DELETE);
    OnWindow.run(
        () -> assertThat(studio().stage().getScene().lookup("#part-rule-parts-1")).isNull());
  }

  @Test
  void tabsAreThereAgainAfterARestart() throws IOException {
    StudioOptions options = demo().options();
    try (StudioStage first = StudioStage.open(demo().opener(), options, Appearance.LIGHT)) {
      first.waitForHome();
      first.openAudience("Win back");
      first.clickId("go-home");
      first.openAudience("Big spenders");
      first.clickId("new-tab");
      OnWindow.run(() -> pane(first).getSelectionModel().select(1));
      OnWindow.run(() -> {
        Node part = first.node("#part-rule-parts-0");
        part.requestFocus();
        StudioStage.press(part, KeyCode.N);
      });
      OnWindow.until("it is kept", () -> keeps(options, "\\\"not\\\""));
    }
    try (StudioStage second = StudioStage.open(demo().opener(), options, Appearance.LIGHT)) {
      second.waitForHome();
      second.clickId("go-builder");
      second.waitUntilDone();
      assertThat(titles(second)).containsExactly("Win back", "Big spenders", "New audience");
      assertThat(title(second)).isEqualTo("Big spenders");
      OnWindow.run(() ->
          assertThat(pane(second).getSelectionModel().getSelectedItem().getGraphic()).isNotNull());
      second.clickId("undo");
      OnWindow.run(() ->
          assertThat(pane(second).getSelectionModel().getSelectedItem().getGraphic()).isNull());
    }
  }

  private static boolean keeps(StudioOptions options, String mark) {
    try (var files = Files.list(options.settings().folder().resolve("drafts"))) {
      for (var file : files.toList()) {
        if (Files.readString(file).contains(mark)) {
          return true;
        }
      }
      return false;
    } catch (IOException missing) {
      return false;
    }
  }

  @Test
  void whatIsLongLeavesTheStripItsRoom() {
    studio().waitForHome();
    studio().openAudience("Win back");
    Region strip = (Region) studio().node(".tab-strip");
    assertThat(OnWindow.get(() -> strip.getHeight() - strip.prefHeight(-1)))
        .isGreaterThanOrEqualTo(0);
  }
}
