package studio.marquee.app.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.app.testing.DemoStudio;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.demo.DemoBrand;
import studio.marquee.connect.demo.DemoPlan;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.source.Passwords;

/** Commands that are typed about a small demo brand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CommandsBase {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T05:10:00Z"), ZoneOffset.UTC);

  private Path folder = Path.of("");

  /** What one command printed and how it ended. */
  record Ended(int code, String results, String messages) {}

  @BeforeAll
  void writeBrand(@TempDir Path fresh) throws Exception {
    folder = fresh;
    DemoPlan plan = new DemoPlan(2_000, 7, LocalDate.of(2026, 11, 20));
    DemoBrand.write(demo(), plan, Progress.silent());
  }

  final Path folder() {
    return folder;
  }

  final Path demo() {
    return folder.resolve("brand");
  }

  final Path workspace() {
    return demo().resolve("workspace");
  }

  final Ended run(String... typed) {
    return run(_ -> {}, typed);
  }

  final Ended run(WindowCommand window, String... typed) {
    return run(CLOCK, window, typed);
  }

  /** With the workspace of the brand. */
  final Ended runInWorkspace(String... typed) {
    return runInWorkspace(CLOCK, typed);
  }

  final Ended runInWorkspace(Clock clock, String... typed) {
    return run(
        clock,
        _ -> {},
        Stream.concat(Stream.of(typed), Stream.of("--workspace", workspace().toString()))
            .toArray(String[]::new));
  }

  private Ended run(Clock clock, WindowCommand window, String... typed) {
    StringWriter results = new StringWriter();
    StringWriter messages = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(results), new PrintWriter(messages), false);
    AtomicLong nanos = new AtomicLong();
    Surroundings surroundings =
        new Surroundings(
            terminal,
            Locale.UK,
            clock,
            () -> nanos.addAndGet(4_200_000),
            folder.resolve("data"),
            DemoStudio::keys,
            new SourceAccess(
                Passwords.of(Map.of()), new TerminalEntry(null, InputStream.nullInputStream())));
    Texts texts = new Texts(Locale.UK, ZoneId.of("Europe/Berlin"), clock);
    int code = new Commands(surroundings, texts, window).run(typed);
    return new Ended(code, results.toString(), messages.toString());
  }

  final Path segment(String name, String attribute) throws Exception {
    return Files.writeString(
        folder.resolve(name),
        """
        {
          "format": "marquee.segment/1",
          "title": "Gold",
          "population": "people",
          "rule": {
            "kind": "attribute",
            "attribute": "%s",
            "test": "is any of",
            "values": ["Gold"]
          }
        }
        """
            .formatted(attribute));
  }

  final long goldInTheWarehouse() throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:duckdb:" + demo().resolve("warehouse.duckdb"));
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) from customer.people where loyalty_tier = 'Gold'")) {
      row.next();
      return row.getLong(1);
    }
  }
}
