package studio.marquee.model.check;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.marquee.model.check.CheckedShop.DE;
import static studio.marquee.model.check.CheckedShop.ORDERS;
import static studio.marquee.model.check.CheckedShop.SOME;
import static studio.marquee.model.check.CheckedShop.is;
import static studio.marquee.model.check.CheckedShop.name;
import static studio.marquee.model.check.CheckedShop.said;
import static studio.marquee.model.check.CheckedShop.segment;
import static studio.marquee.model.check.CheckedShop.trait;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Pin;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.SplitRule;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;

class CalculationCheckTest {
  private static final Calculation COUNT = new Calculation.Count(ORDERS);

  @Test
  void summariesFitTheirAttribute() {
    for (Calculation.Method method : Calculation.Method.values()) {
      boolean isForTexts =
          method == Calculation.Method.DISTINCT || method == Calculation.Method.MOST_FREQUENT;
      assertThat(kinds(summary(method, "orders.total"))).as(method.name()).isEmpty();
      assertThat(kinds(summary(method, "orders.status")).isEmpty())
          .as(method.name())
          .isEqualTo(isForTexts);
      assertThat(kinds(summary(method, "people.tags"))).contains("WRONG_SUMMARY /rule/of/of");
    }
    assertThat(kinds(summary(Calculation.Method.LEAST, "orders.at"))).isEmpty();
    assertThat(kinds(summary(Calculation.Method.SUM, "orders.at")))
        .containsExactly("WRONG_SUMMARY /rule/of/of");
    assertThat(kinds(summary(Calculation.Method.SUM, "items.price")))
        .containsExactly("OUT_OF_SCOPE /rule/of/of");
  }

  @Test
  void testsFitWhatIsWorkedOut() {
    assertThat(asked(COUNT, DE)).containsExactly("WRONG_TEST /rule/test");
    assertThat(asked(summary(Calculation.Method.MOST_FREQUENT, "orders.status"), DE)).isEmpty();
    assertThat(asked(picked("orders.status"), SOME)).containsExactly("WRONG_TEST /rule/test");
    assertThat(asked(new Calculation.When(Occurrence.FIRST, ORDERS), hours(1))).isEmpty();
    assertThat(asked(new Calculation.When(Occurrence.FIRST, Rows.of("visits")), hours(1)))
        .containsExactly("WRONG_UNIT /rule/test");
    assertThat(asked(named("people.tags"), new ListTest.IsEmpty())).isEmpty();
    assertThat(asked(named("people.tags"), SOME)).containsExactly("WRONG_TEST /rule/test");
    assertThat(asked(COUNT, compared("people.visits"))).isEmpty();
    assertThat(asked(COUNT, compared("people.born"))).containsExactly("OTHER_TYPE /rule/other");
  }

  @Test
  void formulasAreMadeOfNumbers() {
    Calculation formula =
        formula(
            named("people.country"),
            Calculation.Operator.TIMES,
            formula(COUNT, Calculation.Operator.PLUS, picked("orders.at")));
    assertThat(kinds(formula))
        .containsExactly("NOT_A_NUMBER /rule/of/left", "NOT_A_NUMBER /rule/of/right/right");
    Calculation mixed =
        formula(named("people.spend"), Calculation.Operator.MINUS, named("people.weight"));
    assertThat(kinds(mixed)).containsExactly("OTHER_UNIT /rule/of");
    assertThat(
            kinds(
                formula(
                    named("people.spend"),
                    Calculation.Operator.DIVIDED_BY,
                    named("people.weight"))))
        .isEmpty();
    assertThat(asked(named("people.spend"), compared("people.weight")))
        .containsExactly("OTHER_UNIT /rule/other");
    assertThat(kinds(new Calculation.Count(ORDERS.where(is("orders.stats", DE)))))
        .containsExactly("UNKNOWN_ATTRIBUTE_NEAR /rule/of/rows/where/0/attribute");
  }

  @Test
  void ordersAndSplitsNeedOrderAndKey() {
    assertThat(said(rank(named("people.country"), "people.tags")))
        .containsExactly("NO_ORDER /rule/by", "LIST_AS_ONE /rule/per/0");
    assertThat(said(rank(named("people.joined"), "people.country"))).isEmpty();
    Rule strata =
        new SplitRule("s", arms(), "a", List.of(name("people.born"), name("people.tags")));
    assertThat(said(strata)).containsExactly("LIST_AS_ONE /rule/strata/1");
    Segment limited =
        segment(new Everyone()).withLimit(ranking(named("people.newsletter"), "people.contry"));
    assertThat(said(CheckedShop.catalogue(), limited))
        .containsExactly("NO_ORDER /limit/by", "UNKNOWN_ATTRIBUTE_NEAR /limit/per/0");
    Rule among = new RankRule(ranking(COUNT, "people.country"), List.of(is("people.born", DE)));
    assertThat(said(among)).containsExactly("WRONG_TEST /rule/among/0/test");
  }

  /** An order is made of all orders at once, whoever asks. */
  @Test
  void orderKnowsNothingOfWhoAsks() {
    Rule among = new RankRule(ranking(named("orders.total"), "people.country"), List.of());
    Rule rule = new CalculationRule(new Calculation.Count(ORDERS.where(Part.of(among))), SOME);
    assertThat(said(rule)).containsExactly("OTHER_POPULATION /rule/of/rows/where/0/per/0");
  }

