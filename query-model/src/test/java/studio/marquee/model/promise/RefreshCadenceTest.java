package studio.marquee.model.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefreshCadenceTest {
  private static final Instant READ = Instant.parse("2026-11-21T06:00:00Z");

  private static String next(int failures, String lastAttempt) {
    return RefreshCadence.next(
            Duration.ofHours(4), READ, failures, Instant.parse("2026-11-21T" + lastAttempt + "Z"))
        .toString();
  }

  @Test
  void aSourceInTroubleIsLeftAloneLongerAndLonger() {
    assertThat(next(0, "06:00:00")).isEqualTo("2026-11-21T10:00:00Z");
    assertThat(next(1, "10:00:00")).isEqualTo("2026-11-21T10:05:00Z");
    assertThat(next(2, "10:05:00")).isEqualTo("2026-11-21T10:15:00Z");
    assertThat(next(5, "11:00:00")).isEqualTo("2026-11-21T12:20:00Z");
    assertThat(next(90, "12:00:00")).isEqualTo("2026-11-21T18:00:00Z");
    assertThat(next(1, "07:00:00")).isEqualTo("2026-11-21T10:00:00Z");
  }

  @Test
  void whereNothingIsPromisedNothingIsDue() {
    assertThat(RefreshCadence.interval(List.of())).isEmpty();
  }
}
