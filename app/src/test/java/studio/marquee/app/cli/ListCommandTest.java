package studio.marquee.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListCommandTest extends CommandsBase {
  private List<String> customers = List.of();

  @BeforeAll
  void readCustomers() throws Exception {
    List<String> read = new ArrayList<>();
    try (Connection warehouse =
            DriverManager.getConnection("jdbc:duckdb:" + demo().resolve("warehouse.duckdb"));
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

  private String file(String name, int people, String... more) throws Exception {
    List<String> lines = new ArrayList<>(List.of("Town;Customer"));
    customers.subList(0, people).forEach(customer -> lines.add("Oslo;" + customer));
    lines.addAll(List.of(more));
    return Files.write(folder().resolve(name), lines).toString();
  }

  @Test
  void aFileBecomesAListThatCanBeCounted() throws Exception {
    String file =
        file("Trade Fair.csv", 100, "Oslo;c-unknown", "Oslo;", "Oslo;" + customers.get(0));
    Ended looked = runInWorkspace("list", "add", file, "--look");
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
    assertThat(runInWorkspace("list", "show").results()).doesNotContain("trade-fair");
    Ended added = runInWorkspace("list", "add", file);
    assertThat(added.results())
        .startsWith(looked.results().stripTrailing())
        .contains("Kept as the list trade-fair until 19 Feb 2027.", "people.customer_id");
    assertThat(runInWorkspace("list", "show").results())
        .contains(
            "trade-fair: 100 people, from Trade Fair.csv by Customer ID, brought in by mira on 21"
                + " Nov 2026, kept until 19 Feb 2027");
    Path segment =
        Files.writeString(
            folder().resolve("fair.segment.json"),
            """
            {
              "format": "marquee.segment/1",
              "title": "Fair",
              "population": "people",
              "rule": { "kind": "list", "attribute": "people.customer_id", "list": "trade-fair" }
            }
            """);
    assertThat(runInWorkspace("count", segment.toString(), "--engine", "both").results())
        .contains("100");
    assertThat(runInWorkspace("list", "remove", "trade-fair").results())
        .contains("The list trade-fair is gone.");
    Ended after = runInWorkspace("count", segment.toString());
    assertThat(after.code()).isEqualTo(ExitCode.NO);
    assertThat(after.messages()).contains("trade-fair");
  }

  @Test
  void whoMayNotIsTold() throws Exception {
    Ended denied = runInWorkspace("list", "add", file("few.csv", 3), "--as", "priya");
    assertThat(denied.code()).isEqualTo(ExitCode.DENIED);
    assertThat(denied.messages()).contains("Viewer", "may not bring in lists of Customers");
    assertThat(denied.results()).isEmpty();
  }

  /** Fewer than 50 of them are told by no number, nor by how many are not among them. */
  @Test
  void aFloorIsKept() throws Exception {
    Ended looked =
        runInWorkspace("list", "add", file("few.csv", 3, "Oslo;c-none"), "--look", "--as", "jonas");
    assertThat(looked.results()).contains("fewer than 50 found").doesNotContain("not found");
    Ended json =
        runInWorkspace("list", "add", file("few.csv", 3), "--look", "--json", "--as", "jonas");
    assertThat(json.results())
        .contains("\"fewerThan\" : 50")
        .doesNotContain("\"found\"", "\"people\"");
  }

  @Test
  void aProgramIsToldTheSame() throws Exception {
    Ended added =
        runInWorkspace(
            "list", "add", file("json.csv", 7), "--json", "--name", "Seven", "--days", "10");
    JsonNode json = JsonMapper.shared().readTree(added.results());
    assertThat(json.get("name").asString()).isEqualTo("seven");
    assertThat(json.get("found").asInt()).isEqualTo(7);
    assertThat(json.get("people").asInt()).isEqualTo(7);
    assertThat(json.get("until").asString()).startsWith("2026-12-01");
    JsonNode shown =
        JsonMapper.shared().readTree(runInWorkspace("list", "show", "--json").results());
    assertThat(shown.get("lists").valueStream().map(list -> list.get("name").asString()))
        .contains("seven");
  }

  @Test
  void wrongUseEndsInOneSentence() throws Exception {
    assertThat(runInWorkspace("list", "add", folder().resolve("none.csv").toString()).messages())
        .contains("There is no file");
    assertThat(runInWorkspace("list", "add", file("a.csv", 2), "--column", "Nobody").messages())
        .contains("The file has no column “Nobody”.", "Town, Customer");
    assertThat(runInWorkspace("list", "add", file("b.csv", 2), "--days", "99999").code())
        .isEqualTo(ExitCode.WRONG_USE);
    assertThat(runInWorkspace("list", "remove", "never-there").code())
        .isEqualTo(ExitCode.WRONG_USE);
  }
}