  @Test
  void populationHasAKey() {
    Segment firms = new Segment("T", "", "firms", new Everyone());
    Segment pinned = firms.withPins(List.of(new Pin("1", Pin.Side.IN, "Why")));
    assertThat(said(CheckedShop.catalogue(), pinned))
        .containsExactly("NO_KEY /population", "NO_KEY /pins/0");
    assertThat(said(CheckedShop.catalogue(), new Segment("T", "", "homes", new Everyone())))
        .isEmpty();
    assertThat(said(CheckedShop.catalogue(), new Segment("T", "", "orders", new Everyone())))
        .containsExactly("NOT_PEOPLE /population");
  }

  @Test
  void traitsAreCheckedAgainstThoseBefore() {
    Trait sum = trait("people.total", summary(Calculation.Method.SUM, "orders.total"));
    Trait twice =
        trait(
            "people.twice",
            formula(named("people.total"), Calculation.Operator.PLUS, named("people.total")));
    assertThat(checked(sum, CheckedShop.withTraits(sum, twice))).isEmpty();
    assertThat(checked(twice, CheckedShop.withTraits(sum, twice))).isEmpty();
    assertThat(checked(twice, CheckedShop.withTraits(twice, sum)))
        .containsExactly("BROKEN_TRAIT /calculation/left/of", "BROKEN_TRAIT /calculation/right/of");
    Trait self = trait("people.self", named("people.self"));
    assertThat(checked(self, CheckedShop.withTraits(self)))
        .containsExactly("BROKEN_TRAIT /calculation/of");
    Trait one = trait("people.one", named("people.two"));
    Trait two = trait("people.two", named("people.one"));
    Trait three = trait("people.three", named("people.two"));
    assertThat(checked(three, CheckedShop.withTraits(one, two, three))).isNotEmpty();
    assertThat(said(CheckedShop.withTraits(one, two), segment(is("people.one", SOME).rule())))
        .containsExactly("BROKEN_TRAIT /rule/attribute");
    Trait taken = trait("people.spend", COUNT);
    assertThat(checked(taken, CheckedShop.withTraits())).containsExactly("TRAIT_NAME_TAKEN /name");
    assertThat(checked(sum, CheckedShop.withTraits(trait("people.total", COUNT), sum)))
        .containsExactly("TRAIT_NAME_TAKEN /name");
    assertThat(checked(trait("peeple.x", COUNT), CheckedShop.withTraits()))
        .containsExactly("UNKNOWN_MART_NEAR /name");
    assertThat(said(CheckedShop.withTraits(sum, twice), segment(is("people.twice", SOME).rule())))
        .isEmpty();
    assertThat(said(CheckedShop.withTraits(sum, twice), segment(is("people.twise", SOME).rule())))
        .containsExactly("UNKNOWN_ATTRIBUTE_NEAR /rule/attribute");
  }

  @Test
  void traitsAndAudiencesDoNotGoInCircles() {
    Rows friends =
        Rows.of("orders")
            .where(
                Part.of(
                    new CalculationRule(
                        new Calculation.Count(
                            Rows.of("people").where(Part.of(new AudienceRule("rich")))),
                        SOME)));
    Trait trait = trait("people.friends", new Calculation.Count(friends));
    Catalogue circle =
        new Catalogue(
            CheckedShop.MARTS,
            List.of(trait),
            List.of(CheckedShop.audience("rich", is("people.friends", SOME).rule())),
            List.of());
    assertThat(new TraitCheck(circle).problems(trait))
        .anySatisfy(
            problem -> assertThat(problem.details()).contains("rich → people.friends → rich"));
  }

  private static List<String> checked(Trait trait, Catalogue catalogue) {
    return said(new TraitCheck(catalogue).findings(trait));
  }

  private static Calculation summary(Calculation.Method method, String of) {
    return new Calculation.Summary(method, name(of), ORDERS);
  }

  private static Calculation picked(String of) {
    return new Calculation.Picked(Occurrence.LAST, name(of), ORDERS);
  }

  private static Calculation named(String of) {
    return new Calculation.Named(name(of));
  }

  private static Calculation formula(
      Calculation left, Calculation.Operator operator, Calculation right) {
    return new Calculation.Formula(left, operator, right);
  }

  private static AttributeTest compared(String other) {
    return new ComparisonTest(ComparisonTest.Order.LESS, name(other), BigDecimal.ZERO);
  }

  private static AttributeTest hours(int count) {
    return new TimeTest.WithinLast(count, Unit.HOUR);
  }

  private static List<SplitRule.Arm> arms() {
    return List.of(new SplitRule.Arm("a", BigDecimal.TEN));
  }

  private static Rule rank(Calculation by, String per) {
    return new RankRule(ranking(by, per), List.of());
  }

  private static Ranking ranking(Calculation by, String per) {
    return new Ranking(
        Ranking.End.TOP,
        new Ranking.Amount.People(3),
        new Ranking.Order.ByValue(by),
        List.of(name(per)),
        Ranking.Ties.BY_KEY);
  }

  /** What is said of a calculation whose value is asked about in no particular way. */
  private static List<String> kinds(Calculation calculation) {
    return asked(calculation, new PresenceTest.IsSet()).stream()
        .filter(text -> !text.startsWith("COUNT_ALWAYS"))
        .toList();
  }

  private static List<String> asked(Calculation calculation, AttributeTest test) {
    return said(new CalculationRule(calculation, test));
  }
}
