package studio.marquee.app.tour;

import java.io.IOException;
import java.util.Locale;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import studio.marquee.app.settings.Appearance;
import studio.marquee.app.settings.TextSize;
import studio.marquee.app.testing.DemoStudio;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.Reports;
import studio.marquee.app.testing.ScriptedCare;
import studio.marquee.app.testing.StudioStage;
import studio.marquee.app.tour.DataScenes.Pictured;

/** The same window for somebody whose system has larger texts. */
final class TextScenes {
  private final DemoStudio demo;
  private final Appearance appearance;
  private final Pictured pictured;

  TextScenes(DemoStudio demo, Appearance appearance, Pictured pictured) {
    this.demo = demo;
    this.appearance = appearance;
    this.pictured = pictured;
  }

  void renderAll() throws IOException {
    try (StudioStage studio =
        StudioStage.open(
            new ScriptedCare(demo.opener(), Reports.ofDemo()), demo.options(), appearance)) {
      studio.waitForHome();
      choose(studio, TextSize.LARGER);
      studio.clickId("go-home");
      pictured.keep("texts-home", studio);
      studio.openAudience("Win back");
      pictured.keep("texts-builder", studio);
      choose(studio, TextSize.LARGEST);
      studio.waitForText("Demo key");
      pictured.keep("texts-settings", studio);
      studio.clickId("go-builder");
      pictured.keep("texts-largest", studio);
      OnWindow.run(() -> ((ButtonBase) studio.node("#values")).fire());
      pictured.keep("texts-values", studio);
      studio.hidePopups();
      ScrollPane answer = (ScrollPane) studio.node(".answer-panel .scroll-pane");
      OnWindow.run(() -> answer.setVvalue(1));
      pictured.keep("texts-answer", studio);
    }
  }

  private static void choose(StudioStage studio, TextSize size) {
    studio.clickId("go-settings");
    studio.clickId("text-size-" + size.name().toLowerCase(Locale.ROOT));
  }
}
