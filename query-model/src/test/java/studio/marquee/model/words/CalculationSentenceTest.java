package studio.marquee.model.words;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.marquee.model.words.SaidOfTheShop.is;
import static studio.marquee.model.words.SaidOfTheShop.name;
import static studio.marquee.model.words.SaidOfTheShop.path;
import static studio.marquee.model.words.SaidOfTheShop.say;
import static studio.marquee.model.words.SaidOfTheShop.sayNow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import studio.marquee.model.TestMarts;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.Calculation.Method;
import studio.marquee.model.segment.Calculation.Operator;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.YesNoTest;

/** Values that are worked out, in words. */
class CalculationSentenceTest {
  private static final Rows ORDERS = Rows.of("orders");
  private static final Rows LATELY = ORDERS.during(new TimeTest.WithinLast(90, Unit.DAY));
  private static final AttributeTest AT_LEAST_100 = new NumberTest.AtLeast(BigDecimal.valueOf(100));
  private static final AttributeTest AT_MOST_2 = new NumberTest.AtMost(BigDecimal.TWO);

  @Test
  void everyMethodReads() {
    assertThat(sayNow(new CalculationRule(total(Method.SUM), AT_LEAST_100)))
        .isEqualTo(
            "Customers whose sum of net total of orders in the last 90 days (23 Aug to"
                + " 20 Nov 2026, Berlin) is EUR 100 or more.");
    assertThat(of(total(Method.AVERAGE), AT_LEAST_100))
        .isEqualTo(
            "Customers whose average net total of orders in the last 90 days is EUR 100 or more.");
    assertThat(of(total(Method.LEAST), AT_LEAST_100))
        .isEqualTo(
            "Customers whose lowest net total of orders in the last 90 days is EUR 100 or more.");
    assertThat(of(total(Method.LARGEST), AT_LEAST_100))
        .isEqualTo(
            "Customers whose highest net total of orders in the last 90 days is EUR 100 or more.");
    assertThat(of(total(Method.MEDIAN), AT_LEAST_100))
        .isEqualTo(
            "Customers whose median net total of orders in the last 90 days is EUR 100 or more.");
    assertThat(
            of(
                new Calculation.Summary(Method.DISTINCT, name("orders.channel"), LATELY),
                new NumberTest.MoreThan(BigDecimal.ONE)))
        .isEqualTo(
            "Customers whose number of different values of channel of orders in the last 90 days is"
                + " more than 1.");
    Rows lines = path("orders", "order_lines");
    assertThat(
            of(
                new Calculation.Summary(Method.MOST_FREQUENT, name("order_lines.category"), lines),
                new TextTest.IsAnyOf(List.of("Footwear"))))
        .isEqualTo("Customers whose most frequent category of order lines of orders is Footwear.");
    assertThat(
            of(
                new Calculation.Summary(Method.LEAST, name("orders.ordered_at"), ORDERS),
                new TimeTest.MoreThanAgo(1, Unit.YEAR)))
        .isEqualTo("Customers whose earliest ordered at of orders is more than 1 year ago.");
    assertThat(
            of(
                new Calculation.Summary(Method.LARGEST, name("orders.ordered_at"), ORDERS),
                new TimeTest.MoreThanAgo(1, Unit.YEAR)))
        .isEqualTo("Customers whose latest ordered at of orders is more than 1 year ago.");
  }

  @Test
  void conditionsStandInBrackets() {
    Rows web = LATELY.where(Part.of(is("orders.channel", "Web")));
    assertThat(of(new Calculation.Count(web), AT_LEAST_100))
        .isEqualTo(
            "Customers whose number of orders (whose channel is Web) in the last 90 days is 100 or"
                + " more.");
  }

  @Test
  void theFirstAndTheLastRead() {
    assertThat(
            of(
                new Calculation.Picked(Occurrence.FIRST, name("orders.net_total"), ORDERS),
                AT_LEAST_100))
        .isEqualTo("Customers whose net total of the first of their orders is EUR 100 or more.");
    assertThat(
            of(
                new Calculation.Picked(Occurrence.LAST, name("orders.is_gift"), ORDERS),
                new YesNoTest.IsTrue()))
        .isEqualTo("Customers for whom “gift of the last of their orders” is yes.");
    assertThat(
            sayNow(
                new CalculationRule(
                    new Calculation.When(Occurrence.LAST, ORDERS),
                    new TimeTest.BetweenAgo(60, 30, Unit.DAY))))
        .isEqualTo(
            "Customers the last of whose orders was between 60 and 30 days ago (22 Sept to"
                + " 21 Oct 2026, Berlin).");
    assertThat(
            of(
                new Calculation.When(Occurrence.FIRST, ORDERS),
                new TimeTest.WithinNext(7, Unit.DAY)))
        .isEqualTo("Customers the first of whose orders is in the next 7 days.");
    assertThat(of(new Calculation.When(Occurrence.FIRST, ORDERS), new PresenceTest.IsSet()))
        .isEqualTo("Customers whose time of the first of their orders is known.");
    assertThat(of(new Calculation.DaysSince(Occurrence.LAST, ORDERS), AT_LEAST_100))
        .isEqualTo("Customers whose number of days since the last of their orders is 100 or more.");
  }

