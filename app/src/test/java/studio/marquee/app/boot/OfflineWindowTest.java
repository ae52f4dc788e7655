package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.app.cli.WindowCommand.Wish;
import studio.marquee.app.feature.frame.StudioOpener;
import studio.marquee.app.settings.Appearance;
import studio.marquee.app.testing.ManualTimer;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.Reports;
import studio.marquee.app.testing.ServerBrand;
import studio.marquee.app.testing.StudioStage;
import studio.marquee.app.testing.WindowBase;
import studio.marquee.connect.keys.KeyFile;
import studio.marquee.connect.progress.Progress;

/** A window over a real PostgreSQL that is taken away and comes back while people are counted. */
final class OfflineWindowTest extends WindowBase {
  private final ManualTimer timer = new ManualTimer();

  private static StudioOpener opener(ServerBrand brand, Instant now) {
    Path keys = brand.data().resolve("keys").resolve("test.keys");
    return new WorkspaceOpening(
        new Wish(brand.workspace(), null, null, brand.data()),
        _ -> KeyFile.ofDemo(keys),
        Clock.fixed(now, ZoneOffset.UTC),
        brand.sources());
  }

  /** Opens a window over data that were read some hours before. */
  private StudioStage openLater(ServerBrand brand) throws Exception {
    opener(brand, Reports.READ_AT).open(Progress.silent()).close();
    return StudioStage.open(
        opener(brand, Reports.NOW), demo().options().ringing(timer), Appearance.LIGHT);
  }

  private static String chip(StudioStage stage) {
    return OnWindow.get(() -> ((Labeled) stage.node("#freshness")).getText());
  }

  private static void press(StudioStage stage, KeyCode code) {
    OnWindow.run(() -> StudioStage.press(stage.node("#refresh"), code));
  }

  private void waitForChip(StudioStage stage, String part) {
    OnWindow.until(
        "the chip says “" + part + "”",
        () -> ((Labeled) stage.node("#freshness")).getText().contains(part));
  }

  @Test
  void countingGoesOnWhenTheServerIsGoneAndNewDataComeWhenItIsBack(@TempDir Path folder)
      throws Exception {
    try (ServerBrand brand = ServerBrand.of(folder, 500);
        StudioStage stage = openLater(brand)) {
      stage.waitForHome();
      assertThat(chip(stage)).isEqualTo("Data as of today 05:10");

      brand.stop();
      OnWindow.run(timer::ring);
      waitForChip(stage, "offline since today 08:30");
      assertThat(chip(stage)).startsWith("Data as of today 05:10, 3 hours old");
      stage.openAudience("From Norway");
      assertThat(stage.texts()).contains("500", "exact · on this laptop");

      press(stage, KeyCode.F5);
      stage.waitForText("The source crm cannot be reached");
      assertThat(chip(stage)).contains("offline since today 08:30");
      assertThat(stage.texts()).contains("500", "exact · on this laptop");

      brand.startAgain(640);
      OnWindow.run(timer::ring);
      OnWindow.until(
          "the chip is no longer offline",
          () -> !((Labeled) stage.node("#freshness")).getText().contains("offline"));
      press(stage, KeyCode.F5);
      stage.waitForText("640");
      assertThat(stage.texts()).contains("exact · on this laptop");
      assertThat(OnWindow.get(() -> ((TextField) stage.node("#title")).getText()))
          .isEqualTo("From Norway");
      assertThat(chip(stage)).isEqualTo("Data as of today 08:30");
      stage.clickId("ask-growth");
      stage.waitForText("500 people in the data of today 05:10, 640 now.");
      assertThat(OnWindow.get(() -> StudioStage.textsIn(stage.node("#causes")))).contains("+140");
    }
  }
}
