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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.marquee.app.testing.DemoStudio;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.demo.DemoBrand;
import studio.marquee.connect.demo.DemoPlan;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.source.Passwords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What questions say, against files that a person has read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionCommandsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/questions");

  private Path folder = Path.of("");

  /** What one command printed and how it ended. */
  record Ended(int code, String results, String messages) {}

  @BeforeAll
  void writeBrand(@TempDir Path fresh) throws Exception {
    folder = fresh;
    DemoPlan plan = new DemoPlan(2_000, 7, LocalDate.of(2026, 11, 20));
    DemoBrand.write(folder.resolve("brand"), plan, Progress.silent());
  }

  private Path workspace() {
    return folder.resolve("brand/workspace");
  }

  private String template(String name) {
    return workspace().resolve("templates").resolve(name + ".segment.json").toString();
  }

  private Ended run(Instant moment, List<String> typed) {
    StringWriter results = new StringWriter();
    StringWriter messages = new StringWriter();
    Clock clock = Clock.fixed(moment, ZoneOffset.UTC);
    Surroundings surroundings =
        new Surroundings(
            new Terminal(new PrintWriter(results), new PrintWriter(messages), false),
            Locale.UK,
            clock,
            () -> 0,
            folder.resolve("data"),
            DemoStudio::keys,
            new SourceAccess(
                Passwords.of(Map.of()), new TerminalEntry(null, InputStream.nullInputStream())));
    Texts texts = new Texts(Locale.UK, ZoneId.of("Europe/Berlin"), clock);
    List<String> all = new ArrayList<>(typed);
    all.addAll(List.of("--workspace", workspace().toString()));
    int code = new Commands(surroundings, texts, _ -> {}).run(all.toArray(String[]::new));
    return new Ended(code, results.toString(), messages.toString());
  }

  private Ended run(String... typed) {
    return run(Instant.parse("2026-11-21T05:10:00Z"), List.of(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "breakdown gold-and-silver-members --by people.country",
        "breakdown big-spenders --by people.lifetime_value --against gold-and-silver-members",
        "breakdown big-spenders --by people.acquired_on",
        "breakdown big-spenders --by people.country --as priya",
        "reach gold-and-silver-members",
        "reach gold-and-silver-members --as jonas",
        "sample gold-and-silver-members --most 3",
        "why looked-but-did-not-buy --key c0000081",
        "why gold-and-silver-members --key c0000081",
        "overlap gold-and-silver-members big-spenders win-back",
        "overlap gold-and-silver-members big-spenders --as priya",
        "values people.city --like be --most 5",
        "values people.city --most 5 --as jonas"
      })
  void saysItsAnswer(String line) throws Exception {
    List<String> typed = new ArrayList<>();
    for (String word : line.split(" ", -1)) {
      boolean isTemplate = Files.exists(Path.of(template(word)));
      typed.add(isTemplate ? template(word) : word);
    }
    Ended ended = run(typed.toArray(String[]::new));
    assertThat(ended.messages()).isEmpty();
    assertThat(ended.code()).isZero();
    String name = line.replaceAll("[^a-z0-9]+", "-");
    requireGolden(name + ".txt", ended.results());
    typed.add("--json");
    requireGolden(name + ".json", run(typed.toArray(String[]::new)).results());
  }

  private static void requireGolden(String name, String said) throws Exception {
    Path file = GOLDEN.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      assertThat(System.getenv("CI")).as("golden files are not rewritten in CI").isNull();
      Files.createDirectories(GOLDEN);
      Files.writeString(file, said);
    }
    assertThat(said).isEqualTo(Files.readString(file));
  }

  @Test
  void whatAPolicyDoesNotAllowEndsWithFourAndNothing() {
    for (List<String> typed :
        List.of(
            List.of("sample", template("big-spenders"), "--as", "priya"),
            List.of("why", template("big-spenders"), "--key", "c0000081", "--as", "priya"),
            List.of(
                "breakdown",
                template("big-spenders"),
                "--by",
                "people.loyalty_points",
                "--as",
                "priya"),
            List.of("values", "people.home_store", "--as", "priya"))) {
      assertThat(run(typed.toArray(String[]::new)))
          .as("%s", typed)
          .returns(ExitCode.DENIED, Ended::code)
          .returns("", Ended::results)
          .satisfies(ended -> assertThat(ended.messages()).containsIgnoringCase("ask "));
    }
  }

  @Test
  void growthNeedsDataFromBefore() throws Exception {
    Path data = folder.resolve("growing");
    List<String> refresh = List.of("refresh", "--data", data.toString());
    List<String> growth =
        List.of("growth", template("looked-but-did-not-buy"), "--data", data.toString());
    assertThat(run(Instant.parse("2026-11-21T05:10:00Z"), refresh).code()).isZero();
    assertThat(run(Instant.parse("2026-11-21T05:10:00Z"), growth))
        .returns(ExitCode.WRONG_USE, Ended::code)
        .satisfies(ended -> assertThat(ended.messages()).contains("from before"));
    assertThat(run(Instant.parse("2026-11-24T05:10:00Z"), refresh).code()).isZero();
    Ended ended = run(Instant.parse("2026-11-24T06:00:00Z"), growth);
    requireGolden("growth.txt", ended.results());
    List<String> asJson = new ArrayList<>(growth);
    asJson.add("--json");
    JsonNode json =
        JsonMapper.shared().readTree(run(Instant.parse("2026-11-24T06:00:00Z"), asJson).results());
    assertThat(json.get("entered").get("data changed").longValue()).isZero();
    long came = json.get("entered").get("window rolled").longValue();
    long left = json.get("left").get("window rolled").longValue();
    assertThat(left).isPositive();
    assertThat(json.get("after").longValue() - json.get("before").longValue())
        .isEqualTo(came - left);
  }
}
