package studio.marquee.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.app.testing.DemoStudio;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.demo.DemoBrand;
import studio.marquee.connect.demo.DemoPlan;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.source.Passwords;

/** Erasing, going back and how long data are kept, as they are typed. */
class KeptDataCommandsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T05:10:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private Path workspace = Path.of("");

  /** What one command printed and how it ended. */
  record Ended(int code, String results, String messages) {}

  @BeforeEach
  void writeBrand() throws Exception {
    Path demo = folder.resolve("brand");
    workspace = demo.resolve("workspace");
    DemoBrand.write(demo, new DemoPlan(500, 7, LocalDate.of(2026, 11, 20)), Progress.silent());
  }

  private Ended run(String... typed) {
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
    int code = new Commands(surroundings, texts, _ -> {}).run(typed);
    return new Ended(code, results.toString(), messages.toString());
  }

  @Test
  void somebodyIsErasedAndOneGoesBack() throws Exception {
    String place = workspace.toString();
    String data = folder.resolve("other data").toString();
    assertThat(run("rollback", place, "--data", data).code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run("refresh", "--workspace", place, "--data", data).code())
        .isEqualTo(ExitCode.DONE);
    Path list = Files.writeString(folder.resolve("leaving.txt"), "C0000001\n\nC0000002\n");

    assertThat(run("erase", place, "--data", data).messages()).contains("Nobody is named");
    Ended erased = run("erase", place, "--data", data, "--from", list.toString());
    assertThat(erased.code()).isEqualTo(ExitCode.DONE);
    assertThat(erased.results()).startsWith("2 people are erased");
    assertThat(erased.results() + erased.messages()).doesNotContain("C0000001");

    assertThat(run("refresh", "--workspace", place, "--data", data).code())
        .isEqualTo(ExitCode.DONE);
    Ended back = run("rollback", place, "--data", data);
    assertThat(back.results()).contains("now in use", "Somebody went back");
    Ended status = run("status", place, "--data", data);
    assertThat(status.results())
        .contains("Somebody went back", "Kept on this laptop until", "demo key");
    assertThat(run("status", place, "--data", data, "--json").results())
        .contains("setAside", "keptUntil", "daysLeft");
    assertThat(run("rollback", place, "--data", data).results())
        .contains("They are the newest again");
  }
}
