package studio.marquee.connect.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepSharesTest {
  @Test
  void rowsOfAllMartsMakeUpTheReading() {
    StepShares shares = StepShares.like(List.of());
    assertThat(shares.at("refresh.plan", 100, 100)).isZero();
    assertThat(shares.at("refresh.read", 20, 40)).isCloseTo(0.16, within(1e-9));
    assertThat(shares.at("refresh.read", 40, 40)).isCloseTo(0.32, within(1e-9));
    assertThat(shares.at("refresh.related", 0, 30)).isCloseTo(0.32, within(1e-9));
    assertThat(shares.at("refresh.related", 30, 30)).isCloseTo(0.56, within(1e-9));
    assertThat(shares.at("refresh.related", 30, 30)).isCloseTo(0.56, within(1e-9));
    assertThat(shares.at("refresh.related", 0, 30)).isCloseTo(0.56, within(1e-9));
    assertThat(shares.at("refresh.related", 30, 30)).isCloseTo(0.80, within(1e-9));
    assertThat(shares.at("refresh.check", 50, 100)).isCloseTo(0.86, within(1e-9));
    assertThat(shares.at("refresh.seal", 1, 1)).isCloseTo(0.92, within(1e-9));
  }
}
