package studio.marquee.model.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BandTest {
  @Test
  void littleHistoryCallsNothingUnusual() {
    assertThat(Band.of(List.of(1.0, 1.0, 1.0, 1.0), 1)).isEmpty();
    assertThat(Band.of(List.of(1.0, 1.0, 1.0, 1.0, 1.0), 1)).isPresent();
  }

  @Test
  void oneRefreshThatWentWrongMovesNothing() {
    Band calm = Band.of(List.of(100.0, 101.0, 99.0, 100.0, 102.0), 1).orElseThrow();
    Band upset = Band.of(List.of(100.0, 101.0, 0.0, 100.0, 102.0), 1).orElseThrow();
    assertThat(calm.middle()).isEqualTo(100);
    assertThat(upset.middle()).isEqualTo(100);
    assertThat(upset.holds(50)).isFalse();
    assertThat(upset.holds(104)).isTrue();
    assertThat(upset.low()).isEqualTo(100 - 6 * 1.4826 * 1);
  }

  @Test
  void aSeriesThatNeverChangedHasTheLeastWidth() {
    Band band = Band.of(List.of(7.0, 7.0, 7.0, 7.0, 7.0), 2).orElseThrow();
    assertThat(band).isEqualTo(new Band(7, 5, 9));
    assertThat(band.holds(5)).isTrue();
    assertThat(band.holds(9.001)).isFalse();
  }
}
