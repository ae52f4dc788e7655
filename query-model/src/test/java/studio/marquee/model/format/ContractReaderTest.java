package studio.marquee.model.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.Relation;
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
            - name: interests
              logicalType: array
              items:
                logicalType: string
            - name: sizes
              logicalType: array
              items:
                logicalType: integer
            - name: account_id
              logicalType: string
              customProperties:
                - property: marquee.deprecated
                  value: Use household_id.
              relationships:
                - type: foreignKey
                  to: ../commerce/accounts.odcs.yaml#/schema/accounts/properties/account_id
                - type: partOf
                  to: elsewhere
            - name: household_id
              logicalType: string
              relationships:
                - to: households.id
        - name: visits
          customProperties:
            - property: marquee.role
              value: behaviour
            - property: marquee.timeColumn
              value: seen
          properties:
            - name: seen
              logicalType: timestamp
            - name: page
              logicalType: string
        - name: accounts
          customProperties:
            - property: marquee.role
              value: entity
      slaProperties:
        - property: freshness
          value: 26
          unit: h
        - property: retention
          value: 18
          unit: mo
          element: visits.seen, visits.page
        - property: retention
          value: 2
          unit: y
          element: people.seen
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
        .containsExactly(
            "customer_id", "visits", "seen", "interests", "account_id", "household_id");
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
  void readsListsAndWhatShouldNoLongerBeUsed() throws Exception {
    Mart mart = reader.read("p.yaml", CONTRACT).getFirst();
    assertThat(mart.attribute("interests").orElseThrow().type()).isEqualTo(AttributeType.LIST);
    assertThat(mart.attribute("account_id").orElseThrow().deprecated())
        .isEqualTo("Use household_id.");
    assertThat(mart.attribute("seen").orElseThrow().deprecated()).isEmpty();
  }

  @Test
  void readsWhatBelongsToWhat() throws Exception {
    List<Mart> marts = reader.read("p.yaml", CONTRACT);
    assertThat(marts.getFirst().relations())
        .containsExactly(
            new Relation("account_id", new AttributeName("accounts", "account_id")),
            new Relation("household_id", new AttributeName("households", "id")));
    assertThat(marts.getLast().role()).isEqualTo(MartRole.ENTITY);
    assertThat(marts.getLast().relations()).isEmpty();
  }

  @Test
  void readsWhenRowsHappenAndHowLongTheyAreKept() throws Exception {
    List<Mart> marts = reader.read("p.yaml", CONTRACT);
    assertThat(marts).extracting(Mart::time).containsExactly("", "seen", "");
    assertThat(marts)
        .extracting(Mart::kept)
        .containsExactly(Period.ofYears(2), Period.ofMonths(18), Period.ZERO);
  }

  @ParameterizedTest
  @CsvSource({
    "y, P18Y",
    "yr, P18Y",
    "year, P18Y",
    "years, P18Y",
    "m, P18M",
    "mo, P18M",
    "month, P18M",
    "months, P18M",
    "w, P126D",
    "wk, P126D",
    "week, P126D",
    "weeks, P126D",
    "d, P18D",
    "day, P18D",
    "days, P18D"
  })
  void knowsTheUnitsOfTheStandard(String unit, String kept) throws Exception {
    List<Mart> marts = reader.read("p.yaml", CONTRACT.replace("unit: mo", "unit: " + unit));
    assertThat(marts.get(1).kept()).isEqualTo(Period.parse(kept));
  }

  @Test
  void whatIsPromisedForTheWholeContractHoldsForEveryMart() throws Exception {
    String contract = CONTRACT.replace("    element: people.seen\n", "");
    assertThat(reader.read("p.yaml", contract).getLast().kept()).isEqualTo(Period.ofYears(2));
  }

  @Test
  void refusesTimesRelationsAndPromisesThatCannotBe() {
    String time = "/schema/1/customProperties/1";
    assertThat(problem("value: seen", "value: since"))
        .isEqualTo(impossible(time, "no date or moment is called since"));
    assertThat(problem("value: seen", "value: page"))
        .isEqualTo(impossible(time, "no date or moment is called page"));
    assertThat(problem("to: households.id", "to: household"))
        .isEqualTo(
            new Problem(
                FormatProblem.NOT_A_NAME,
                List.of("p.yaml", "/schema/0/properties/7/relationships/0", "household")));
    assertThat(problem("accounts/properties/account_id", "accounts/properties/Account"))
        .extracting(Problem::code)
        .isEqualTo(FormatProblem.NOT_A_NAME);
    assertThat(problem("unit: mo", "unit: h").details())
        .startsWith("p.yaml", "/slaProperties/1/unit");
    assertThat(problem("value: 18", "value: 0"))
        .isEqualTo(impossible("/slaProperties/1", "rows are kept for at least one mo"));
  }

  private static Problem impossible(String place, String why) {
    return new Problem(FormatProblem.IMPOSSIBLE_VALUE, List.of("p.yaml", place, why));
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
    assertThat(problem("name: household_id", "name: visits").code())
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
