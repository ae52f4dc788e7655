package studio.marquee.model.check;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.marquee.model.check.CheckedShop.DE;
import static studio.marquee.model.check.CheckedShop.ORDERS;
import static studio.marquee.model.check.CheckedShop.SOME;
import static studio.marquee.model.check.CheckedShop.is;
import static studio.marquee.model.check.CheckedShop.name;
import static studio.marquee.model.check.CheckedShop.said;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.Window;

class RowsCheckTest {
  private static final Rows PRODUCTS = path("orders", "items", "products");
  private static final TimeTest LATELY = new TimeTest.WithinLast(3, Unit.HOUR);

  @Test
  void attributesOfThePathAndOfWhatIsOutsideAreKnown() {
    Rows rows =
        PRODUCTS.where(
            is("products.brand", DE),
            is("orders.total", SOME),
            is("people.country", DE),
            is("visits.day", new TimeTest.InPeriod(0, Unit.DAY)));
    assertThat(said(some(rows))).containsExactly("OUT_OF_SCOPE /rule/rows/where/3/attribute");
    assertThat(said(is("orders.total", SOME).rule()))
        .containsExactly("OTHER_POPULATION /rule/attribute");
  }

  @Test
  void rowsWithinRowsSeeWhatIsOutside() {
    Rule inner = some(Rows.of("items").where(is("orders.total", SOME), is("people.old", DE)));
    assertThat(said(some(ORDERS.where(Part.of(inner)))))
        .containsExactly("DEPRECATED /rule/rows/where/0/rows/where/1/attribute");
    Rule wrong = some(Rows.of("visits"));
    assertThat(said(some(ORDERS.where(Part.of(wrong)))))
        .containsExactly("NO_RELATION /rule/rows/where/0/rows/path/0");
  }

  @Test
  void everyStepHasOneRelation() {
    assertThat(said(some(path("people", "orders"))))
        .containsExactly("NO_RELATION /rule/rows/path/0");
    assertThat(said(some(path("oders")))).containsExactly("UNKNOWN_MART_NEAR /rule/rows/path/0");
    assertThat(said(some(path("orders", "warehouses"))))
        .containsExactly("UNKNOWN_MART /rule/rows/path/1");
    assertThat(said(some(path("calls")))).containsExactly("WHICH_RELATION /rule/rows/path/0");
    assertThat(said(some(by("calls", "called")))).isEmpty();
    assertThat(problems(some(by("calls", "colled"))))
        .containsExactly(
            Problem.of(
                CheckProblem.UNKNOWN_RELATION,
                "/rule/rows/path/0",
                "The people",
                "The calls",
                "caller, called",
                "colled"));
  }

  @Test
  void timeIsAskedOnlyOfWhatHappens() {
    Rows homeless = path("orders", "items");
    assertThat(said(some(homeless.during(LATELY)))).isEmpty();
    Rule items = some(Rows.of("items").during(LATELY));
    assertThat(said(some(ORDERS.where(Part.of(items)))))
        .containsExactly("NO_TIME /rule/rows/where/0/rows/during");
    assertThat(said(some(Rows.of("visits").during(LATELY))))
        .containsExactly("WRONG_UNIT /rule/rows/during");
    Part first = Part.of(new OccurrenceRule(Occurrence.FIRST, Rows.of("items"), List.of(cheap())));
    assertThat(said(some(ORDERS.where(first)))).containsExactly("NO_TIME /rule/rows/where/0/rows");
    Part since =
        Part.of(
            new CalculationRule(
                new Calculation.DaysSince(Occurrence.LAST, Rows.of("items")), SOME));
    assertThat(said(some(ORDERS.where(since))))
        .containsExactly("NO_TIME /rule/rows/where/0/of/rows");
    Part stopped =
        Part.of(new LifecycleRule(Rows.of("items"), new LifecycleRule.Stage.Stopped(1, Unit.DAY)));
    assertThat(said(some(ORDERS.where(stopped)))).containsExactly("NO_TIME /rule/rows/where/0");
  }

  @Test
  void whatTheFirstRowPassesIsAboutThatRow() {
    Rule first =
        new OccurrenceRule(
            Occurrence.FIRST,
            path("orders", "items"),
            List.of(cheap(), is("products.brand", DE), is("items.price", DE)));
    assertThat(said(first))
        .containsExactly("OUT_OF_SCOPE /rule/passes/1/attribute", "WRONG_TEST /rule/passes/2/test");
  }

  @Test
  void stepsAreOfOneKind() {
    assertThat(said(sequence(step("orders", "orders.customer"), step("calls", "calls.caller"))))
        .containsExactly("WHICH_RELATION /rule/steps/1/rows/path/0");
    assertThat(said(sequence(step("orders", "orders.total"), step("visits", "visits.product"))))
        .containsExactly("MIXED_TIMES /rule/steps/1/rows", "OTHER_TYPE /rule/steps/1/same/0");
    assertThat(said(sequence(step("visits", "visits.product"), step("visits", "people.country"))))
        .containsExactly("NOT_ON_PATH /rule/steps/1/same/0", "WRONG_UNIT /rule/span");
    assertThat(said(sequence(step("orders", "orders.status"), step("orders", "orders.status"))))
        .isEmpty();
    SequenceRule.Step soon =
        new SequenceRule.Step(SequenceRule.Done.DID, Rows.of("visits"), List.of(), hours());
    assertThat(said(new SequenceRule(List.of(soon, soon), new Window.During(LATELY), any())))
        .containsExactly(
            "WRONG_UNIT /rule/steps/0/within",
            "WRONG_UNIT /rule/during",
            "WRONG_UNIT /rule/steps/1/within");
  }

  @Test
  void rowsAreComparedWithTheirOwnOutside() {
    ComparisonTest more =
        new ComparisonTest(ComparisonTest.Order.MORE, name("people.spend"), BigDecimal.ZERO);
    assertThat(said(some(ORDERS.where(is("orders.total", more))))).isEmpty();
    assertThat(said(some(ORDERS.where(is("orders.at", more)))))
        .containsExactly("OTHER_TYPE /rule/rows/where/0/other");
  }

  private static SequenceRule sequence(SequenceRule.Step... steps) {
    return new SequenceRule(List.of(steps), new Window.Ever(), hours());
  }

  private static SequenceRule.Step step(String mart, String shared) {
    return new SequenceRule.Step(
        SequenceRule.Done.DID, Rows.of(mart), List.of(name(shared)), any());
  }

  private static SequenceRule.Gap hours() {
    return new SequenceRule.Gap.AtMost(2, Unit.HOUR);
  }

  private static SequenceRule.Gap any() {
    return new SequenceRule.Gap.AnyTime();
  }

  private static Part cheap() {
    return is("items.price", SOME);
  }

  private static Rule some(Rows rows) {
    return new RelatedRule(new Quantifier.Some(), rows);
  }

  private static Rows path(String... marts) {
    List<Hop> hops = List.of(marts).stream().map(Hop::to).toList();
    return new Rows(hops, List.of(), new Window.Ever());
  }

  private static Rows by(String mart, String attribute) {
    return new Rows(List.of(new Hop(mart, attribute)), List.of(), new Window.Ever());
  }

  private static List<Problem> problems(Rule rule) {
    return new SegmentCheck(CheckedShop.catalogue()).problems(CheckedShop.segment(rule));
  }
}
