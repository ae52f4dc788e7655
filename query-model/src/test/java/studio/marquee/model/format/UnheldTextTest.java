package studio.marquee.model.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** Texts that databases cannot hold, or take for other ones, are refused where they stand. */
class UnheldTextTest {
  private static final String EXPECTED = "a text of whole characters without the character NUL";
  private static final String SEGMENT =
      """
      {"format": "marquee.segment/1", "title": "Buyers", "population": "people", "rule":
        {"kind": "attribute", "attribute": "people.a", "test": "is any of", "values": ["x", "VALUE"]}}
      """;
  private static final String CONTRACT =
      """
      apiVersion: v3.1.0
      kind: DataContract
      schema:
        - name: people
          physicalName: "crm.TABLE"
          customProperties:
            - property: marquee.role
              value: people
          properties:
            - name: id
              primaryKey: true
              logicalType: string
              physicalName: "COLUMN"
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {"\\u0000", "a\\u0000b", "\\ud800", "a\\udc00", "\\ude00\\ud83d", "\ud800"})
  void aValueIsRefusedWithItsPlace(String value) {
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class,
            () -> new SegmentReader().read("s.json", SEGMENT.replace("VALUE", value)));
    assertThat(refused.problem())
        .isEqualTo(Problem.of(FormatProblem.WRONG_TYPE, "s.json", "/rule/values/1", EXPECTED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud83d\\ude00", "\\u202e\\u200b\\ufeff", "\\uffff\\u0001", "?"})
  void strangeTextsAreNot(String value) {
    assertThatCode(() -> new SegmentReader().read("s.json", SEGMENT.replace("VALUE", value)))
        .doesNotThrowAnyException();
  }

  @Test
  void aTableAndAColumnOfAContractAreRefusedWithTheirPlaces() {
    assertThat(refused("a\\0b", "id"))
        .isEqualTo(
            Problem.of(FormatProblem.WRONG_TYPE, "p.yaml", "/schema/0/physicalName", EXPECTED));
    assertThat(refused("people", "\\0"))
        .isEqualTo(
            Problem.of(
                FormatProblem.WRONG_TYPE,
                "p.yaml",
                "/schema/0/properties/0/physicalName",
                EXPECTED));
  }

  private static Problem refused(String table, String column) {
    return catchThrowableOfType(
            ProblemException.class,
            () ->
                new ContractReader()
                    .read("p.yaml", CONTRACT.replace("TABLE", table).replace("COLUMN", column)))
        .problem();
  }
}
