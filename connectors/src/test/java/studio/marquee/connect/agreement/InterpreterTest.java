package studio.marquee.connect.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.marquee.connect.agreement.SmallWorld.attribute;
import static studio.marquee.connect.agreement.SmallWorld.is;
import static studio.marquee.connect.agreement.SmallWorld.meant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.Calculation.Method;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.LifecycleRule.Stage;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.Window;

/** What the referee says of rows and calculations, worked out by hand. */
class InterpreterTest {
  private static final Rows ORDERS = Rows.of("orders");
  private static final NumberTest ANY_NUMBER = atLeast("-1000");

  @Test
  void everyoneIsMeantByEveryone() {
    assertThat(meant(new Everyone())).containsExactly("a", "b", "c", "d");
  }

  @Test
  void rowsAreCountedWhoseKeyIsTheSameToTheLetter() {
    assertThat(related(new Quantifier.Some(), ORDERS)).containsExactly("a", "b");
    assertThat(related(new Quantifier.None(), ORDERS)).containsExactly("c", "d");
    assertThat(related(new Quantifier.AtLeast(2), ORDERS)).containsExactly("a", "b");
    assertThat(related(new Quantifier.AtMost(1), ORDERS)).containsExactly("c", "d");
    Rows web = ORDERS.where(Part.of(is("orders.channel", "web")));
    assertThat(related(new Quantifier.Exactly(1), web)).containsExactly("a", "b");
    assertThat(related(new Quantifier.Between(0, 0), web)).containsExactly("c", "d");
  }

  @Test
  void everyRowPassesAndThereIsOne() {
    Rows large = ORDERS.where(Part.of(attribute("orders.total", atLeast("2.5"))));
    assertThat(related(new Quantifier.Every(), large)).containsExactly("a");
  }

  @Test
  void aWindowLeavesOutRowsWithoutTime() {
    assertThat(some(ORDERS.during(new TimeTest.WithinLast(3, Unit.DAY)))).containsExactly("a");
    assertThat(some(ORDERS.during(new TimeTest.WithinLast(1, Unit.YEAR))))
        .containsExactly("a", "b");
    assertThat(some(ORDERS.during(new TimeTest.BetweenAgo(60, 3, Unit.DAY)))).containsExactly("b");
    Rows cheap = ORDERS.where(Part.of(attribute("orders.total", new NumberTest.LessThan(one()))));
    assertThat(some(cheap.during(new TimeTest.WithinLast(9, Unit.YEAR)))).isEmpty();
  }

  @Test
  void aPathOfThreeStepsKeepsConditionsOnTheSameWay() {
    List<Hop> path = List.of(Hop.to("orders"), Hop.to("order_lines"), Hop.to("products"));
    Rows books = new Rows(path, List.of(Part.of(is("products.category", "book"))), ever());
    assertThat(some(books)).containsExactly("a", "b");
    Rows manyBooks =
        new Rows(
            path,
            List.of(
                Part.of(is("products.category", "book")),
                Part.of(attribute("order_lines.quantity", atLeast("3")))),
            ever());
    assertThat(some(manyBooks)).containsExactly("b");
  }

  @Test
  void thoseAroundSomebodyIncludeThatPerson() {
    Rows around = new Rows(List.of(Hop.to("households"), Hop.to("people")), List.of(), ever());
    assertThat(calculated(new Calculation.Count(around), equal("2"))).containsExactly("a", "b");
    assertThat(calculated(new Calculation.Count(around), equal("1"))).containsExactly("c");
    assertThat(calculated(new Calculation.Count(around), equal("0"))).containsExactly("d");
  }

  @Test
  void theAttributeThatLeadsThereIsTheOneNamed() {
    Rows guest = new Rows(List.of(new Hop("visits", "guest_id")), List.of(), ever());
    assertThat(some(guest)).containsExactly("a");
  }

  @Test
  void rowsAreHeldAgainstWhoAsks() {
    AttributeTest below =
        new ComparisonTest(
            ComparisonTest.Order.LESS, WorldMarts.name("people.amount"), new BigDecimal("-7"));
    assertThat(some(ORDERS.where(Part.of(attribute("orders.total", below)))))
        .containsExactly("a", "b");
    Rows equal =
        ORDERS.where(
            Part.of(
                attribute(
                    "orders.total",
                    new ComparisonTest(
                        ComparisonTest.Order.EQUAL,
                        WorldMarts.name("people.amount"),
                        new BigDecimal("-5")))));
    assertThat(some(equal)).containsExactly("a");
  }

  @Test
  void sumsOfNothingAreZeroAndOtherValuesMissing() {
    assertThat(calculated(total(Method.SUM), equal("7.5"))).containsExactly("a");
    assertThat(calculated(total(Method.SUM), equal("0"))).containsExactly("c", "d");
    assertThat(calculated(total(Method.AVERAGE), equal("3.75"))).containsExactly("a");
    assertThat(calculated(total(Method.MEDIAN), equal("4.25"))).containsExactly("b");
    assertThat(calculated(total(Method.LEAST), equal("1"))).containsExactly("b");
    assertThat(calculated(total(Method.LARGEST), ANY_NUMBER)).containsExactly("a", "b");
    assertThat(calculated(total(Method.LEAST), new PresenceTest.IsNotSet()))
        .containsExactly("c", "d");
    assertThat(calculated(total(Method.DISTINCT), equal("0"))).containsExactly("c", "d");
  }

