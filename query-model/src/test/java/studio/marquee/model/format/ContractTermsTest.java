package studio.marquee.model.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.marquee.model.mart.AttributeTerms;
import studio.marquee.model.mart.Delivery;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartTerms;
import studio.marquee.model.mart.Promise;
import studio.marquee.model.mart.QualityRule;
import studio.marquee.model.mart.QualityRule.Bound;
import studio.marquee.model.mart.QualityRule.Metric;
import studio.marquee.model.mart.QualityRule.Scale;
import studio.marquee.model.mart.QualityRule.Severity;
import studio.marquee.model.mart.Relation;
import studio.marquee.model.mart.Sensitivity;
import studio.marquee.model.problem.ProblemException;

class ContractTermsTest {
  private static final String CONTRACT =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: shop.visits
      version: 1.0.0
      status: active
      team:
        name: Web
        members:
          - { username: ada, role: Owner }
          - { username: bo, name: Bo Berg, role: Data steward }
      support:
        - { channel: web, url: "mailto:web@shop.example" }
      slaProperties:
        - { property: freshness, value: 26, unit: h, element: visits.loaded_at }
        - { property: completeness, value: 99.5, unit: percent, element: visits.email }
        - { property: availability, value: 99, unit: percent }
        - { property: refreshTime, value: 10, unit: minutes }
        - { property: endOfLife, value: "2042-05-12T09:30:10-08:00" }
      schema:
        - name: visits
          customProperties:
            - { property: marquee.role, value: behaviour }
            - { property: marquee.derivedFrom, value: raw.clicks }
            - { property: marquee.delivery, value: changes }
            - { property: marquee.watermark, value: loaded_at }
            - { property: marquee.lookBack, value: 3 d }
            - { property: marquee.deletion, value: compared }
            - { property: marquee.synonyms, value: [browsing, sessions] }
          relationships:
            - { type: foreignKey, from: visits.person_id, to: people.person_id }
            - type: foreignKey
              from: [visits.person_id, visits.email]
              to: [people.person_id, people.email]
          quality:
            - { rule: rowCount, mustBeGreaterThan: 0, severity: error }
            - { name: sane, type: sql, query: select 1, mustBeBetween: [0, 2] }
            - { type: text, description: Feels right. }
          properties:
            - name: person_id
              logicalType: string
              unique: true
            - name: email
              logicalType: string
              classification: restricted
              transformSourceObjects: [raw.people]
              customProperties:
                - { property: marquee.identifier, value: email }
                - { property: marquee.countOnly, value: true }
                - { property: marquee.mayLeave, value: false }
                - { property: marquee.synonyms, value: [mail, address] }
              quality:
                - metric: invalidValues
                  arguments: { validValues: [a, null], pattern: "^a" }
                  mustBeLessOrEqualTo: 5
                  unit: percent
            - { name: loaded_at, logicalType: timestamp }
      """;

  @Test
  void readsWhatIsSaidOfAMart() throws ProblemException {
    Mart mart = read(CONTRACT);
    assertThat(mart.terms())
        .isEqualTo(
            new MartTerms(
                "shop.visits",
                "Bo Berg",
                "mailto:web@shop.example",
                List.of("raw.clicks", "raw.people"),
                new Delivery.Changes(
                    "loaded_at", Duration.ofDays(3), new Delivery.Deletion.Compared()),
                List.of(
                    new Promise.Freshness("loaded_at", Duration.ofHours(26)),
                    new Promise.Completeness("email", 99.5),
                    new Promise.Availability(99),
                    new Promise.RefreshTime(Duration.ofMinutes(10))),
                List.of(
                    new QualityRule.Measure(
                        "rowCount",
                        "",
                        Severity.ERROR,
                        Metric.ROWS,
                        List.of(),
                        List.of(),
                        "",
                        Scale.ROWS,
                        new Bound.Above(0)),
                    new QualityRule.Query(
                        "sane", "", Severity.WARNING, "select 1", new Bound.Between(0, 2)),
                    new QualityRule.Note("text", "Feels right.")),
                Optional.empty(),
                List.of("browsing", "sessions")));
    assertThat(mart.relations()).extracting(Relation::attribute).containsExactly("person_id");
  }

  @Test
  void readsWhatIsSaidOfAnAttribute() throws ProblemException {
    assertThat(read(CONTRACT).attribute("email").orElseThrow().terms())
        .isEqualTo(
            new AttributeTerms(
                Sensitivity.RESTRICTED,
                "email",
                false,
                true,
                false,
                List.of(
                    new QualityRule.Measure(
                        "invalidValues of email",
                        "",
                        Severity.WARNING,
                        Metric.INVALID,
                        List.of("email"),
                        List.of("a"),
                        "^a",
                        Scale.PERCENT,
                        new Bound.AtMost(5))),
                List.of("mail", "address")));
    assertThat(read(CONTRACT).attribute("person_id").orElseThrow().terms().isUnique()).isTrue();
  }

  @Test
  void whatNamesSomeoneStaysUnlessTheContractLetsItGo() throws ProblemException {
    assertThat(email("")).isFalse();
    assertThat(email("          - { property: marquee.mayLeave, value: true }\n")).isTrue();
    assertThat(read(CONTRACT).attribute("person_id").orElseThrow().terms().mayLeave()).isTrue();
  }

  private static boolean email(String mayLeave) throws ProblemException {
    String said = "          - { property: marquee.mayLeave, value: false }\n";
    assertThat(CONTRACT).contains(said);
    return read(CONTRACT.replace(said, mayLeave))
        .attribute("email")
        .orElseThrow()
        .terms()
        .mayLeave();
  }

  @Test
  void theOwnerAnswersWhereNobodyIsSteward() throws ProblemException {
    assertThat(read(CONTRACT.replace("Data steward", "Painter")).terms().steward())
        .isEqualTo("ada");
    String gone = "Data steward, dateOut: \"2026-01-31\"";
    assertThat(read(CONTRACT.replace("Data steward", gone)).terms().steward()).isEqualTo("ada");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          marquee.countOnly|marquee.countOny|/schema/0/properties/1/customProperties/1
          marquee.derivedFrom|marquee.unit|/schema/0/customProperties/1
          classification: restricted|classification: secret|/schema/0/properties/1/classification
          marquee.watermark, value: loaded_at|marquee.watermark, value: nothing|/schema/0/customProperties/3
          value: 3 d|value: P3D|/schema/0/customProperties/4
          rule: rowCount|rule: rowCuont|/schema/0/quality/0/rule
          mustBeGreaterThan: 0|mustBeGreat: 0|/schema/0/quality/0
          value: 99.5|value: 101|/slaProperties/1
          unique: true|unique: 1|/schema/0/properties/0/unique
          transformSourceObjects: [raw.people]|transformSourceObjects: raw|/schema/0/properties/1/transformSourceObjects
          value: raw.clicks|value: 7|/schema/0/customProperties/1/value
          identifier, value: email|identifier, value: true|/schema/0/properties/1/customProperties/0/value
          countOnly, value: true|countOnly, value: "yes"|/schema/0/properties/1/customProperties/1/value
          countOnly, value: true|countOnly|/schema/0/properties/1/customProperties/1
          mayLeave, value: false|mayLeave, value: never|/schema/0/properties/1/customProperties/2/value
          value: [mail, address]|value: [mail, 7]|/schema/0/properties/1/customProperties/3/value/1
          marquee.synonyms|marquee.mayLeave|/schema/0/properties/1/customProperties/3
          marquee.synonyms, value: [mail, address]|marquee.unit, value: 1|/schema/0/properties/1/customProperties/3/value
          marquee.synonyms, value: [mail, address]|marquee.deprecated, value: 1|/schema/0/properties/1/customProperties/3/value
          username: bo, name: Bo Berg|username: bo, name: 7|/team/members/1/name
          """)
  void refusesWhatCannotBeMeantWithItsPlace(String said, String instead, String place) {
    assertThat(CONTRACT).contains(said);
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> read(CONTRACT.replace(said, instead)));
    assertThat(refused.problem().details()).startsWith("v.yaml", place);
  }

  private static Mart read(String yaml) throws ProblemException {
    return new ContractReader().read("v.yaml", yaml).getFirst();
  }
}
