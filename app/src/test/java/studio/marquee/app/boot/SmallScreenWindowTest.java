package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.skin.VirtualFlow;
import org.junit.jupiter.api.Test;
import studio.marquee.app.settings.Appearance;
import studio.marquee.app.testing.Legible;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.StudioStage;
import studio.marquee.app.testing.WindowBase;

/** A laptop of 1920 by 1080 that draws everything twice as large has 960 by 540 for a window. */
final class SmallScreenWindowTest extends WindowBase {
  private static final int LINES = 4;

  private StudioStage onSmallScreen() throws Exception {
    StudioStage small =
        StudioStage.on(
            new Rectangle2D(0, 0, 960, 540), demo().opener(), demo().options(), Appearance.LIGHT);
    OnWindow.run(() -> small.stage().setMaximized(false));
    small.resize(960, 492);
    small.waitForHome();
    return small;
  }

  @Test
  void theWindowTakesAllOfASmallScreen() throws Exception {
    try (StudioStage small =
        StudioStage.on(
            new Rectangle2D(0, 0, 1280, 760),
            demo().opener(),
            demo().options(),
            Appearance.LIGHT)) {
      assertThat(OnWindow.get(() -> small.stage().isMaximized())).isTrue();
    }
    assertThat(OnWindow.get(() -> studio().stage().isMaximized())).isFalse();
  }

  @Test
  void nothingLiesOverAnythingElseAndThereIsSomethingToUse() throws Exception {
    try (StudioStage small = onSmallScreen()) {
      assertThat(Legible.overlaps(Legible.in(small.stage().getScene().getRoot()))).isEmpty();
      small.openAudience("Win back");
      assertThat(small.stage().getScene().getWidth()).isEqualTo(960);
      assertThat(small.stage().getScene().getHeight()).isEqualTo(492);
      assertThat(Legible.overlaps(Legible.in(small.stage().getScene().getRoot()))).isEmpty();
      VirtualFlow<?> lines = (VirtualFlow<?>) small.node("#palette .virtual-flow");
      assertThat(
              OnWindow.get(() ->
                  lines.getLastVisibleCell().getIndex() - lines.getFirstVisibleCell().getIndex()))
          .isGreaterThanOrEqualTo(LINES);
    }
  }
}