  @Test
  void ofEquallyFrequentTextsTheLowestIsMeant() {
    Calculation channel = new Calculation.Summary(Method.MOST_FREQUENT, channel(), ORDERS);
    assertThat(calculated(channel, new TextTest.IsAnyOf(List.of("shop")))).containsExactly("a");
    assertThat(calculated(channel, new TextTest.IsAnyOf(List.of("web")))).containsExactly("b");
  }

  @Test
  void theLastRowIsTheLatestThatHasATime() {
    Calculation last = new Calculation.Picked(Occurrence.LAST, channel(), ORDERS);
    assertThat(calculated(last, new TextTest.IsAnyOf(List.of("web")))).containsExactly("a", "b");
    Calculation first = new Calculation.Picked(Occurrence.FIRST, channel(), ORDERS);
    assertThat(calculated(first, new TextTest.IsAnyOf(List.of("shop")))).containsExactly("a");
    Calculation when = new Calculation.When(Occurrence.FIRST, ORDERS);
    assertThat(calculated(when, new TimeTest.On(LocalDate.parse("2026-11-18"))))
        .containsExactly("a");
    Calculation days = new Calculation.DaysSince(Occurrence.FIRST, ORDERS);
    assertThat(calculated(days, equal("2"))).containsExactly("a");
    assertThat(calculated(days, equal("50"))).containsExactly("b");
  }

  @Test
  void aFormulaIsMissingWhereItDividesByZero() {
    Calculation each =
        new Calculation.Formula(
            total(Method.SUM),
            Calculation.Operator.DIVIDED_BY,
            new Calculation.Named(WorldMarts.name("people.orders")));
    assertThat(calculated(each, equal("3.75"))).containsExactly("a");
    assertThat(calculated(each, new PresenceTest.IsNotSet())).containsExactly("c", "d");
  }

  @Test
  void theLastOneIsTestedAndNoOther() {
    Part isLarge = Part.of(attribute("orders.total", atLeast("5")));
    assertThat(meant(new OccurrenceRule(Occurrence.LAST, ORDERS, List.of(isLarge))))
        .containsExactly("a", "b");
    assertThat(meant(new OccurrenceRule(Occurrence.FIRST, ORDERS, List.of(isLarge))))
        .containsExactly("b");
    Part isNotLarge = Part.not(attribute("orders.total", atLeast("5")));
    assertThat(meant(new OccurrenceRule(Occurrence.FIRST, ORDERS, List.of(isNotLarge))))
        .containsExactly("a");
  }

  @Test
  void stagesOfLifeLookAtAllTimes() {
    Rows views = Rows.of("views");
    assertThat(stage(ORDERS, new Stage.FirstTime(new TimeTest.WithinLast(1, Unit.WEEK))))
        .containsExactly("a");
    assertThat(stage(views, new Stage.FirstTime(new TimeTest.WithinLast(1, Unit.WEEK)))).isEmpty();
    assertThat(stage(ORDERS, new Stage.Stopped(1, Unit.MONTH))).containsExactly("b");
    assertThat(stage(views, new Stage.Restarted(1, 2, Unit.WEEK))).containsExactly("a");
    assertThat(stage(views, new Stage.Restarted(1, 60, Unit.WEEK))).isEmpty();
    assertThat(stage(ORDERS, new Stage.Regularly(2, 3, Unit.DAY))).containsExactly("a");
    assertThat(stage(ORDERS, new Stage.Regularly(3, 3, Unit.DAY))).isEmpty();
  }

  @Test
  void listsAreAskedByEntry() {
    assertThat(meant(attribute("people.interests", new ListTest.HasAnyOf(List.of("ski", "x")))))
        .containsExactly("a");
    assertThat(meant(attribute("people.interests", new ListTest.HasAllOf(List.of("ski", "x")))))
        .isEmpty();
    assertThat(meant(attribute("people.interests", new ListTest.HasNoneOf(List.of("ski")))))
        .containsExactly("b", "c", "d");
    assertThat(meant(attribute("people.interests", new ListTest.IsEmpty())))
        .containsExactly("b", "c", "d");
    assertThat(meant(attribute("people.interests", new ListTest.HasLength(equal("3")))))
        .containsExactly("a");
  }

  private static Set<String> some(Rows rows) {
    return related(new Quantifier.Some(), rows);
  }

  private static Set<String> related(Quantifier quantifier, Rows rows) {
    return meant(new RelatedRule(quantifier, rows));
  }

  private static Set<String> calculated(Calculation calculation, AttributeTest test) {
    return meant(new CalculationRule(calculation, test));
  }

  private static Set<String> stage(Rows rows, Stage stage) {
    return meant(new LifecycleRule(rows, stage));
  }

  private static Calculation total(Method method) {
    return new Calculation.Summary(method, WorldMarts.name("orders.total"), ORDERS);
  }

  private static AttributeName channel() {
    return WorldMarts.name("orders.channel");
  }

  private static NumberTest atLeast(String number) {
    return new NumberTest.AtLeast(new BigDecimal(number));
  }

  private static NumberTest equal(String number) {
    return new NumberTest.EqualsAnyOf(List.of(new BigDecimal(number)));
  }

  private static BigDecimal one() {
    return new BigDecimal("1.01");
  }

  private static Window ever() {
    return new Window.Ever();
  }
}
