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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.app.cli.WindowCommand.Wish;
import studio.marquee.app.testing.DemoStudio;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.demo.DemoBrand;
import studio.marquee.connect.demo.DemoPlan;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.source.Passwords;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T05:10:00Z"), ZoneOffset.UTC);

  private Path folder = Path.of("");
  private Path demo = Path.of("");
  private Path workspace = Path.of("");

  /** What one command printed and how it ended. */
  record Ended(int code, String results, String messages) {}

  @BeforeAll
  void writeBrand(@TempDir Path fresh) throws Exception {
    folder = fresh;
    demo = folder.resolve("brand");
    workspace = demo.resolve("workspace");
    DemoBrand.write(demo, new DemoPlan(2_000, 7, LocalDate.of(2026, 11, 20)), Progress.silent());
  }

  private Ended run(String... typed) {
    return run(_ -> {}, typed);
  }

  private Ended run(WindowCommand window, String... typed) {
    StringWriter results = new StringWriter();
    StringWriter messages = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(results), new PrintWriter(messages), false);
    AtomicLong nanos = new AtomicLong();
    Surroundings surroundings =
        new Surroundings(
            terminal,
            Locale.UK,
            CLOCK,
            () -> nanos.addAndGet(4_200_000),
            folder.resolve("data"),
            DemoStudio::keys,
            new SourceAccess(
                Passwords.of(Map.of()), new TerminalEntry(null, InputStream.nullInputStream())));
    Texts texts = new Texts(Locale.UK, ZoneId.of("Europe/Berlin"), CLOCK);
    int code = new Commands(surroundings, texts, window).run(typed);
    return new Ended(code, results.toString(), messages.toString());
  }

  private Path segment(String name, String attribute) throws Exception {
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

  private long goldInTheWarehouse() throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:duckdb:" + demo.resolve("warehouse.duckdb"));
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) from customer.people where loyalty_tier = 'Gold'")) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void countsWhatTheWarehouseHolds() throws Exception {
    Path gold = segment("gold.json", "people.loyalty_tier");
    run("refresh", "--workspace", workspace.toString(), "--data", folder.resolve("d1").toString());
    Ended ended =
        run(
            "count",
            "--workspace",
            workspace.toString(),
            "--data",
            folder.resolve("d1").toString(),
            gold.toString());
    long people = goldInTheWarehouse();
    assertThat(people).isPositive();
    assertThat(ended)
        .isEqualTo(
            new Ended(
                0,
                """
                Gold: %d of 2,000 people (%s)
                Customers whose loyalty tier is Gold.
                Exact on this laptop, data as of 2026-11-21 06:10:00 Europe/Berlin, counted in 4.2 ms.
                """
                    .formatted(
                        people, new Texts(Locale.UK, ZoneOffset.UTC, CLOCK).percent(people, 2_000)),
                ""));
  }

  @Test
  void theSameForAnotherProgram() throws Exception {
    Path gold = segment("gold-json.json", "people.loyalty_tier");
    Ended ended = run("count", "--json", "--workspace", workspace.toString(), gold.toString());
    JsonNode json = JsonMapper.shared().readTree(ended.results());
    assertThat(json.get("people").longValue()).isEqualTo(goldInTheWarehouse());
    assertThat(json.get("population").longValue()).isEqualTo(2_000);
    assertThat(json.get("asOf").stringValue()).isEqualTo("2026-11-21T05:10:00Z");
    assertThat(json.get("isExact").booleanValue()).isTrue();
  }

  @Test
  void saysWhatEveryRuleDoes() throws Exception {
    Path gold = segment("gold-rules.json", "people.loyalty_tier");
    Ended ended = run("count", "--rules", "--workspace", workspace.toString(), gold.toString());
    assertThat(ended.results())
        .endsWith(
            "\nwhose loyalty tier is Gold: %d alone, %d left after it in its group, 2,000 in the audience without it.\n"
                .formatted(goldInTheWarehouse(), goldInTheWarehouse()));
    Ended json =
        run("count", "--rules", "--json", "--workspace", workspace.toString(), gold.toString());
    JsonNode rule = JsonMapper.shared().readTree(json.results()).get("rules").get(0);
    assertThat(rule.get("place").stringValue()).isEqualTo("/rule");
    assertThat(rule.get("alone").longValue()).isEqualTo(goldInTheWarehouse());
    assertThat(rule.get("without").longValue()).isEqualTo(2_000);
  }

  @Test
  void withTooLittleRoomTheNumbersAreTheSameAndItIsSaid() throws Exception {
    Path gold = segment("gold-room.json", "people.loyalty_tier");
    String in = workspace.toString();
    String much = run("count", "--rules", "--json", "--workspace", in, gold.toString()).results();
    JsonNode enough = JsonMapper.shared().readTree(much);
    String none =
        run("count", "--rules", "--json", "--room", "0", "--workspace", in, gold.toString())
            .results();
    JsonNode little = JsonMapper.shared().readTree(none);
    assertThat(enough.get("hadRoom").booleanValue()).isTrue();
    assertThat(little.get("hadRoom").booleanValue()).isFalse();
    assertThat(little.get("people")).isEqualTo(enough.get("people"));
    assertThat(little.get("rules")).isEqualTo(enough.get("rules"));
    assertThat(run("count", "--room", "0", "--workspace", in, gold.toString()).results())
        .contains("There was too little room");
    assertThat(run("count", "--workspace", in, gold.toString()).results())
        .doesNotContain("too little room");
  }

  @Test
  void everyTemplateOfTheBrandCanBeCounted() throws Exception {
    try (Stream<Path> templates = Files.list(workspace.resolve("templates"))) {
      List<Path> files = templates.toList();
      assertThat(files).hasSizeGreaterThanOrEqualTo(8);
      for (Path file : files) {
        String in = workspace.toString();
        assertThat(run("count", "--engine", "both", "--workspace", in, file.toString()))
            .as("%s", file)
            .extracting(Ended::code)
            .isEqualTo(0);
      }
    }
  }

  @Test
  void aSegmentThatDoesNotFitEndsWithTheAnswerNo() throws Exception {
    Path typo = segment("typo.json", "people.loyalty_teir");
    assertThat(run("count", "--workspace", workspace.toString(), typo.toString()))
        .isEqualTo(
            new Ended(
                1,
                "",
                "%s at /rule/attribute: The mart Customers has no attribute called “loyalty_teir”. Was “loyalty_tier” meant?%n"
                    .formatted(typo)));
  }

  @Test
  void aSegmentIsCheckedExplainedAndShownAsSql() throws Exception {
    String file = workspace.resolve("templates/win-back.segment.json").toString();
    String in = workspace.toString();
    assertThat(run("check", "--workspace", in, file))
        .isEqualTo(new Ended(0, "Nothing is wrong with it.\n", ""));
    assertThat(run("explain", "--workspace", in, "--at", "2026-11-20T11:00:00Z", file))
        .isEqualTo(
            new Ended(
                0,
                "Customers whose country is Germany, Austria or Switzerland and whose last order is"
                    + " more than 12 months ago (before 21 Nov 2025, Berlin) and (whose loyalty"
                    + " tier is Gold or Silver or whose lifetime value is among the highest 20 %),"
                    + " except those whose predicted churn is more than 0.95.\n",
                ""));
    for (String database : List.of("duckdb", "postgresql", "MARIADB")) {
      Ended sql = run("sql", "--workspace", in, "--dialect", database, file);
      assertThat(sql.code()).as(sql.messages()).isZero();
      assertThat(sql.results())
          .startsWith("select count(*)\nfrom ")
          .contains("-- 1: Germany")
          .doesNotContain("'Germany'");
    }
    for (String form : List.of("ids", "rules", "rows")) {
      Ended sql = run("sql", "--workspace", in, "--form", form, "--columns", "people.city", file);
      assertThat(sql.code()).as(sql.messages()).isZero();
      assertThat(sql.results()).startsWith("select").contains("/* /rule");
    }
    Ended noColumn =
        run("sql", "--workspace", in, "--form", "rows", "--columns", "people.shoe", file);
    assertThat(noColumn.code()).isEqualTo(2);
    assertThat(noColumn.messages()).contains("There is no attribute or trait people.shoe");
    assertThat(run("sql", "--workspace", in, "--dialect", "excel", file))
        .extracting(Ended::code)
        .isEqualTo(2);
    Path typo = segment("typo-sql.json", "people.loyalty_teir");
    for (String command : List.of("check", "explain", "sql")) {
      Ended ended = run(command, "--workspace", in, typo.toString());
      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.results() + ended.messages()).contains("Was “loyalty_tier” meant?");
    }
    Ended json = run("check", "--json", "--workspace", in, typo.toString());
    assertThat(JsonMapper.shared().readTree(json.results()).at("/findings/0/place").stringValue())
        .isEqualTo("/rule/attribute");
  }

  @Test
  void twoSegmentsAreHeldAgainstEachOther() throws Exception {
    String before = segment("before.json", "people.loyalty_tier").toString();
    String after = segment("after.json", "people.country").toString();
    String in = workspace.toString();
    assertThat(run("diff", "--workspace", in, before, before))
        .isEqualTo(new Ended(0, "They are the same.\n", ""));
    Ended changed = run("diff", "--workspace", in, before, after);
    assertThat(changed.code()).isEqualTo(1);
    assertThat(changed.results())
        .contains("whose loyalty tier is Gold")
        .contains("whose country is Gold");
  }

  @Test
  void wrongUseIsOneSentenceAndCodeTwo() {
    assertThat(run("--speed"))
        .isEqualTo(
            new Ended(
                2,
                "",
                "marquee: marquee has no option --speed. See marquee --help for the options it"
                    + " has.\n"));
    assertThat(run("cuont").messages())
        .isEqualTo(
            "marquee: There is no command cuont. See marquee --help for the commands there are.\n");
    assertThat(run("count", "x.json").messages())
        .isEqualTo(
            "marquee: marquee count needs --workspace. See marquee count --help for what it"
                + " needs.\n");
    assertThat(run("count", "--workspace", "nowhere", "x.json"))
        .extracting(Ended::code)
        .isEqualTo(2);
    assertThat(run("count", "--workspace", workspace.toString(), "nowhere.json"))
        .extracting(Ended::code)
        .isEqualTo(2);
    assertThat(run("count", "--workspace", workspace.toString(), "a.json", "b.json").messages())
        .contains("does not know what to do with b.json");
    assertThat(run("demo", "--people", "many", folder.resolve("new").toString()).messages())
        .contains("many is not a value for --people of marquee demo");
    assertThat(run("demo", "--people", "0", folder.resolve("new").toString()))
        .extracting(Ended::code)
        .isEqualTo(2);
    assertThat(run("demo", workspace.toString()).messages())
        .contains("already holds files that are not the demo brand");
  }

  @Test
  void statusSaysWhatIsThereAndWhatTheChecksFound() throws Exception {
    String data = folder.resolve("d-status").toString();
    Ended before = run("status", workspace.toString(), "--data", data);
    assertThat(before.code()).isEqualTo(ExitCode.NO);
    assertThat(before.results()).contains("no data on this laptop yet");

    Ended refreshed = run("refresh", "--workspace", workspace.toString(), "--data", data);
    assertThat(refreshed.messages()).contains("On arrival: In Web visits, ");
    Ended after = run("status", "--workspace", workspace.toString(), "--data", data);
    assertThat(after.code()).as(after.results()).isZero();
    assertThat(after.results())
        .contains("Customers: data as of 2026-11-21 06:10:00 Europe/Berlin, 2,000 people")
        .contains("  Customers: 2,000 rows")
        .contains("Last refresh: 2026-11-21 06:10:00 Europe/Berlin, took ")
        .contains("  warning: In Web visits, ");
    JsonNode json =
        JsonMapper.builder()
            .build()
            .readTree(run("status", workspace.toString(), "--data", data, "--json").results());
    assertThat(json.at("/people").asInt()).isEqualTo(2_000);
    assertThat(json.at("/lastRefresh/ending").asString()).isEqualTo("done");
    assertThat(json.at("/lastRefresh/findings/0/code").asString()).isEqualTo("arrival.repeated");
    assertThat(json.at("/marts/0/rows").asInt()).isEqualTo(2_000);
    assertThat(run("status").code()).isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void catalogueSaysWhatThereIsAndHowItStands() throws Exception {
    String data = folder.resolve("d-catalogue").toString();
    Ended before = run("catalogue", workspace.toString(), "--data", data);
    assertThat(before.code()).as(before.messages()).isZero();
    assertThat(before.results())
        .contains("commerce\n  order_lines (")
        .contains("    Owner: Customer data team; steward: ")
        .contains("    Made from: commerce.orders, commerce.returns, web.sessions, app.events")
        .contains("    - loyalty_tier: text, internal, used by ")
        .doesNotContain("Rows on this laptop");
    assertThat(run("refresh", "--workspace", workspace.toString(), "--data", data).code()).isZero();
    Ended after = run("catalogue", workspace.toString(), "--data", data);
    assertThat(after.results()).contains("    Rows on this laptop: 2,000\n");
    JsonNode json =
        JsonMapper.builder()
            .build()
            .readTree(run("catalogue", workspace.toString(), "--data", data, "--json").results());
    JsonNode people = JsonMapper.shared().createObjectNode();
    for (JsonNode domain : json.path("domains")) {
      for (JsonNode mart : domain.path("marts")) {
        people = mart.path("name").asString().equals("people") ? mart : people;
      }
    }
    assertThat(people.path("rows").asInt()).isEqualTo(2_000);
    assertThat(people.path("promises").size()).isPositive();
    assertThat(people.at("/promises/0/state").asString()).isNotEqualTo("unknown");
    assertThat(people.at("/derivedFrom/0/mart").asString()).isEqualTo("orders");
    assertThat(people.at("/usedBy/marts").toString()).contains("\"orders\"");
    assertThat(run("catalogue").code()).isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void everyCommandExplainsItself() {
    for (List<String> command :
        List.of(
            List.<String>of(),
            List.of("demo"),
            List.of("refresh"),
            List.of("status"),
            List.of("catalogue"),
            List.of("count"),
            List.of("check"),
            List.of("explain"),
            List.of("diff"),
            List.of("sql"))) {
      String[] typed = Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new);
      Ended ended = run(typed);
      assertThat(ended.code()).isZero();
      assertThat(ended.results()).startsWith("Usage: marquee").contains("Shows this help.");
    }
  }

  @Test
  void withoutACommandTheWindowOpens() {
    AtomicLong opened = new AtomicLong();
    Ended ended =
        run(
            wish -> {
              assertThat(wish).isEqualTo(new Wish(workspace, null, "mira", folder.resolve("data")));
              opened.incrementAndGet();
            },
            "--workspace",
            workspace.toString(),
            "--as",
            "mira");
    assertThat(ended).isEqualTo(new Ended(0, "", ""));
    assertThat(opened).hasValue(1);
  }

  @Test
  void whateverHappensNobodySeesAStackTrace() {
    Ended bug =
        run(_ -> {
          throw new IllegalStateException("a customer's secret");
        });
    assertThat(bug.code()).isEqualTo(70);
    assertThat(bug.messages()).hasLineCount(1).doesNotContain("secret").doesNotContain("at ");
    Ended denied =
        run(_ -> {
          throw new ProblemException(Problem.of(CliProblem.NO_DISPLAY));
        });
    assertThat(denied.code()).isEqualTo(2);
    Ended stopped =
        run(_ -> {
          throw new InterruptedException();
        });
    assertThat(stopped.messages()).startsWith("marquee: The command was stopped.");
  }

  @Test
  void eachRoleIsToldWhatItMayKnow() throws Exception {
    String in = workspace.toString();
    String nobody = segment("nobody.json", "people.city").toString();
    Ended few = run("count", "--workspace", in, "--as", "priya", nobody);
    assertThat(few.code()).isEqualTo(ExitCode.DONE);
    assertThat(few.results()).contains("fewer than 50").doesNotContain(": 0 of");
    Ended json = run("count", "--json", "--workspace", in, "--as", "priya", nobody);
    assertThat(json.results()).contains("\"fewerThan\" : 50").doesNotContain("\"people\"");
    assertThat(run("count", "--workspace", in, nobody).results()).contains(": 0 of");

    String hidden = segment("hidden.json", "people.home_store").toString();
    for (String command : List.of("count", "check", "explain")) {
      Ended denied = run(command, "--workspace", in, "--as", "priya", hidden);
      assertThat(denied.code()).isEqualTo(ExitCode.DENIED);
      assertThat(denied.messages()).contains("Home store", "viewers", "the Privacy office");
    }
    Ended atSource = run("sql", "--workspace", in, "--as", "priya", nobody);
    assertThat(atSource.code()).isEqualTo(ExitCode.DENIED);
    assertThat(run("sql", "--workspace", in, "--as", "noor", nobody).code()).isZero();
    Ended unknown = run("count", "--workspace", in, "--as", "olga", nobody);
    assertThat(unknown.code()).isEqualTo(ExitCode.WRONG_USE);
  }
}
