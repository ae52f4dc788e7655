package studio.marquee.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class SystemTextsTest {
  private static double factor(String system, double size, Map<String, String> environment) {
    return new SystemTexts(system, size, environment).factor();
  }

  @Test
  void whatIsUsualOnASystemChangesNothing() {
    assertThat(factor("Linux", 13, Map.of())).isEqualTo(1);
    assertThat(factor("Mac OS X", 13, Map.of())).isEqualTo(1);
    assertThat(factor("Windows 11", 12, Map.of())).isEqualTo(1);
  }

  @Test
  void largerTextsOfTheSystemAreLargerHere() {
    assertThat(factor("Windows 11", 15, Map.of())).isEqualTo(1.25);
    assertThat(factor("Linux", 13, Map.of("GDK_DPI_SCALE", "1.3"))).isEqualTo(1.3);
  }

  @Test
  void thereIsRoomForOneAndAHalfAndNothingBecomesSmaller() {
    assertThat(factor("Windows 11", 27, Map.of())).isEqualTo(1.5);
    assertThat(factor("Windows 11", 9, Map.of())).isEqualTo(1);
  }

  @Test
  void aScaleThatIsNoneIsNotHeard() {
    assertThat(factor("Linux", 13, Map.of("GDK_DPI_SCALE", "large"))).isEqualTo(1);
    assertThat(factor("Linux", 13, Map.of("GDK_DPI_SCALE", "NaN"))).isEqualTo(1);
    assertThat(factor("Linux", 13, Map.of("GDK_DPI_SCALE", "0"))).isEqualTo(1);
  }
}
