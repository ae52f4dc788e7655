package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.app.cli.WindowCommand.Wish;
import studio.marquee.app.feature.frame.DataCare;
import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.app.feature.frame.StudioOpener;
import studio.marquee.app.standing.DataReport;
import studio.marquee.app.testing.DemoStudio;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.Reports;
import studio.marquee.app.testing.ScriptedCare;
import studio.marquee.app.testing.StudioStage;
import studio.marquee.app.testing.WindowBase;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.export.ExportDesk;
import studio.marquee.connect.extract.RefreshProblem;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.source.Sources;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

final class RefreshWindowTest extends WindowBase {
  private static final Problem REFUSED = Problem.of(RefreshProblem.CHECKS_FAILED, "Customers", 1);

  private final AtomicInteger attempts = new AtomicInteger();
  private final CountDownLatch goOn = new CountDownLatch(1);

  /** Fails the first time; the second takes as long as a test likes. */
  private final class Care implements DataCare {
    private final StudioOpener opener;

    Care(StudioOpener opener) {
      this.opener = opener;
    }

    @Override
    public OpenStudio refresh(Progress progress) throws ProblemException, InterruptedException {
      if (attempts.getAndIncrement() == 0) {
        throw new ProblemException(REFUSED);
      }
      progress.whole(new Progress.Whole(12_000_000, Optional.of(Duration.ofSeconds(20))));
      progress.at("refresh.read", 0, 100);
      progress.at("refresh.read", 62, 62);
      goOn.await();
      return reopen(progress);
    }

    @Override
    public OpenStudio reopen(Progress progress) throws ProblemException, InterruptedException {
      return opener.open(progress).caredFor(this);
    }

    @Override
    public Optional<DataReport> report() {
      return Optional.of(
          attempts.get() == 1 ? Reports.refused("people", REFUSED) : Reports.broken("orders"));
    }

    @Override
    public ExportDesk exporting(AudienceEngine engine) {
      throw new IllegalStateException("nothing leaves here");
    }

    @Override
    public boolean isInReach() {
      return true;
    }
  }

  private StudioStage openCaredFor() throws IOException {
    StudioOpener opener = demo().opener();
    return open(progress -> opener.open(progress).caredFor(new Care(opener)));
  }

  private static String chip(StudioStage stage) {
    return OnWindow.get(() -> ((Labeled) stage.node("#freshness")).getText());
  }

  private static void press(StudioStage stage, KeyCode code) {
    OnWindow.run(() -> StudioStage.press(stage.node("#refresh"), code));
  }

  @Test
  void aFailureKeepsTheLastGoodDataAndBadgesWhatDependsOnThem() throws Exception {
    try (StudioStage stage = openCaredFor()) {
      stage.waitForHome();
      stage.waitForText("a promise is broken");
      String title = "Gold and Silver members";
      stage.openAudience(title);

      stage.clickId("refresh");
      stage.waitForText("What arrived for Customers is not used");
      stage.waitForText("last refresh failed");
      assertThat(chip(stage)).startsWith("Data as of today 06:10, 3 hours old");
      assertThat(stage.texts()).contains("exact · on this laptop", "Checks failed");

      stage.clickId("freshness");
      stage.waitForText("412 rows have no Country");
      assertThat(stage.texts())
          .contains("PROTECTION", "Encrypted under keys that your passphrase opens.", "Failed")
          .anyMatch(text -> text.contains("works here as Builder"));
    }
  }

  @Test
  void countingGoesOnMeanwhileAndTheDraftIsStillThereAfterTheSwitch() throws Exception {
    attempts.set(1);
    try (StudioStage stage = openCaredFor()) {
      stage.waitForHome();
      stage.openAudience("Gold and Silver members");
      OnWindow.run(() -> {
        TextField title = (TextField) stage.node("#title");
        title.setText("Mine, not saved");
        title.getOnAction().handle(new javafx.event.ActionEvent());
      });
      press(stage, KeyCode.F5);
      stage.waitForText("Reading the people · 100%, 12 MB, about 20 s left");
      assertThat(chip(stage)).contains("refreshing");
      OnWindow.run(() -> ((javafx.scene.control.ButtonBase) stage.node("#undo")).fire());
      stage.waitForText("exact · on this laptop");
      OnWindow.run(() -> ((javafx.scene.control.ButtonBase) stage.node("#redo")).fire());

      OnWindow.run(() -> {
        stage.node("#title").requestFocus();
        ((TextField) stage.node("#title")).setText("Mine, still being typed");
      });
      Object before = stage.stage().getScene().lookup(".frame");
      goOn.countDown();
      OnWindow.until(
          "the new data are there",
          () -> !before.equals(stage.stage().getScene().lookup(".frame")));
      stage.waitForText("exact · on this laptop");
      OnWindow.run(() -> {
        assertThat(((TextField) stage.node("#title")).getText())
            .isEqualTo("Mine, still being typed");
        assertThat(stage.node("#undo").isDisabled()).isFalse();
      });
    }
  }

  @Test
  void aStopIsSeenAtOnceAndNothingTakesOver() throws Exception {
    DataReport good = Reports.dueAt(Reports.NOW.plus(Duration.ofHours(9)));
    ScriptedCare care = new ScriptedCare(demo().opener(), good);
    try (StudioStage stage = open(care)) {
      stage.waitForHome();
      Object before = stage.stage().getScene().lookup(".frame");
      stage.clickId("refresh");
      stage.waitForText("Reading what belongs to the people");
      stage.clickId("refresh");
      stage.waitForText("Stopped; the data from before stay");
      assertThat(chip(stage)).isEqualTo("Data as of today 06:10 · refresh stopped");
      assertThat((Object) stage.stage().getScene().lookup(".frame")).isEqualTo(before);
    }
  }

  @Test
  void theRefreshOfAnotherIsToldPlainly(@TempDir Path data) throws Exception {
    Wish wish = new Wish(demo().templates().resolveSibling(""), null, null, data);
    var clock = java.time.Clock.fixed(Reports.READ_AT, java.time.ZoneOffset.UTC);
    WorkspaceOpening opening =
        new WorkspaceOpening(wish, DemoStudio.keys(data), clock, new Sources());
    try (StudioStage stage = open(opening)) {
      stage.waitForHome();
      try (FileChannel channel = FileChannel.open(lock(data), StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        assertThat(lock.isValid()).isTrue();
        press(stage, KeyCode.F5);
        stage.waitForText("Customers is being refreshed already, by another window or command.");
      }
      press(stage, KeyCode.F5);
      OnWindow.until(
          "the next one is fetched",
          () ->
              ((Label) stage.node("#people-here"))
                  .getTooltip()
                  .getText()
                  .startsWith("Generation 000002"));
      stage.waitForHome();
    }
  }

  private static Path lock(Path data) throws IOException {
    try (Stream<Path> all = Files.walk(data)) {
      return all.filter(file -> file.endsWith("refresh.lock")).findFirst().orElseThrow();
    }
  }
}
