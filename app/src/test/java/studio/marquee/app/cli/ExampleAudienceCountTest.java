package studio.marquee.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.app.testing.DemoStudio;
import studio.marquee.app.testing.ExampleAudience;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.source.Passwords;
import tools.jackson.databind.json.JsonMapper;

/** The audience that the window is tried with has the same people on the command line. */
final class ExampleAudienceCountTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T05:10:00Z"), ZoneOffset.UTC);

  @Test
  void bothEnginesCountWhatTheWindowShows(@TempDir Path folder) throws Exception {
    ExampleAudience example = new ExampleAudience();
    try (DemoStudio brand = DemoStudio.write(folder, 2_000)) {
      assertThat(brand.workspace().people()).isNotEmpty();
    }
    StringWriter results = new StringWriter();
    StringWriter messages = new StringWriter();
    Surroundings surroundings =
        new Surroundings(
            new Terminal(new PrintWriter(results), new PrintWriter(messages), false),
            Locale.UK,
            CLOCK,
            System::nanoTime,
            folder.resolve("data"),
            DemoStudio::keys,
            new SourceAccess(
                Passwords.of(Map.of()), new TerminalEntry(null, InputStream.nullInputStream())));
    Texts texts = new Texts(Locale.UK, ZoneId.of("Europe/Berlin"), CLOCK);
    int code =
        new Commands(surroundings, texts, _ -> {})
            .run(
                "count",
                example.file().toString(),
                "--workspace",
                folder.resolve("brand/workspace").toString(),
                "--engine",
                "both",
                "--json");
    assertThat(messages.toString()).isEmpty();
    assertThat(code).isEqualTo(ExitCode.DONE);
    var counted = new JsonMapper().readTree(results.toString());
    assertThat("%,d".formatted(counted.get("people").asLong())).isEqualTo(example.people());
    assertThat(counted.get("people").asLong()).isPositive();
  }
}
