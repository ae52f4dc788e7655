package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import studio.marquee.app.feature.frame.StudioOpener;
import studio.marquee.app.testing.Contrast;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.StudioStage;
import studio.marquee.app.testing.WindowBase;
import studio.marquee.model.format.FormatProblem;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

final class StudioWindowTest extends WindowBase {
  @Test
  void theLibraryCountsEveryAudience() throws ProblemException {
    studio().waitForHome();
    for (var saved : demo().workspace().segments()) {
      studio().showAudience(saved.segment().title());
      studio().waitForHome();
      String population = demo().workspace().population().name();
      String answer =
          saved.segment().population().equals(population)
              ? "%,d".formatted(demo().count(saved.segment().whole()))
              : "This is made of “Households”, and the window counts “Customers”.";
      assertThat(studio().texts()).contains(saved.segment().title(), answer);
    }
    assertThat(studio().texts()).contains("Data as of today 06:10", "Lifecycle team · Builder");
  }

  @Test
  void aFailedOpeningSaysWhyAndCanBeTriedAgain() throws IOException {
    AtomicInteger tries = new AtomicInteger();
    StudioOpener second = demo().opener();
    StudioOpener failsOnce =
        progress -> {
          if (tries.getAndIncrement() == 0) {
            throw new ProblemException(Problem.of(FormatProblem.UNREADABLE, "workspace.yaml", 7));
          }
          return second.open(progress);
        };
    try (StudioStage stage = open(failsOnce)) {
      stage.waitForText("cannot be understood from line 7");
      assertThat(stage.texts()).contains("Code file.unreadable");
      robot.targetWindow(stage.stage()).clickOn("Try again");
      stage.waitForHome();
    }
  }

  @Test
  void theColoursChangeAtOnceAndAreRemembered() {
    studio().waitForHome();
    studio().clickId("go-settings");
    robot.targetWindow(studio().stage()).clickOn("#appearance-dark");
    OnWindow.until("it is dark", this::isDark);
    robot.clickOn("#appearance-light");
    OnWindow.until("it is light", () -> !isDark());
  }

  private boolean isDark() {
    return studio()
        .stage()
        .getScene()
        .getRoot()
        .getPseudoClassStates()
        .toString()
        .contains("dark-colours");
  }

  @Test
  void everyTextCanBeReadInBothAppearances() {
    studio().waitForHome();
    for (String appearance : List.of("#appearance-light", "#appearance-dark")) {
      studio().clickId("go-settings");
      studio().clickId(appearance.substring(1));
      assertReadable("settings " + appearance);
      studio().clickId("go-home");
      assertReadable("home " + appearance);
      studio().openAudience("Gold and Silver members");
      assertReadable("builder " + appearance);
    }
  }

  private void assertReadable(String where) {
    studio().waitUntilDone();
    assertThat(OnWindow.get(() -> Contrast.tooLow(studio().stage().getScene().getRoot())))
        .as(where)
        .isEmpty();
  }

  @Test
  void theKeyboardReachesEveryRegionAndTheKeysSheet() {
    studio().waitForHome();
    studio().clickId("go-builder");
    robot.targetWindow(studio().stage());
    List<Node> visited = new java.util.ArrayList<>();
    for (int i = 0; i < 4; i++) {
      push(KeyCode.F6);
      visited.add(OnWindow.get(() -> studio().stage().getScene().getFocusOwner()));
    }
    assertThat(visited).doesNotHaveDuplicates().doesNotContainNull();
    push(KeyCode.F1);
    studio().waitForText("Next region of the window");
  }

  @Test
  void oneKeyLeadsToTheSearchOfWhateverIsShown() {
    studio().waitForHome();
    robot.targetWindow(studio().stage());
    OnWindow.run(() -> studio().node("#go-home").requestFocus());
    push(KeyCode.CONTROL, KeyCode.F);
    assertThat(focused()).isEqualTo("find-audience");
    studio().clickId("go-builder");
    OnWindow.run(() -> studio().node("#go-builder").requestFocus());
    push(KeyCode.CONTROL, KeyCode.F);
    assertThat(focused()).isEqualTo("palette-search");
    studio().clickId("go-home");
    OnWindow.run(() -> studio().node("#go-home").requestFocus());
    push(KeyCode.CONTROL, KeyCode.F);
    assertThat(focused()).isEqualTo("find-audience");
  }

  private String focused() {
    return OnWindow.get(() -> String.valueOf(studio().stage().getScene().getFocusOwner().getId()));
  }

  @Test
  void theTopSaysWhoYouAre() {
    studio().waitForHome();
    assertThat(studio().node("#role").getAccessibleText())
        .contains("You: Mira Solberg, Builder in Lifecycle team");
  }

  @Test
  void theSheetOfKeysScrollsOnlyWhereThereIsNoRoom() {
    studio().waitForHome();
    studio().clickId("keys");
    OnWindow.settle();
    ScrollPane scroll = (ScrollPane) studio().node("#keys-scroll");
    assertThat(OnWindow.get(() -> hidden(scroll))).isBetween(-1.0, 1.0);
    studio().resize(1100, 700);
    assertThat(OnWindow.get(() -> hidden(scroll))).isPositive();
    Node close = studio().node("#keys-close");
    assertThat(OnWindow.get(() -> close.localToScene(close.getLayoutBounds()).getMaxY()))
        .isLessThan(700);
  }

  /** How much of what is in it cannot be seen. */
  private static double hidden(ScrollPane scroll) {
    return scroll.getContent().getLayoutBounds().getHeight()
        - scroll.getViewportBounds().getHeight();
  }

  @Test
  void closingLeavesNoThreadBehind() {
    studio().waitForHome();
    assertThat(lanes()).isNotEmpty().allMatch(Thread::isDaemon);
    studio().close();
    OnWindow.until("all lanes have ended", () -> lanes().isEmpty());
  }

  private static List<Thread> lanes() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("marquee-"))
        .toList();
  }
}
