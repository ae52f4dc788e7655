package studio.marquee.model.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;

class TraitsReaderTest {
  private static final String TRAITS =
      """
      format: marquee.traits/1
      traits:
        - name: people.orders_90d
          title: Orders in 90 days
          description: Gifts count too.
          unit: orders
          calculation:
            calculate: count
            rows:
              path: [orders]
              during: {test: within last, count: 90, unit: days}
        - name: people.tenth
          title: A tenth
          calculation: {calculate: number, value: 0.1000000000000000000001}
      """;

  private final TraitsReader reader = new TraitsReader();

  @Test
  void readsTraits() throws Exception {
    Rows rows = Rows.of("orders").during(new TimeTest.WithinLast(90, Unit.DAY));
    assertThat(reader.read("traits.yaml", TRAITS))
        .containsExactly(
            new Trait(
                new AttributeName("people", "orders_90d"),
                "Orders in 90 days",
                "Gifts count too.",
                "orders",
                new Calculation.Count(rows)),
            new Trait(
                new AttributeName("people", "tenth"),
                "A tenth",
                "",
                "",
                new Calculation.Fixed(new BigDecimal("0.1000000000000000000001"))));
  }

  @Test
  void thereCanBeNone() throws Exception {
    assertThat(reader.read("traits.yaml", "format: marquee.traits/1\ntraits: []\n")).isEmpty();
  }

  @Test
  void refusesWhatCannotBeWithItsPlace() {
    assertProblem(
        "people.tenth",
        "people.orders_90d",
        FormatProblem.IMPOSSIBLE_VALUE,
        "/traits/1",
        "trait twice: people.orders_90d");
    assertProblem("people.tenth", "tenth", FormatProblem.NOT_A_NAME, "/traits/1", "tenth");
    assertProblem(
        "title: A tenth",
        "label: A",
        FormatProblem.UNKNOWN_FIELD,
        "/traits/1",
        "label",
        "calculation, description, name, title, unit");
    assertProblem(
        "traits/1",
        "traits/2",
        FormatProblem.OTHER_FORMAT,
        "/",
        "marquee.traits/2",
        "marquee.traits/1");
    assertProblem(
        "within last",
        "within",
        FormatProblem.UNKNOWN_TEST,
        "/traits/0/calculation/rows/during",
        "within",
        Spelling.phrases(TimeTests.SPELLINGS));
    assertProblem("unit: orders", "unit: orders\n    unit: gifts", FormatProblem.UNREADABLE, "7");
  }

  private void assertProblem(String change, String to, FormatProblem code, String... details) {
    assertThat(TRAITS).contains(change);
    ProblemException thrown =
        catchThrowableOfType(
            ProblemException.class, () -> reader.read("traits.yaml", TRAITS.replace(change, to)));
    List<String> expected = Stream.concat(Stream.of("traits.yaml"), Stream.of(details)).toList();
    assertThat(thrown.problem()).isEqualTo(new Problem(code, expected));
  }
}
