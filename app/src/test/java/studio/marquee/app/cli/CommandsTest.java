package studio.marquee.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import studio.marquee.app.cli.WindowCommand.Wish;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every command, and what commands say about the data as a whole. */
class CommandsTest extends CommandsBase {
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
    assertThat(run("count", "--workspace", workspace().toString(), "nowhere.json"))
        .extracting(Ended::code)
        .isEqualTo(2);
    assertThat(run("count", "--workspace", workspace().toString(), "a.json", "b.json").messages())
        .contains("does not know what to do with b.json");
    assertThat(run("demo", "--people", "many", folder().resolve("new").toString()).messages())
        .contains("many is not a value for --people of marquee demo");
    assertThat(run("demo", "--people", "0", folder().resolve("new").toString()))
        .extracting(Ended::code)
        .isEqualTo(2);
    assertThat(run("demo", workspace().toString()).messages())
        .contains("already holds files that are not the demo brand");
  }

  @Test
  void statusSaysWhatIsThereAndWhatTheChecksFound() throws Exception {
    String data = folder().resolve("d-status").toString();
    Ended before = run("status", workspace().toString(), "--data", data);
    assertThat(before.code()).isEqualTo(ExitCode.NO);
    assertThat(before.results()).contains("no data on this laptop yet");

    Ended refreshed = run("refresh", "--workspace", workspace().toString(), "--data", data);
    assertThat(refreshed.messages()).contains("On arrival: In Web visits, ");
    Ended after = run("status", "--workspace", workspace().toString(), "--data", data);
    assertThat(after.code()).as(after.results()).isZero();
    assertThat(after.results())
        .contains("Customers: data as of 2026-11-21 06:10:00 Europe/Berlin, 2,000 people")
        .contains("  Customers: 2,000 rows")
        .contains("Last refresh: 2026-11-21 06:10:00 Europe/Berlin, took ")
        .contains("  warning: In Web visits, ");
    JsonNode json =
        JsonMapper.builder()
            .build()
            .readTree(run("status", workspace().toString(), "--data", data, "--json").results());
    assertThat(json.at("/people").asInt()).isEqualTo(2_000);
    assertThat(json.at("/lastRefresh/ending").asString()).isEqualTo("done");
    assertThat(json.at("/lastRefresh/findings/0/code").asString()).isEqualTo("arrival.repeated");
    assertThat(json.at("/marts/0/rows").asInt()).isEqualTo(2_000);
    assertThat(run("status").code()).isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void catalogueSaysWhatThereIsAndHowItStands() throws Exception {
    String data = folder().resolve("d-catalogue").toString();
    Ended before = run("catalogue", workspace().toString(), "--data", data);
    assertThat(before.code()).as(before.messages()).isZero();
    assertThat(before.results())
        .contains("commerce\n  order_lines (")
        .contains("    Owner: Customer data team; steward: ")
        .contains("    Made from: commerce.orders, commerce.returns, web.sessions, app.events")
        .contains("    - loyalty_tier: text, internal, used by ")
        .doesNotContain("Rows on this laptop");
    assertThat(run("refresh", "--workspace", workspace().toString(), "--data", data).code())
        .isZero();
    Ended after = run("catalogue", workspace().toString(), "--data", data);
    assertThat(after.results()).contains("    Rows on this laptop: 2,000\n");
    JsonNode json =
        JsonMapper.builder()
            .build()
            .readTree(run("catalogue", workspace().toString(), "--data", data, "--json").results());
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
              assertThat(wish)
                  .isEqualTo(new Wish(workspace(), null, "mira", folder().resolve("data")));
              opened.incrementAndGet();
            },
            "--workspace",
            workspace().toString(),
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
}
