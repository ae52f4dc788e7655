package studio.marquee.app.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import studio.marquee.app.boot.PassphraseDesk;
import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.app.feature.frame.StudioOpener;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.app.settings.Appearance;
import studio.marquee.app.standing.DataReport;
import studio.marquee.app.testing.DemoStudio;
import studio.marquee.app.testing.ManualTimer;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.Reports;
import studio.marquee.app.testing.ScriptedCare;
import studio.marquee.app.testing.StudioStage;
import studio.marquee.connect.extract.RefreshProblem;
import studio.marquee.connect.keys.KeyProblem;
import studio.marquee.connect.keys.KeyRings;
import studio.marquee.connect.keys.Passphrase.Use;
import studio.marquee.connect.source.SourceProblem;
import studio.marquee.connect.workspace.Person;
import studio.marquee.model.policy.PolicyProblem;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** How the data can stand, each as a scene. */
final class DataScenes {
  private static final Problem REFUSED = Problem.of(RefreshProblem.CHECKS_FAILED, "Customers", 1);
  private static final Problem DENIED =
      Problem.of(
          PolicyProblem.NO_ENTRY,
          "policies/roles.yaml",
          "entries",
          "the data team",
          "Guest",
          "Customers");

  private final DemoStudio demo;
  private final Appearance appearance;
  private final Pictured pictured;
  private final ManualTimer timer = new ManualTimer();

  /** Keeps a picture of a scene. */
  @FunctionalInterface
  interface Pictured {
    void keep(String scene, StudioStage studio);
  }

  DataScenes(DemoStudio demo, Appearance appearance, Pictured pictured) {
    this.demo = demo;
    this.appearance = appearance;
    this.pictured = pictured;
  }

  void renderAll() throws IOException {
    ScriptedCare care =
        new ScriptedCare(demo.opener(), Reports.dueAt(Reports.NOW.plus(Duration.ofHours(9))));
    try (StudioStage studio = StudioStage.open(care, demo.options().ringing(timer), appearance)) {
      studio.waitForHome();
      sheet("data-good", studio);
      refreshing(studio);
      say("· due", studio, care, Reports.dueAt(Reports.NOW.minus(Duration.ofHours(1))));
      sheet("data-stale", studio);
      say("a promise is broken", studio, care, Reports.broken("people"));
      sheet("data-broken", studio);
      studio.clickId("go-settings");
      pictured.keep("settings-data", studio);
      studio.clickId("go-home");
      failed(studio, care);
      offline(studio, care);
    }
    without("data-missing", Problem.of(AppProblem.NO_PASSPHRASE));
    without("data-denied", DENIED);
    passphrase();
  }

  private void sheet(String scene, StudioStage studio) {
    studio.clickId("freshness");
    pictured.keep(scene, studio);
    studio.hidePopups();
  }

  private void say(String chip, StudioStage studio, ScriptedCare care, DataReport report) {
    care.say(report);
    OnWindow.run(timer::ring);
    waitForChip(chip, studio);
  }

  private static void waitForChip(String part, StudioStage studio) {
    OnWindow.until(
        "the chip says " + part,
        () -> ((Labeled) studio.node("#freshness")).getText().contains(part));
  }

  private void refreshing(StudioStage studio) {
    studio.clickId("refresh");
    studio.waitForText("Reading what belongs to the people · 62%");
    sheet("data-refreshing", studio);
    studio.clickId("refresh");
    waitForChip("stopped", studio);
    studio.clickId("freshness");
    studio.waitForText("Encrypted under keys that your passphrase opens.");
    pictured.keep("data-stopped", studio);
    studio.hidePopups();
  }

  private void failed(StudioStage studio, ScriptedCare care) {
    care.say(Reports.refused("people", REFUSED));
    care.fail(REFUSED);
    studio.clickId("refresh");
    waitForChip("last refresh failed", studio);
    sheet("data-failed", studio);
    studio.openAudience("Gold and Silver members");
    pictured.keep("builder-badge", studio);
    studio.clickId("go-home");
  }

  private void offline(StudioStage studio, ScriptedCare care) {
    Problem gone =
        Problem.of(SourceProblem.UNREACHABLE, "warehouse", "warehouse.fjell.example:5432");
    care.say(Reports.failedAt(Reports.NOW.minus(Duration.ofMinutes(95)), gone));
    care.cut();
    OnWindow.run(timer::ring);
    waitForChip("offline", studio);
    care.fail(gone);
    studio.clickId("refresh");
    studio.waitForText("The source warehouse cannot be reached");
    waitForChip("offline", studio);
    sheet("data-offline", studio);
  }

  private void without(String scene, Problem why) throws IOException {
    StudioOpener opener =
        progress -> {
          OpenStudio full = demo.opener().open(progress);
          full.close();
          Person person = full.person();
          return OpenStudio.without(full.workspace(), person, why)
              .caredFor(new ScriptedCare(demo.opener(), Reports.of("")));
        };
    try (StudioStage studio = StudioStage.open(opener, demo.options().ringing(timer), appearance)) {
      studio.waitForText("Try again");
      pictured.keep(scene, studio);
    }
  }

  private void passphrase() throws IOException {
    PassphraseDesk desk = new PassphraseDesk(Map.of());
    StudioOpener asking =
        _ -> {
          desk.ask(Use.TO_BEGIN);
          throw new InterruptedException();
        };
    try (StudioStage studio = StudioStage.open(asking, demo.options(), appearance, desk)) {
      studio.waitForText("Choose a passphrase");
      type(studio, "correct horse battery staple");
      pictured.keep("passphrase-begin", studio);
    }
    KeyRings wrong =
        desk.around(_ -> {
          desk.ask(Use.TO_OPEN);
          throw new ProblemException(
              Problem.of(KeyProblem.WRONG_PASSPHRASE, Path.of("Marquee", "keys", "laptop.keys")));
        });
    StudioOpener opening =
        _ -> {
          wrong.of(Path.of(""));
          throw new InterruptedException();
        };
    try (StudioStage studio = StudioStage.open(opening, demo.options(), appearance, desk)) {
      studio.waitForText("Your passphrase, please");
      type(studio, "mistyped");
      studio.clickId("passphrase-give");
      studio.waitForText("does not open the keys");
      pictured.keep("passphrase-wrong", studio);
    }
  }

  /** A field takes all of its text as chosen when it gets the keyboard, so it has that first. */
  private static void type(StudioStage studio, String passphrase) {
    PasswordField field = (PasswordField) studio.node("#passphrase");
    OnWindow.until("it has the keyboard", field::isFocused);
    OnWindow.run(() -> field.replaceSelection(passphrase));
  }
}
