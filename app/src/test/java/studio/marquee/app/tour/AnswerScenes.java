package studio.marquee.app.tour;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.StudioStage;

/** What the right of the builder tells beyond the number. */
final class AnswerScenes {
  private static final int WIDENED = 7;

  private final StudioStage studio;
  private final BiConsumer<String, StudioStage> picture;

  AnswerScenes(StudioStage studio, BiConsumer<String, StudioStage> picture) {
    this.studio = studio;
    this.picture = picture;
  }

  /** With an audience on the table. */
  void renderAll() {
    for (String attribute : List.of("Interests", "Birthday", "Country")) {
      studio.breakDownBy(attribute);
    }
    waitFor("#chart-birthday");
    scrollTo("#chart-choice");
    picture.accept("answer-charts", studio);
    tick("#chart-country", "Germany");
    tick("#chart-country", "Austria");
    mark("#chart-birthday");
    OnWindow.settle();
    scrollTo("#chart-choice");
    picture.accept("answer-marked", studio);
    studio.clickId("clear-marks");
    for (String audience : List.of("Big spenders", "Win back")) {
      studio.choose("#overlap-choice", audience);
    }
    waitFor("#regions");
    studio.clickId("ask-growth");
    studio.waitForText("No older data");
    OnWindow.run(() -> ((MenuButton) studio.node("#split-choice")).getItems().getFirst().fire());
    waitFor("#arms");
    scrollTo("#overlap-choice");
    picture.accept("answer-overlap", studio);
    for (String audience : List.of("Big spenders", "Win back")) {
      studio.choose("#overlap-choice", audience);
    }
    for (String attribute : List.of("Interests", "Birthday", "Country")) {
      studio.choose("#chart-choice", attribute);
    }
    OnWindow.run(() -> scroll().setVvalue(0));
  }

  private void waitFor(String selector) {
    OnWindow.until(
        selector + " is there", () -> studio.stage().getScene().lookup(selector) != null);
    OnWindow.settle();
  }

  private ScrollPane scroll() {
    return (ScrollPane) studio.node(".answer-panel .scroll-pane");
  }

  private void scrollTo(String selector) {
    OnWindow.run(() -> {
      ScrollPane scroll = scroll();
      Node content = scroll.getContent();
      Node target = studio.node(selector);
      Bounds place = content.sceneToLocal(target.localToScene(target.getBoundsInLocal()));
      double room = content.getBoundsInLocal().getHeight() - scroll.getViewportBounds().getHeight();
      scroll.setVvalue(Math.clamp((place.getMinY() - 16) / Math.max(1, room), 0, 1));
    });
    OnWindow.settle();
  }

  private void tick(String chart, String value) {
    Node bar = studio.cell(chart + " .answer-bar", value);
    OnWindow.run(() -> StudioStage.press(bar, KeyCode.SPACE));
    OnWindow.settle();
  }

  private void mark(String chart) {
    Node columns = studio.node(chart);
    OnWindow.run(() -> {
      columns.requestFocus();
      for (int i = 0; i < WIDENED; i++) {
        StudioStage.press(columns, KeyCode.RIGHT);
      }
    });
    OnWindow.run(() -> {
      for (int i = 0; i < WIDENED; i++) {
        StudioStage.pressWithShift(columns, KeyCode.RIGHT);
      }
    });
  }
}
