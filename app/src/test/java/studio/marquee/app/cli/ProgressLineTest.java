package studio.marquee.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.progress.Progress.Whole;

class ProgressLineTest {
  private static final Texts TEXTS =
      new Texts(Locale.UK, ZoneOffset.UTC, InstantSource.fixed(Instant.EPOCH));

  private final AtomicLong millis = new AtomicLong();
  private final StringWriter shown = new StringWriter();

  private ProgressLine line(boolean isInteractive) {
    Terminal terminal = new Terminal(new PrintWriter(shown), new PrintWriter(shown), isInteractive);
    return new ProgressLine(terminal, TEXTS, () -> millis.get() * 1_000_000);
  }

  @Test
  void whatIsQuicklyDoneIsNotTalkedAbout() {
    try (ProgressLine line = line(true)) {
      for (int i = 0; i < 10; i++) {
        millis.addAndGet(99);
        line.at("refresh.read", i, 10);
      }
    }
    assertThat(shown.toString()).isEmpty();
  }

  @Test
  void aTerminalSeesOneLineThatIsClearedInTheEnd() {
    try (ProgressLine line = line(true)) {
      millis.set(1_000);
      line.at("refresh.read", 500, 1_000);
      millis.set(1_050);
      line.at("refresh.read", 550, 1_000);
    }
    String text = "Reading the people: 500 of 1,000 (50.0%)";
    assertThat(shown.toString())
        .isEqualTo("\r" + text + " ".repeat(79 - text.length()) + "\r" + " ".repeat(79) + "\r");
  }

  @Test
  void aLogFileSeesALineNowAndThen() {
    try (ProgressLine line = line(false)) {
      for (int second = 1; second <= 5; second++) {
        millis.set(second * 1_000L);
        line.at("refresh.read", second, 0);
      }
    }
    assertThat(shown.toString())
        .isEqualTo("Reading the people: 1\nReading the people: 3\nReading the people: 5\n");
  }

  @Test
  void bytesAndTheTimeLeftAreSaidOnceTheyAreKnown() {
    try (ProgressLine line = line(false)) {
      long[] left = {0, 4, 61, 200};
      for (int second = 1; second <= 4; second++) {
        millis.set(second * 2_000L);
        Optional<Duration> known =
            left[second - 1] == 0
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(left[second - 1]));
        line.whole(new Whole(second * 2_600_000L, known));
        line.at("refresh.read", second, 0);
      }
    }
    assertThat(shown.toString())
        .isEqualTo(
            """
            Reading the people: 1, 3 MB
            Reading the people: 2, 5 MB, about 4 s left
            Reading the people: 3, 8 MB, about 60 s left
            Reading the people: 4, 10 MB, about 3 min left
            """);
  }
}
