package studio.marquee.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What questions say, against files that a person has read. */
class QuestionCommandsTest extends CommandsBase {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/questions");

  private String template(String name) {
    return workspace().resolve("templates").resolve(name + ".segment.json").toString();
  }

  private Ended run(Instant moment, List<String> typed) {
    return runInWorkspace(Clock.fixed(moment, ZoneOffset.UTC), typed.toArray(String[]::new));
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
    Ended ended = runInWorkspace(typed.toArray(String[]::new));
    assertThat(ended.messages()).isEmpty();
    assertThat(ended.code()).isZero();
    String name = line.replaceAll("[^a-z0-9]+", "-");
    requireGolden(name + ".txt", ended.results());
    typed.add("--json");
    requireGolden(name + ".json", runInWorkspace(typed.toArray(String[]::new)).results());
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
      assertThat(runInWorkspace(typed.toArray(String[]::new)))
          .as("%s", typed)
          .returns(ExitCode.DENIED, Ended::code)
          .returns("", Ended::results)
          .satisfies(ended -> assertThat(ended.messages()).containsIgnoringCase("ask "));
    }
  }

  @Test
  void growthNeedsDataFromBefore() throws Exception {
    Path data = folder().resolve("growing");
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
