package studio.marquee.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.app.testing.DemoStudio;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.demo.DemoBrand;
import studio.marquee.connect.demo.DemoPlan;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.source.Passwords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListCommandTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T05:10:00Z"), ZoneOffset.UTC);

  private Path folder = Path.of("");
  private Path workspace = Path.of("");
  private List<String> customers = List.of();

  /** What one command printed and how it ended. */
  private record Ended(int code, String results, String messages) {}

  @BeforeAll
  void writeBrand(@TempDir Path fresh) throws Exception {
    folder = fresh;
    workspace = folder.resolve("brand").resolve("workspace");
    DemoBrand.write(
        folder.resolve("brand"),
        new DemoPlan(2_000, 7, LocalDate.of(2026, 11, 20)),
        Progress.silent());
    List<String> read = new ArrayList<>();
    try (Connection warehouse =
            DriverManager.getConnection(
                "jdbc:duckdb:" + folder.resolve("brand").resolve("warehouse.duckdb"));
        Statement statement = warehouse.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select customer_id from customer.people order by 1 limit 120")) {
      while (rows.next()) {
        read.add(rows.getString(1));
      }
    }
    customers = read;
  }

  private Ended run(String... typed) {
    StringWriter results = new StringWriter();
    StringWriter messages = new StringWriter();
    AtomicLong nanos = new AtomicLong();
    Surroundings surroundings =
        new Surroundings(
            new Terminal(new PrintWriter(results), new PrintWriter(messages), false),
            Locale.UK,
            CLOCK,
            () -> nanos.addAndGet(4_200_000),
            folder.resolve("data"),
            DemoStudio::keys,
            new SourceAccess(
                Passwords.of(Map.of()), new TerminalEntry(null, InputStream.nullInputStream())));
    Texts texts = new Texts(Locale.UK, ZoneId.of("Europe/Berlin"), CLOCK);
    String[] inWorkspace =
        Stream.concat(Stream.of(typed), Stream.of("--workspace", workspace.toString()))
            .toArray(String[]::new);
    int code = new Commands(surroundings, texts, _ -> {}).run(inWorkspace);
    return new Ended(code, results.toString(), messages.toString());
  }

  private String file(String name, int people, String... more) throws Exception {
    List<String> lines = new ArrayList<>(List.of("Town;Customer"));
    customers.subList(0, people).forEach(customer -> lines.add("Oslo;" + customer));
    lines.addAll(List.of(more));
    return Files.write(folder.resolve(name), lines).toString();
  }

  @Test
  void aFileBecomesAListThatCanBeCounted() throws Exception {
    String file =
        file("Trade Fair.csv", 100, "Oslo;c-unknown", "Oslo;", "Oslo;" + customers.get(0));
    Ended looked = run("list", "add", file, "--look");
    assertThat(looked.code()).isZero();
    assertThat(looked.results())
        .isEqualTo(
            """
            103 rows in Trade Fair.csv (UTF-8)
            Column “Customer”, taken for Customer ID
            100 found, 1 not found
            One row repeats a value and counts once.
            One row has no value.
            """);
    assertThat(run("list", "show").results()).doesNotContain("trade-fair");
    Ended added = run("list", "add", file);
    assertThat(added.results())
        .startsWith(looked.results().stripTrailing())
        .contains("Kept as the list trade-fair until 19 Feb 2027.", "people.customer_id");
    assertThat(run("list", "show").results())
        .contains(
            "trade-fair: 100 people, from Trade Fair.csv by Customer ID, brought in by mira on 21"
                + " Nov 2026, kept until 19 Feb 2027");
    Path segment =
        Files.writeString(
            folder.resolve("fair.segment.json"),
            """
            {
              "format": "marquee.segment/1",
              "title": "Fair",
              "population": "people",
              "rule": { "kind": "list", "attribute": "people.customer_id", "list": "trade-fair" }
            }
            """);
    assertThat(run("count", segment.toString(), "--engine", "both").results()).contains("100");
    assertThat(run("list", "remove", "trade-fair").results())
        .contains("The list trade-fair is gone.");
    Ended after = run("count", segment.toString());
    assertThat(after.code()).isEqualTo(ExitCode.NO);
    assertThat(after.messages()).contains("trade-fair");
  }

  @Test
  void whoMayNotIsTold() throws Exception {
    Ended denied = run("list", "add", file("few.csv", 3), "--as", "priya");
    assertThat(denied.code()).isEqualTo(ExitCode.DENIED);
    assertThat(denied.messages()).contains("Viewer", "may not bring in lists of Customers");
    assertThat(denied.results()).isEmpty();
  }

  /** Fewer than 50 of them are told by no number, nor by how many are not among them. */
  @Test
  void aFloorIsKept() throws Exception {
    Ended looked = run("list", "add", file("few.csv", 3, "Oslo;c-none"), "--look", "--as", "jonas");
    assertThat(looked.results()).contains("fewer than 50 found").doesNotContain("not found");
    Ended json = run("list", "add", file("few.csv", 3), "--look", "--json", "--as", "jonas");
    assertThat(json.results())
        .contains("\"fewerThan\" : 50")
        .doesNotContain("\"found\"", "\"people\"");
  }

  @Test
  void aProgramIsToldTheSame() throws Exception {
    Ended added =
        run("list", "add", file("json.csv", 7), "--json", "--name", "Seven", "--days", "10");
    JsonNode json = JsonMapper.shared().readTree(added.results());
    assertThat(json.get("name").asString()).isEqualTo("seven");
    assertThat(json.get("found").asInt()).isEqualTo(7);
    assertThat(json.get("people").asInt()).isEqualTo(7);
    assertThat(json.get("until").asString()).startsWith("2026-12-01");
    JsonNode shown = JsonMapper.shared().readTree(run("list", "show", "--json").results());
    assertThat(shown.get("lists").valueStream().map(list -> list.get("name").asString()))
        .contains("seven");
  }

  @Test
  void wrongUseEndsInOneSentence() throws Exception {
    assertThat(run("list", "add", folder.resolve("none.csv").toString()).messages())
        .contains("There is no file");
    assertThat(run("list", "add", file("a.csv", 2), "--column", "Nobody").messages())
        .contains("The file has no column “Nobody”.", "Town, Customer");
    assertThat(run("list", "add", file("b.csv", 2), "--days", "99999").code())
        .isEqualTo(ExitCode.WRONG_USE);
    assertThat(run("list", "remove", "never-there").code()).isEqualTo(ExitCode.WRONG_USE);
  }
}
