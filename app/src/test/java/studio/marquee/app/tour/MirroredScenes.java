package studio.marquee.app.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import studio.marquee.app.settings.Appearance;
import studio.marquee.app.testing.DemoStudio;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.Reports;
import studio.marquee.app.testing.ScriptedCare;
import studio.marquee.app.testing.StudioStage;
import studio.marquee.app.tour.DataScenes.Pictured;
import studio.marquee.app.tour.ExportScenes.Out;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.model.problem.ProblemException;

/** The same window for somebody who reads from right to left. */
final class MirroredScenes {
  private static final int MARKED = 6;

  private final DemoStudio demo;
  private final Appearance appearance;
  private final Pictured pictured;

  MirroredScenes(DemoStudio demo, Appearance appearance, Pictured pictured) {
    this.demo = demo;
    this.appearance = appearance;
    this.pictured = pictured;
  }

  void renderAll() throws IOException, ProblemException {
    try (StudioStage studio =
        StudioStage.open(
            new ScriptedCare(demo.opener(), Reports.ofDemo()),
            demo.mirroredOptions(),
            appearance)) {
      studio.waitForHome();
      pictured.keep("rtl-home", studio);
      studio.openAudience("Win back");
      studio.breakDownBy("Acquisition channel");
      pictured.keep("rtl-builder", studio);
      OnWindow.run(() -> ((ButtonBase) studio.node("#values")).fire());
      pictured.keep("rtl-values", studio);
      studio.hidePopups();
      OnWindow.run(
          () -> ((ButtonBase) studio.node("#part-rule-parts-0").lookup(".part-more")).fire());
      pictured.keep("rtl-menu", studio);
      studio.hidePopups();
      OnWindow.run(() -> ((ButtonBase) studio.node("#include .add-rule")).fire());
      pictured.keep("rtl-chooser", studio);
      studio.hidePopups();
      search(studio, "german");
      pictured.keep("rtl-search", studio);
      search(studio, "");
      answer(studio);
      studio.clickId("freshness");
      pictured.keep("rtl-data", studio);
      studio.hidePopups();
      studio.clickId("keys");
      pictured.keep("rtl-keys", studio);
      studio.clickId("keys-close");
      studio.clickId("go-settings");
      pictured.keep("rtl-settings", studio);
    }
    export();
  }

  private void export() throws IOException, ProblemException {
    Path own = Files.createTempDirectory("marquee-tour-");
    Path folder = Files.createDirectories(own.resolve("Downloads"));
    try (StudioStage studio =
        StudioStage.exporting(
            demo.exportingAs("jonas", new LocalDisk()),
            demo.mirroredOptions(),
            appearance,
            new Out(folder))) {
      studio.waitForHome();
      studio.openAudience("Gold and Silver members");
      studio.clickId("export");
      OnWindow.until("it can begin", () -> !studio.node("#export-begin").isDisabled());
      pictured.keep("rtl-export", studio);
    } finally {
      new LocalDisk().deleteAll(own);
    }
  }

  private static void search(StudioStage studio, String typed) {
    OnWindow.run(() -> ((TextField) studio.node("#palette-search")).setText(typed));
    OnWindow.settle();
  }

  /** Marks some of a chart of numbers, and brings it into view. */
  private void answer(StudioStage studio) {
    studio.breakDownBy("Birthday");
    OnWindow.until(
        "the chart is there", () -> studio.stage().getScene().lookup("#chart-birthday") != null);
    OnWindow.settle();
    OnWindow.run(() -> {
      Node chart = studio.node("#chart-birthday");
      chart.requestFocus();
      for (int i = 0; i < MARKED; i++) {
        StudioStage.pressWithShift(chart, KeyCode.LEFT);
      }
      ScrollPane scroll = (ScrollPane) studio.node(".answer-panel .scroll-pane");
      Node content = scroll.getContent();
      Node top = studio.node("#chart-choice");
      Bounds place = content.sceneToLocal(top.localToScene(top.getBoundsInLocal()));
      double room = content.getBoundsInLocal().getHeight() - scroll.getViewportBounds().getHeight();
      scroll.setVvalue(Math.clamp((place.getMinY() - 16) / Math.max(1, room), 0, 1));
    });
    pictured.keep("rtl-answer", studio);
  }
}
