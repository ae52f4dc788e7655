package studio.marquee.model.format;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.marquee.model.format.WrittenContract.measuring;
import static studio.marquee.model.format.WrittenContract.measuringPages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.marquee.model.mart.QualityRule;
import studio.marquee.model.mart.QualityRule.Bound;
import studio.marquee.model.mart.QualityRule.Measure;
import studio.marquee.model.mart.QualityRule.Metric;
import studio.marquee.model.mart.QualityRule.Scale;
import studio.marquee.model.mart.QualityRule.Severity;
import studio.marquee.model.problem.ProblemException;

class ContractQualityTest {
  @Test
  void readsWhatAnAttributeIsMeasuredBy() throws Exception {
    assertThat(
            ofPages(
                "{ metric: missingValues, mustBeLessThan: 5, unit: percent, severity: info,"
                    + " description: Often missing., arguments: { missingValues: [null, '', 0] }"
                    + " }"))
        .isEqualTo(
            new Measure(
                "missingValues of page",
                "Often missing.",
                Severity.WARNING,
                Metric.MISSING,
                List.of("page"),
                List.of("", "0"),
                "",
                Scale.PERCENT,
                new Bound.Below(5)));
    assertThat(
            ofPages(
                "{ id: known, type: library, rule: invalidValues, mustBe: 0, severity: error,"
                    + " arguments: { validValues: [home, null, 404], pattern: '^[a-z0-9]+$' } }"))
        .isEqualTo(
            new Measure(
                "known",
                "",
                Severity.ERROR,
                Metric.INVALID,
                List.of("page"),
                List.of("home", "404"),
                "^[a-z0-9]+$",
                Scale.ROWS,
                new Bound.Equal(0)));
  }

  @Test
  void readsWhatTheRowsAreMeasuredBy() throws Exception {
    assertThat(
            ofVisits(
                "{ name: Once a day, metric: duplicateValues, mustBe: 0, unit: rows,"
                    + " arguments: { properties: [visit_id, day] } }"))
        .isEqualTo(
            new Measure(
                "Once a day",
                "",
                Severity.WARNING,
                Metric.DUPLICATES,
                List.of("visit_id", "day"),
                List.of(),
                "",
                Scale.ROWS,
                new Bound.Equal(0)));
    assertThat(ofVisits("{ metric: rowCount, mustBeGreaterThan: 9 }").name()).isEqualTo("rowCount");
    assertThat(((Measure) ofPages("{ metric: rowCount, mustBe: 1 }")).attributes()).isEmpty();
    assertThat(((Measure) ofPages("{ metric: nullValues, mustBe: 1 }")).metric())
        .isEqualTo(Metric.NULLS);
  }

  @Test
  void readsQuestionsAndNotes() throws Exception {
    assertThat(ofVisits("{ type: sql, query: 'SELECT 1', mustBe: 1, severity: error }"))
        .isEqualTo(
            new QualityRule.Query("sql", "", Severity.ERROR, "SELECT 1", new Bound.Equal(1)));
    assertThat(ofVisits("{ type: text, description: Feels right. }"))
        .isEqualTo(new QualityRule.Note("text", "Feels right."));
    assertThat(ofPages("{ type: custom, engine: soda, implementation: whatever }"))
        .isEqualTo(new QualityRule.Note("custom of page", ""));
  }

  @Test
  void readsEveryOperator() throws Exception {
    assertThat(bound("mustBe: 1")).isEqualTo(new Bound.Equal(1));
    assertThat(bound("mustNotBe: 1")).isEqualTo(new Bound.Unequal(1));
    assertThat(bound("mustBeGreaterThan: 1.5")).isEqualTo(new Bound.Above(1.5));
    assertThat(bound("mustBeGreaterOrEqualTo: 1")).isEqualTo(new Bound.AtLeast(1));
    assertThat(bound("mustBeLessThan: 1")).isEqualTo(new Bound.Below(1));
    assertThat(bound("mustBeLessOrEqualTo: 1")).isEqualTo(new Bound.AtMost(1));
    assertThat(bound("mustBeBetween: [1, 2]")).isEqualTo(new Bound.Between(1, 2));
    assertThat(bound("mustNotBeBetween: [1, 2]")).isEqualTo(new Bound.Outside(1, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          mustBe: 1|
          metric: rowCounts, mustBe: 1|/metric
          rule: often, mustBe: 1|/rule
          type: poem|/type
          type: sql, mustBe: 1|
          type: sql, query: 5, mustBe: 1|/query
          type: sql, query: SELECT 1|
          metric: nullValues|
          metric: nullValues, mustBe: 1, mustNotBe: 2|
          metric: nullValues, mustBe: few|/mustBe
          metric: nullValues, mustBeLessThan: "3"|/mustBeLessThan
          metric: nullValues, mustBeBetween: [2, 1]|
          metric: nullValues, mustBeBetween: [1]|
          metric: nullValues, mustBeBetween: 1|/mustBeBetween
          metric: nullValues, mustNotBeBetween: [1, 2, 3]|
          metric: nullValues, mustBe: 1, unit: kilograms|/unit
          metric: rowCount, mustBe: 1, unit: percent|
          metric: nullValues, mustBe: 1, severity: 3|/severity
          metric: nullValues, mustBe: 1, description: [a]|/description
          metric: nullValues, mustBe: 1, arguments: none|/arguments
          metric: nullValues, mustBe: 1, arguments: { properties: [day] }|/arguments
          metric: missingValues, mustBe: 1|
          metric: missingValues, mustBe: 1, arguments: { pattern: x }|/arguments
          metric: missingValues, mustBe: 1, arguments: { missingValues: n/a }|/arguments/missingValues
          metric: missingValues, mustBe: 1, arguments: { missingValues: [[a]] }|/arguments/missingValues
          metric: invalidValues, mustBe: 1|
          metric: invalidValues, mustBe: 1, arguments: { validValues: a }|/arguments/validValues
          metric: invalidValues, mustBe: 1, arguments: { pattern: "[a" }|/arguments
          metric: invalidValues, mustBe: 1, arguments: { pattern: 1 }|/arguments/pattern
          """)
  void refusesRulesThatNobodyCanMeasureWithTheirPlace(String rule, @Nullable String place) {
    String at = place == null ? "" : place;
    List<String> details = measuringPages("{ " + rule + " }").refused().details();
    assertThat(details.subList(0, 2))
        .containsExactly("v.yaml", "/schema/0/properties/5/quality/0" + at);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          metric: nullValues, mustBe: 0|/schema/0/quality/0
          metric: duplicateValues, mustBe: 0, arguments: { properties: [pages] }|/schema/0/quality/0/arguments
          metric: duplicateValues, mustBe: 0, arguments: { properties: [] }|/schema/0/quality/0/arguments/properties
          """)
  void refusesRulesOfATableThatLookAtNothing(String rule, String place) {
    assertThat(measuring("{ " + rule + " }").refused().details()).startsWith("v.yaml", place);
  }

  private static QualityRule ofVisits(String rule) throws ProblemException {
    return measuring(rule).read().terms().quality().getFirst();
  }

  private static QualityRule ofPages(String rule) throws ProblemException {
    return measuringPages(rule).read().attribute("page").orElseThrow().terms().quality().getFirst();
  }

  private static Bound bound(String operator) throws ProblemException {
    return ((Measure) ofPages("{ metric: nullValues, " + operator + " }")).bound();
  }
}
