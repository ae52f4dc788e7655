package studio.marquee.model.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.Table;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

class ContractReaderTest {
  private static final String CONTRACT =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: people
      version: 2.3.0
      status: active
      domain: customer
      team:
        name: Customer data
      servers:
        - server: warehouse
          type: duckdb
      schema:
        - name: people
          physicalName: customer.people_v2
          businessName: Customers
          description: Everyone.
          customProperties:
            - property: marquee.role
              value: people
          properties:
            - name: customer_id
              logicalType: string
              primaryKey: true
              required: true
            - name: visits
              physicalName: visit_count
              businessName: Visits
              logicalType: integer
              customProperties:
                - property: marquee.unit
                  value: visits
            - name: tags
              logicalType: array
            - name: seen
              logicalType: timestamp
      """;

  private final ContractReader reader = new ContractReader();

  @Test
  void readsMartsAndLeavesOutWhatNoRuleCanTest() throws Exception {
    Mart mart = reader.read("p.yaml", CONTRACT).getFirst();
    assertThat(mart.title()).isEqualTo("Customers");
    assertThat(mart.role()).isEqualTo(MartRole.PEOPLE);
    assertThat(mart.owner()).isEqualTo("Customer data");
    assertThat(mart.version()).isEqualTo("2.3.0");
    assertThat(mart.key()).isEqualTo("customer_id");
    assertThat(mart.table()).isEqualTo(new Table("warehouse", "customer", "people_v2"));
    assertThat(mart.attributes())
        .extracting(attribute -> attribute.name().attribute())
        .containsExactly("customer_id", "visits", "seen");
    assertThat(mart.attribute("visits"))
        .contains(
            new Attribute(
                new AttributeName("people", "visits"),
                "Visits",
                "",
                AttributeType.NUMBER,
                "visit_count",
                true,
                false,
                "visits"));
  }

  @Test
  void saysWhatAContractLacks() {
    assertThat(problem("kind: DataContract", "kind: Recipe"))
        .isEqualTo(new Problem(FormatProblem.NOT_A_CONTRACT, List.of("p.yaml", "/")));
    assertThat(problem("value: people", "value: folk"))
        .isEqualTo(
            new Problem(FormatProblem.NO_ROLE, List.of("p.yaml", "/schema/0", "people", "folk")));
    assertThat(problem("primaryKey: true", "primaryKey: false"))
        .isEqualTo(new Problem(FormatProblem.NO_KEY, List.of("p.yaml", "/schema/0", "people")));
    assertThat(problem("name: visits", "name: Visits!"))
        .isEqualTo(
            new Problem(
                FormatProblem.NOT_A_NAME, List.of("p.yaml", "/schema/0/properties/1", "Visits!")));
    assertThat(problem("name: seen", "name: visits").code())
        .isEqualTo(FormatProblem.IMPOSSIBLE_VALUE);
    assertThat(problem("domain: customer", "domain: [customer"))
        .isEqualTo(new Problem(FormatProblem.UNREADABLE, List.of("p.yaml", "7")));
  }

  private Problem problem(String change, String to) {
    assertThat(CONTRACT).contains(change);
    return catchThrowableOfType(
            ProblemException.class, () -> reader.read("p.yaml", CONTRACT.replace(change, to)))
        .problem();
  }
}
