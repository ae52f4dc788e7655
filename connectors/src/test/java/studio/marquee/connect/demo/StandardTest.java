package studio.marquee.connect.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import studio.marquee.model.format.ContractReader;
import studio.marquee.model.mart.Contract;
import studio.marquee.model.mart.Contract.DescribedColumn;
import studio.marquee.model.mart.Contract.DescribedTable;
import studio.marquee.model.mart.Contract.Reference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Contracts hold to the standard as it was published, ours and its own. */
class StandardTest {
  private static final Path CONTRACTS =
      Path.of("src/main/resources/studio/marquee/connect/demo/workspace/contracts");

  private final Standard standard = Standard.published();
  private final ContractReader reader = new ContractReader();

  @Test
  void everyContractOfTheDemoBrandIsValid() throws Exception {
    Schema schema = schema();
    Map<String, List<Error>> wrong = new TreeMap<>();
    try (Stream<Path> files = Files.walk(CONTRACTS)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        wrong.put(file.getFileName().toString(), schema.validate(tree(Files.readString(file))));
      }
    }
    assertThat(wrong).hasSize(Written.TABLES.size());
    assertThat(wrong).allSatisfy((_, errors) -> assertThat(errors).isEmpty());
  }

  @Test
  void aFieldThatNobodyDefinedIsFoundAlsoWithinARuleOfQuality() throws Exception {
    Path orders = CONTRACTS.resolve("commerce/orders.odcs.yaml");
    String valid = Files.readString(orders);
    String misspelt =
        valid.replaceFirst("\n( +)mustBe: 0\n", "\n$1mustBe: 0\n$1serverity: error\n");
    assertThat(misspelt).isNotEqualTo(valid);
    assertThat(schema().validate(tree(valid))).isEmpty();
    assertThat(schema().validate(tree(misspelt)))
        .extracting(Error::getMessage)
        .anySatisfy(message -> assertThat(message).contains("serverity"));
  }

  @Test
  void everyExampleOfTheStandardIsDescribed() throws Exception {
    Map<String, Integer> columns = new TreeMap<>();
    for (String name : standard.examples()) {
      String text = standard.example(name);
      Contract contract = reader.describe(name, text);
      JsonNode tree = tree(text);
      assertThat(contract.id()).isEqualTo(tree.path("id").asString());
      assertThat(contract.version()).isEqualTo(tree.path("version").asString());
      assertThat(contract.tables())
          .extracting(DescribedTable::name)
          .isEqualTo(tree.path("schema").valueStream().map(StandardTest::name).toList());
      for (int i = 0; i < contract.tables().size(); i++) {
        assertThat(contract.tables().get(i).columns())
            .extracting(DescribedColumn::name)
            .isEqualTo(
                tree.path("schema")
                    .path(i)
                    .path("properties")
                    .valueStream()
                    .map(StandardTest::name)
                    .toList());
      }
      columns.put(name, contract.tables().stream().mapToInt(table -> table.columns().size()).sum());
    }
    assertThat(columns)
        .hasSize(9)
        .containsEntry("all-data-types", 10)
        .containsEntry("database-table-sla", 0)
        .containsEntry("full-example", 7);
    assertThat(columns.get("postgresql-adventureworks-contract")).isGreaterThan(400);
  }

  @Test
  void relationshipsOfSeveralColumnsAndOfOneAreDescribed() throws Exception {
    Contract full = reader.describe("full", standard.example("full-example"));
    assertThat(full.domain()).isEqualTo("seller");
    assertThat(full.status()).isEqualTo("active");
    assertThat(full.owner()).isEqualTo("my-team");
    assertThat(full.tables().getFirst().columns().getFirst())
        .isEqualTo(new DescribedColumn("transaction_reference_date", "date", "date", List.of()));
    assertThat(full.tables().getFirst().references())
        .containsExactly(
            new Reference(
                List.of("tbl.rcvr_id", "tbl.rcvr_cntry_code"),
                List.of("receivers.id", "receivers.country_code")),
            new Reference(List.of("tbl.rcvr_id"), List.of("receivers.id")));
    assertThat(full.tables().getLast().references())
        .containsExactly(
            new Reference(List.of("receivers.receiver_type"), List.of("receiver_types.type_code")));
  }

  private Schema schema() throws Exception {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
        .getSchema(new JsonMapper().readTree(standard.schema()));
  }

  private static JsonNode tree(String yaml) {
    return new YAMLMapper().readTree(yaml);
  }

  private static String name(JsonNode named) {
    return named.path("name").asString();
  }
}
