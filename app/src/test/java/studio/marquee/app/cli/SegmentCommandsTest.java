package studio.marquee.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What commands say about a segment without counting it, and who may ask. */
class SegmentCommandsTest extends CommandsBase {
  @Test
  void aSegmentIsCheckedExplainedAndShownAsSql() throws Exception {
    String file = workspace().resolve("templates/win-back.segment.json").toString();
    String in = workspace().toString();
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
    String in = workspace().toString();
    assertThat(run("diff", "--workspace", in, before, before))
        .isEqualTo(new Ended(0, "They are the same.\n", ""));
    Ended changed = run("diff", "--workspace", in, before, after);
    assertThat(changed.code()).isEqualTo(1);
    assertThat(changed.results())
        .contains("whose loyalty tier is Gold")
        .contains("whose country is Gold");
  }

  @Test
  void eachRoleIsToldWhatItMayKnow() throws Exception {
    String in = workspace().toString();
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
