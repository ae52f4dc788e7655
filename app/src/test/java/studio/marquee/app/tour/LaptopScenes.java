package studio.marquee.app.tour;

import java.io.IOException;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import studio.marquee.app.settings.Appearance;
import studio.marquee.app.testing.DemoStudio;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.Reports;
import studio.marquee.app.testing.ScriptedCare;
import studio.marquee.app.testing.StudioStage;
import studio.marquee.app.tour.DataScenes.Pictured;

/**
 * What matters most, on a small laptop whose screen draws everything at one and a half its size.
 */
final class LaptopScenes {
  static final double SCALE = 1.5;

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private final DemoStudio demo;
  private final Appearance appearance;
  private final Pictured pictured;

  LaptopScenes(DemoStudio demo, Appearance appearance, Pictured pictured) {
    this.demo = demo;
    this.appearance = appearance;
    this.pictured = pictured;
  }

  void renderAll() throws IOException {
    try (StudioStage studio =
        StudioStage.open(
            new ScriptedCare(demo.opener(), Reports.ofDemo()), demo.options(), appearance)) {
      studio.resize(WIDTH, HEIGHT);
      studio.waitForHome();
      pictured.keep("laptop-home", studio);
      studio.openAudience("Win back");
      pictured.keep("laptop-builder", studio);
      OnWindow.run(() -> ((ButtonBase) studio.node("#values")).fire());
      pictured.keep("laptop-values", studio);
      studio.hidePopups();
      ScrollPane answer = (ScrollPane) studio.node(".answer-panel .scroll-pane");
      OnWindow.run(() -> answer.setVvalue(1));
      pictured.keep("laptop-answer", studio);
      studio.clickId("keys");
      pictured.keep("laptop-keys", studio);
    }
  }
}
