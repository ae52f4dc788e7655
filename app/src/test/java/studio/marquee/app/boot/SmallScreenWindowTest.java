package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import studio.marquee.app.settings.Appearance;
import studio.marquee.app.testing.Legible;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.StudioStage;
import studio.marquee.app.testing.WindowBase;

/** A laptop of 1920 by 1080 that draws everything twice as large has 960 by 540 for a window. */
final class SmallScreenWindowTest extends WindowBase {
  private static final int LINES = 4;

  /** What the system leaves of it. */
  private static final Rectangle2D ROOM = new Rectangle2D(0, 0, 960, 492);

  private StudioStage onSmallScreen() throws Exception {
    StudioStage small = StudioStage.on(ROOM, demo().opener(), demo().options(), Appearance.LIGHT);
    small.waitForHome();
    return small;
  }

  private static List<String> overlaps(StudioStage studio) {
    return OnWindow.get(() -> Legible.overlaps(Legible.in(studio.stage().getScene().getRoot())));
  }

  @Test
  void theWindowFillsItAndThereIsSomethingToUse() throws Exception {
    try (StudioStage small = onSmallScreen()) {
      assertThat(small.stage())
          .extracting(Stage::getX, Stage::getY, Stage::getWidth, Stage::getHeight)
          .containsExactly(0.0, 0.0, ROOM.getWidth(), ROOM.getHeight());
      assertThat(overlaps(small)).isEmpty();
      small.openAudience("Win back");
      assertThat(overlaps(small)).isEmpty();
      VirtualFlow<?> lines = (VirtualFlow<?>) small.node("#palette .virtual-flow");
      assertThat(
              OnWindow.get(() ->
                  lines.getLastVisibleCell().getIndex() - lines.getFirstVisibleCell().getIndex()))
          .isGreaterThanOrEqualTo(LINES);
    }
  }
}
