package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.app.cli.WindowCommand.Wish;
import studio.marquee.app.feature.frame.StudioOpener;
import studio.marquee.app.settings.Appearance;
import studio.marquee.app.testing.ManualTimer;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.ServerBrand;
import studio.marquee.app.testing.StudioStage;
import studio.marquee.app.testing.WindowBase;
import studio.marquee.connect.keys.KeyFile;

/** A window over a real PostgreSQL that is taken away and comes back while people are counted. */
final class OfflineWindowTest extends WindowBase {
  private final ManualTimer timer = new ManualTimer();

  private static StudioOpener opener(ServerBrand brand) {
    Path keys = brand.data().resolve("keys").resolve("test.keys");
    return new WorkspaceOpening(
        new Wish(brand.workspace(), null, null, brand.data()),
        _ -> KeyFile.ofDemo(keys),
        ServerBrand.clock(),
        brand.sources());
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
        StudioStage stage =
            StudioStage.open(opener(brand), demo().options().ringing(timer), Appearance.LIGHT)) {
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
      assertThat(stage.texts()).contains("500", "From Norway");

      brand.startAgain(640);
      OnWindow.run(timer::ring);
      OnWindow.until(
          "the chip is no longer offline",
          () -> !((Labeled) stage.node("#freshness")).getText().contains("offline"));
      press(stage, KeyCode.F5);
      stage.waitForText("640");
      assertThat(stage.texts()).contains("From Norway", "exact · on this laptop");
    }
  }
}
