package studio.marquee.app.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import studio.marquee.app.feature.frame.StudioOpener;
import studio.marquee.app.settings.Appearance;
import studio.marquee.app.testing.DemoStudio;
import studio.marquee.app.testing.Drags;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.Pictures;
import studio.marquee.app.testing.Reports;
import studio.marquee.app.testing.ScriptedCare;
import studio.marquee.app.testing.StudioStage;
import studio.marquee.model.format.FormatProblem;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** The scenes of the tour in one appearance. */
final class Scenes {
  private static final long BETWEEN_NEWS = 80;
  private static final String NO_CARET = "data:text/css,.text-input%7B-fx-display-caret:false%7D";

  private final DemoStudio demo;
  private final Appearance appearance;
  private final Path pictures;
  private final double scale;

  Scenes(DemoStudio demo, Appearance appearance, Path pictures, double scale) {
    this.demo = demo;
    this.appearance = appearance;
    this.pictures = pictures;
    this.scale = scale;
  }

  void renderAll() throws IOException, ProblemException {
    opening();
    problem();
    brokenFile();
    try (StudioStage studio = open(new ScriptedCare(demo.opener(), Reports.ofDemo()))) {
      studio.waitForHome();
      picture("home", studio);
      studio.clickId("go-builder");
      picture("builder-empty", studio);
      studio.clickId("go-home");
      studio.clickId("new-audience");
      picture("builder-new", studio);
      studio.clickId("go-home");
      studio.openAudience("Gold and Silver members");
      studio.breakDownBy("Acquisition channel");
      picture("builder", studio);
      new AnswerScenes(studio, this::picture).renderAll();
      values(studio);
      drag(studio);
      new PaletteScenes(studio, this::picture).renderAll();
      studio.clickId("go-home");
      studio.openAudience("Big spenders");
      studio.breakDownBy("Loyalty tier");
      picture("builder-number", studio);
      studio.clickId("go-home");
      studio.openAudience("Win back");
      picture("builder-rules", studio);
      rules(studio);
      studio.clickId("keys");
      picture("keys", studio);
      studio.clickId("keys-close");
      studio.resize(1100, 700);
      picture("builder-small", studio);
      studio.resize(1440, 900);
      new TableScenes(studio, this::picture).renderAll();
      studio.clickId("go-settings");
      picture("settings", studio);
    }
    new DataScenes(demo, appearance, this::picture).renderAll();
    new ExportScenes(demo, appearance, this::picture).renderAll();
    new ListScenes(demo, appearance, this::picture).renderAll();
    new TextScenes(demo, appearance, this::picture).renderAll();
    new MirroredScenes(demo, appearance, this::picture).renderAll();
    new LaptopScenes(demo, appearance, this::largerPicture).renderAll();
  }

  private void values(StudioStage studio) {
    OnWindow.run(() -> ((ButtonBase) studio.node("#values")).fire());
    picture("builder-values", studio);
    studio.hidePopups();
  }

  private void drag(StudioStage studio) {
    Node cell = studio.cell(".palette-cell", "Language");
    Drags drag = OnWindow.get(() -> Drags.press(cell));
    OnWindow.run(() -> drag.moveTo(studio.node("#include .lane-title")));
    studio.waitForText("would leave");
    picture("builder-drag", studio);
    OnWindow.run(() -> drag.moveInto(studio.node("#part-rule-parts-0"), 0.55));
    studio.waitForText("Makes a group");
    picture("builder-onto", studio);
    OnWindow.run(() -> drag.moveTo(studio.node("#palette")).release());
  }

  /** Rules as they look when something was done to them. */
  private void rules(StudioStage studio) {
    press(studio, "#part-rule-parts-0", KeyCode.N);
    press(studio, "#part-rule-parts-1", KeyCode.M);
    picture("builder-marks", studio);
    OnWindow.run(
        () -> ((ButtonBase) studio.node("#part-rule-parts-0").lookup(".part-more")).fire());
    picture("builder-menu", studio);
    studio.hidePopups();
    OnWindow.run(() -> ((ButtonBase) studio.node("#undo")).fire());
    OnWindow.run(() -> ((ButtonBase) studio.node("#undo")).fire());
  }

  private static void press(StudioStage studio, String part, KeyCode code) {
    OnWindow.run(() -> {
      Node node = studio.node(part);
      node.requestFocus();
      StudioStage.press(node, code);
    });
  }

  private void opening() throws IOException {
    CountDownLatch end = new CountDownLatch(1);
    StudioOpener slow =
        progress -> {
          progress.at("refresh.open", 0, 0);
          progress.at("refresh.plan", 0, 0);
          progress.at("refresh.read", 0, 100_000);
          while (!end.await(BETWEEN_NEWS, TimeUnit.MILLISECONDS)) {
            progress.at("refresh.read", 62_000, 100_000);
          }
          throw new InterruptedException();
        };
    try (StudioStage studio = open(slow)) {
      studio.waitForText("62,000 of");
      picture("opening", studio);
    } finally {
      end.countDown();
    }
  }

  private void problem() throws IOException {
    StudioOpener failing =
        _ -> {
          throw new ProblemException(Problem.of(FormatProblem.UNREADABLE, "workspace.yaml", 7));
        };
    try (StudioStage studio = open(failing)) {
      studio.waitForText("Try again");
      picture("problem", studio);
    }
  }

  private void brokenFile() throws IOException {
    Path broken = demo.templates().resolve("summer-sale.segment.json");
    Files.writeString(broken, "{ \"format\": \"marquee.segment/1\", \"title\": ");
    try (StudioStage studio = open(demo.opener())) {
      studio.waitForHome();
      picture("home-broken-file", studio);
    } finally {
      Files.delete(broken);
    }
  }

  private StudioStage open(StudioOpener opener) throws IOException {
    return StudioStage.open(opener, demo.options(), appearance);
  }

  private void picture(String scene, StudioStage studio) {
    keep(scene, studio, scale);
  }

  private void largerPicture(String scene, StudioStage studio) {
    keep(scene, studio, scale * LaptopScenes.SCALE);
  }

  private void keep(String scene, StudioStage studio, double drawnAt) {
    OnWindow.run(() -> withoutCaret(studio.stage().getScene()));
    OnWindow.settle();
    studio.waitUntilDone();
    String name = scene + "-" + appearance.name().toLowerCase(Locale.ROOT) + ".png";
    try {
      Files.createDirectories(pictures);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
    OnWindow.run(
        () -> Pictures.write(Pictures.of(studio.stage(), drawnAt), pictures.resolve(name)));
  }

  /** It blinks, so it is to be seen only now and then. */
  private static void withoutCaret(Scene scene) {
    if (!scene.getStylesheets().contains(NO_CARET)) {
      scene.getStylesheets().add(NO_CARET);
    }
  }
}
