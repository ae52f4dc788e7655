package studio.marquee.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportCommandTest extends CommandsBase {
  private Path gold = Path.of("");
  private Path out = Path.of("");
  private int round;

  @BeforeAll
  void writeAudience() throws Exception {
    gold =
        Files.writeString(
            folder().resolve("gold.segment.json"),
            """
            {
              "format": "marquee.segment/1",
              "title": "Gold",
              "population": "people",
              "rule": {
                "kind": "attribute",
                "attribute": "people.loyalty_tier",
                "test": "is any of",
                "values": ["Gold", "Silver", "Bronze"]
              }
            }
            """);
  }

  @BeforeEach
  void outFolder() throws Exception {
    out = Files.createDirectory(folder().resolve("out-" + round++));
  }

  private Ended export(String person, String... more) {
    return runInWorkspace(
        Stream.concat(
                Stream.of(
                    "export",
                    gold.toString(),
                    "--as",
                    person,
                    "--to",
                    out.resolve("gold.csv").toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private List<String> left() throws Exception {
    try (Stream<Path> all = Files.list(out)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private String warehouse(String select) throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:duckdb:" + demo().resolve("warehouse.duckdb"));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(select)) {
      row.next();
      return row.getString(1);
    }
  }

  @Test
  void whoMayExportsExactlyThoseWhoAllowedItAndAreNotSuppressed() throws Exception {
    Ended ended =
        export(
            "jonas",
            "--columns",
            "customer_id,people.country",
            "--channel",
            "email",
            "--purpose",
            "newsletter",
            "--json");
    assertThat(ended.messages()).isEmpty();
    assertThat(ended.code()).isZero();
    JsonNode said = JsonMapper.shared().readTree(ended.results());
    String from =
        " from customer.people p where loyalty_tier in ('Gold', 'Silver', 'Bronze')"
            + " and country in ('Germany', 'Austria')";
    String consented =
        from
            + " and exists (from consent.consents c where c.customer_id = p.customer_id"
            + " and channel = 'E-mail' and purpose = 'Newsletter' and status = 'Granted')";
    assertThat(said.get("steps").get("audience").asString())
        .isEqualTo(warehouse("select count(*)" + from));
    assertThat(said.get("steps").get("consented").asString())
        .isEqualTo(warehouse("select count(*)" + consented));
    List<String> lines = Files.readAllLines(out.resolve("gold.csv"));
    String written =
        warehouse(
            "select string_agg(customer_id || ',' || country, ';' order by customer_id)"
                + consented
                + " and not exists (from email.engagement e where e.customer_id = p.customer_id and"
                + " action = 'Bounced' and occurred_at >= timestamptz '2025-11-22 00:00:00+01')"
                + " and not exists (from consent.suppressions s where s.customer_id ="
                + " p.customer_id and channel in ('E-mail', 'All channels'))");
    assertThat(lines.getFirst()).isEqualTo("customer_id,country");
    assertThat(lines.subList(1, lines.size()).stream().sorted().toList())
        .isEqualTo(List.of(written.split(";", -1)));
    assertThat(said.get("people").intValue()).isEqualTo(lines.size() - 1);
    assertThat(left()).containsExactly("gold.csv", "gold.csv.receipt.json");
    assertThat(runInWorkspace("audit", "verify", "--as", "jonas").code()).isZero();
  }

  @Test
  void wordsSayEachStepAndWhereTheFileLies() {
    Ended ended = export("jonas", "--channel", "E-mail", "--purpose", "Newsletter");
    assertThat(ended.code()).isZero();
    assertThat(ended.results())
        .contains("In the audience: ", "Have allowed it: ", "Not suppressed: ")
        .contains("people written to " + out.resolve("gold.csv"))
        .contains("Receipt: gold.csv.receipt.json, data as of 2026-11-21 06:10:00 Europe/Berlin");
  }

  @Test
  void aNoSaysWhyAndLeavesNothing() throws Exception {
    Ended role = export("mira");
    assertThat(role.code()).isEqualTo(ExitCode.DENIED);
    assertThat(role.messages())
        .contains("The role Builder may not take people of Customers anywhere")
        .contains("Ask the Privacy office");
    Ended identifier =
        export(
            "jonas", "--columns", "identifiers.email", "--channel", "email", "--purpose", "offers");
    assertThat(identifier.code()).isEqualTo(ExitCode.DENIED);
    assertThat(identifier.messages()).contains("“E-mail” of Identifiers is hidden");
    assertThat(left()).isEmpty();
  }

  @Test
  void whatWasTypedWrongIsToldWithWhatThereIs() throws Exception {
    Ended channel = export("jonas", "--channel", "fax", "--purpose", "offers");
    assertThat(channel.code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(channel.messages()).contains("fax", "E-mail", "Post");
    assertThat(export("jonas", "--channel", "email").messages()).contains("Newsletter", "Offers");
    assertThat(export("jonas", "--purpose", "offers").code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(export("jonas", "--columns", "Country!").code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(left()).isEmpty();
    Files.writeString(out.resolve("gold.csv"), "precious");
    assertThat(export("jonas").code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(out.resolve("gold.csv")).hasContent("precious");
    assertThat(
            export("jonas", "--force", "--headers", "titles", "--delimiter", "semicolon", "--mark")
                .code())
        .isZero();
    assertThat(Files.readString(out.resolve("gold.csv"))).startsWith("\uFEFFCustomer ID\r\nc0");
  }

  @Test
  void aChangedLogIsToldWithItsLine() throws Exception {
    assertThat(export("jonas").code()).isZero();
    assertThat(runInWorkspace("audit", "verify", "--as", "jonas").results())
        .contains("whole and in order");
    Path log;
    try (Stream<Path> all = Files.list(folder().resolve("data").resolve("audit"))) {
      log = all.filter(path -> path.toString().endsWith(".jsonl")).findFirst().orElseThrow();
    }
    String whole = Files.readString(log);
    Files.writeString(log, whole.replaceFirst("jonas", "mirax"));
    Ended changed = runInWorkspace("audit", "verify", "--as", "jonas");
    assertThat(changed.code()).isEqualTo(ExitCode.NO);
    assertThat(changed.results()).contains("line 1 of");
    assertThat(export("jonas", "--force").code()).isEqualTo(ExitCode.FAILED);
    Files.writeString(log, whole);
    assertThat(export("jonas", "--force").code()).isZero();
  }
}