  @Test
  void formulasHaveBracketsAndUnits() {
    Calculation count = new Calculation.Count(ORDERS);
    Calculation sum = new Calculation.Summary(Method.SUM, name("orders.net_total"), ORDERS);
    Calculation one = new Calculation.Fixed(BigDecimal.ONE);
    Calculation value = new Calculation.Named(name("people.lifetime_value"));
    assertThat(of(formula(sum, Operator.DIVIDED_BY, formula(count, Operator.PLUS, one)), AT_MOST_2))
        .isEqualTo(
            "Customers whose sum of net total of orders divided by (number of orders plus 1) is"
                + " EUR 2 or less (those without any are included).");
    assertThat(of(formula(value, Operator.MINUS, sum), AT_LEAST_100))
        .isEqualTo(
            "Customers whose lifetime value minus sum of net total of orders is EUR 100 or more.");
    assertThat(of(formula(value, Operator.TIMES, sum), AT_LEAST_100))
        .isEqualTo(
            "Customers whose lifetime value times sum of net total of orders is 100 or more.");
    assertThat(of(value, AT_LEAST_100))
        .isEqualTo("Customers whose lifetime value is EUR 100 or more.");
    assertThat(of(formula(count, Operator.DIVIDED_BY, count), AT_MOST_2))
        .isEqualTo("Customers whose number of orders divided by number of orders is 2 or less.");
  }

  @Test
  void whereNothingCountsAsZeroIsSaid() {
    Calculation count = new Calculation.Count(LATELY);
    assertThat(of(count, AT_MOST_2))
        .isEqualTo(
            "Customers whose number of orders in the last 90 days is 2 or less (those without any"
                + " count as 0 and are included).");
    assertThat(of(count, new NumberTest.PercentileBand(0, 10)))
        .isEqualTo(
            "Customers whose number of orders in the last 90 days is among the lowest 10 % (those"
                + " without any count as 0 and are included).");
    assertThat(of(total(Method.AVERAGE), AT_MOST_2))
        .isEqualTo(
            "Customers whose average net total of orders in the last 90 days is EUR 2 or less.");
    assertThat(not(new CalculationRule(total(Method.SUM), AT_LEAST_100)))
        .isEqualTo(
            "Customers who are not among those whose sum of net total of orders in the last 90 days"
                + " is EUR 100 or more (those without any count as 0 and are included).");
    assertThat(not(new CalculationRule(count, AT_MOST_2)))
        .isEqualTo(
            "Customers who are not among those whose number of orders in the last 90 days is 2 or"
                + " less.");
    assertThat(not(new CalculationRule(total(Method.AVERAGE), AT_MOST_2)))
        .isEqualTo(
            "Customers who are not among those whose average net total of orders in the last 90"
                + " days is EUR 2 or less (whoever has no such value is included).");
  }

  @Test
  void aTraitIsCalledByItsTitle() {
    Trait trait =
        new Trait(name("people.spend"), "Spend of a quarter", "", "EUR", total(Method.SUM));
    Catalogue catalogue = new Catalogue(TestMarts.MARTS, List.of(trait), List.of(), List.of());
    Rule rule = new AttributeRule(trait.name(), AT_LEAST_100);
    Sentence sentence = new Sentence(catalogue, Locale.UK);
    assertThat(sentence.of(rule)).isEqualTo("whose spend of a quarter is EUR 100 or more");
    assertThat(sentence.of(Part.not(rule)))
        .isEqualTo("who are not among those whose spend of a quarter is EUR 100 or more");
  }

  private static Calculation total(Method method) {
    return new Calculation.Summary(method, name("orders.net_total"), LATELY);
  }

  private static Calculation formula(Calculation left, Operator operator, Calculation right) {
    return new Calculation.Formula(left, operator, right);
  }

  private static String of(Calculation calculation, AttributeTest test) {
    return say(new CalculationRule(calculation, test));
  }

  private static String not(Rule rule) {
    return say(new Group(new Group.Join.AllOf(), List.of(Part.not(rule))));
  }
}
