package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WindowRoomTest {
  private static WindowRoom on(double width, double height) {
    return WindowRoom.on(new Rectangle2D(0, 25, width, height));
  }

  @ParameterizedTest
  @CsvSource({"1920, 1040", "3840, 2120", "1440, 948"})
  void whereThereIsRoomTheWindowHasItsUsualSize(double width, double height) {
    assertThat(on(width, height)).isEqualTo(WindowRoom.USUAL);
    assertThat(WindowRoom.USUAL.whole()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1280, 760", "1366, 728", "1440, 860", "960, 500"})
  void onASmallScreenItTakesAllOfItAndCannotBeLarger(double width, double height) {
    WindowRoom room = on(width, height);
    assertThat(room.whole()).contains(new Rectangle2D(0, 25, width, height));
    assertThat(room.size().getWidth()).isLessThanOrEqualTo(width);
    assertThat(room.size().getHeight()).isLessThan(height);
    assertThat(room.least().getWidth()).isLessThanOrEqualTo(width);
    assertThat(room.least().getHeight()).isLessThan(height);
  }

  @Test
  void thatItMayBecomeSmallerThanUsualIsForSmallScreensAlone() {
    assertThat(on(1280, 760).least()).isEqualTo(WindowRoom.USUAL.least());
    assertThat(on(960, 500).least().getWidth()).isEqualTo(960);
  }
}
