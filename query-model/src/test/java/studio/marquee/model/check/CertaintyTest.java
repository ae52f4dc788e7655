package studio.marquee.model.check;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.marquee.model.check.CheckedShop.ORDERS;
import static studio.marquee.model.check.CheckedShop.all;
import static studio.marquee.model.check.CheckedShop.any;
import static studio.marquee.model.check.CheckedShop.is;
import static studio.marquee.model.check.CheckedShop.name;
import static studio.marquee.model.check.CheckedShop.said;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.Letters;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.YesNoTest;

/** What is certain without looking at the data, and what is not. */
class CertaintyTest {
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
  private static final AttributeTest SET = new PresenceTest.IsSet();
  private static final AttributeTest NOT_SET = new PresenceTest.IsNotSet();

  @Test
  void datesShutEachOtherOut() {
    assertNever(born(new TimeTest.Before(MAY)), born(new TimeTest.After(JUNE)));
    assertNever(born(new TimeTest.Before(MAY)), born(new TimeTest.After(MAY.minusDays(1))));
    assertOpen(born(new TimeTest.Before(MAY)), born(new TimeTest.After(MAY.minusDays(2))));
    assertNever(born(new TimeTest.On(MAY)), born(new TimeTest.BetweenDays(JUNE, JUNE)));
    assertNever(
        born(new TimeTest.InMonth(Set.of(Month.MAY))),
        born(new TimeTest.InMonth(Set.of(Month.JUNE, Month.JULY))));
    assertOpen(born(new TimeTest.Before(MAY)), born(new TimeTest.WithinNext(1, Unit.DAY)));
    assertNever(
        is("people.joined", new TimeTest.AtHours(1, 3)),
        is("people.joined", new TimeTest.AtHours(4, 5)));
    assertOpen(
        is("people.joined", new TimeTest.AtHours(1, 4)),
        is("people.joined", new TimeTest.AtHours(4, 5)));
    assertNever(born(SET), not(born(new TimeTest.Before(MAY))), born(new TimeTest.Before(MAY)));
    assertNever(born(new TimeTest.Before(MAY)), not(born(new TimeTest.Before(JUNE))));
  }

  @Test
  void textsShutEachOtherOut() {
    assertNever(country(oneOf("DE", "AT")), country(none("AT", "DE")));
    assertNever(country(oneOf("DE", "AT")), country(oneOf("AT", "CH")), country(oneOf("CH", "DE")));
    assertNever(country(oneOf("DE", "AT")), not(country(oneOf("AT", "DE", "CH"))));
    assertOpen(country(oneOf("DE", "AT")), country(none("AT")));
    assertOpen(
        country(oneOf("DE")), country(new TextTest.IsAnyOf(List.of("de"), Letters.ANY_CASE)));
    assertNever(country(oneOf("DE")), country(new TextTest.IsBlank()));
    assertNever(
        country(oneOf("DE")),
        country(new TextTest.StartsWithAnyOf(List.of("A", "C"), Letters.EXACT)));
  }

  @Test
  void yesAndNoAndNothingShutEachOtherOut() {
    Part yes = is("people.newsletter", new YesNoTest.IsTrue());
    Part no = is("people.newsletter", new YesNoTest.IsFalse());
    assertNever(yes, no);
    assertOpen(not(yes), not(no));
    assertNever(not(yes), not(no), is("people.newsletter", SET));
    assertNever(born(SET), born(NOT_SET));
    assertNever(born(NOT_SET), born(new TimeTest.Before(MAY)));
    assertNever(born(NOT_SET), not(born(NOT_SET)));
    assertOpen(born(NOT_SET), not(born(new TimeTest.Before(MAY))));
  }

  @Test
  void countsOfTheSameRowsShutEachOtherOut() {
    assertNever(times(new Quantifier.AtLeast(3)), times(new Quantifier.AtMost(1)));
    assertOpen(times(new Quantifier.AtLeast(3)), times(new Quantifier.AtMost(3)));
    assertNever(times(new Quantifier.Some()), times(new Quantifier.None()));
    assertNever(times(new Quantifier.Every()), times(new Quantifier.Exactly(0)));
    assertOpen(not(times(new Quantifier.Every())), times(new Quantifier.AtLeast(2)));
    assertNever(not(times(new Quantifier.AtLeast(3))), times(new Quantifier.Between(3, 5)));
    assertNever(times(new Quantifier.AtLeast(3)), count(new NumberTest.LessThan(number("3"))));
    assertNever(
        count(new NumberTest.MoreThan(number("3"))), count(new NumberTest.LessThan(number("4"))));
    Part others =
        Part.of(
            new RelatedRule(
                new Quantifier.AtMost(1), ORDERS.where(is("orders.total", CheckedShop.SOME))));
    assertOpen(times(new Quantifier.AtLeast(3)), others);
  }

  @Test
  void oneTestOfACountCanBeEnough() {
    assertThat(said(count(new NumberTest.AtLeast(BigDecimal.ZERO)).rule()))
        .containsExactly("COUNT_ALWAYS /rule/test");
    assertThat(said(count(new NumberTest.LessThan(BigDecimal.ZERO)).rule()))
        .containsExactly("COUNT_NEVER /rule/test");
    assertThat(said(count(new NumberTest.EqualsAnyOf(List.of(number("1.5"), number("-1")))).rule()))
        .containsExactly("COUNT_NEVER /rule/test");
    assertThat(said(count(new NumberTest.Between(number("1.2"), number("1.8"))).rule()))
        .containsExactly("COUNT_NEVER /rule/test");
    assertThat(said(count(new NumberTest.EqualsNoneOf(List.of(number("1.5")))).rule()))
        .containsExactly("COUNT_ALWAYS /rule/test");
    assertThat(said(count(SET).rule())).containsExactly("COUNT_ALWAYS /rule/test");
    assertThat(said(count(NOT_SET).rule())).containsExactly("COUNT_NEVER /rule/test");
    for (String open : List.of("1", "0.5")) {
      assertThat(said(count(new NumberTest.AtLeast(number(open))).rule())).isEmpty();
      assertThat(said(count(new NumberTest.LessThan(number(open))).rule())).isEmpty();
    }
    Calculation sum = new Calculation.Summary(Calculation.Method.SUM, name("orders.total"), ORDERS);
    assertThat(said(new CalculationRule(sum, new NumberTest.LessThan(BigDecimal.ZERO)))).isEmpty();
    assertThat(said(tags(new NumberTest.LessThan(BigDecimal.ZERO))))
        .containsExactly("COUNT_NEVER /rule/test");
    assertThat(said(tags(new NumberTest.AtLeast(BigDecimal.ZERO)))).isEmpty();
  }

  @Test
  void someGroupsAlwaysHold() {
    assertThat(said(any(born(SET), born(NOT_SET)))).containsExactly("ALWAYS_TRUE /rule");
    Part early = born(new TimeTest.Before(JUNE));
    Part late = born(new TimeTest.After(MAY));
    assertThat(said(any(early, late))).isEmpty();
    assertThat(said(any(early, not(early)))).containsExactly("ALWAYS_TRUE /rule");
    assertThat(said(any(early, late, born(NOT_SET)))).containsExactly("ALWAYS_TRUE /rule");
    assertThat(said(any(times(new Quantifier.AtMost(3)), times(new Quantifier.AtLeast(2)))))
        .containsExactly("ALWAYS_TRUE /rule");
    assertThat(said(any(times(new Quantifier.AtMost(3)), times(new Quantifier.AtLeast(5)))))
        .isEmpty();
  }

  @Test
  void anyRuleAndItsOppositeAreSeen() {
    Part keys = Part.of(new KeysRule(List.of("1")));
    assertThat(said(all(keys, not(keys)))).containsExactly("CONTRADICTION /rule");
    assertThat(said(any(keys, not(keys)))).containsExactly("TAUTOLOGY /rule");
    assertThat(said(all(keys, not(Part.of(new KeysRule(List.of("2"))))))).isEmpty();
    Group none = new Group(new Group.Join.NoneOf(), List.of(keys, not(keys)));
    assertThat(said(none)).containsExactly("CONTRADICTION /rule");
    Group two = new Group(new Group.Join.AtLeast(2), List.of(keys, not(keys)));
    assertThat(said(two)).containsExactly("CONTRADICTION /rule");
  }

  @Test
  void conditionsOfRowsAreAllOf() {
    Rule rule =
        new RelatedRule(
            new Quantifier.Some(),
            ORDERS.where(
                is("orders.total", new NumberTest.LessThan(number("1"))),
                is("orders.total", new NumberTest.MoreThan(number("2")))));
    assertThat(said(rule)).containsExactly("NEVER_TRUE /rule/rows/where");
    assertThat(said(all(Part.of(new Everyone()), Part.of(new AudienceRule("x")))))
        .containsExactly("UNKNOWN_AUDIENCE /rule/parts/1/audience");
  }

  private static void assertNever(Part... parts) {
    assertThat(said(all(parts))).containsExactly("NEVER_TRUE /rule");
  }

  private static void assertOpen(Part... parts) {
    assertThat(said(all(parts))).isEmpty();
  }

  private static Part not(Part part) {
    return Part.not(part.rule());
  }

  private static Part born(AttributeTest test) {
    return is("people.born", test);
  }

  private static Part country(AttributeTest test) {
    return is("people.country", test);
  }

  private static AttributeTest oneOf(String... values) {
    return new TextTest.IsAnyOf(List.of(values), Letters.EXACT);
  }

  private static AttributeTest none(String... values) {
    return new TextTest.IsNoneOf(List.of(values), Letters.EXACT);
  }

  private static Part times(Quantifier quantifier) {
    return Part.of(new RelatedRule(quantifier, ORDERS));
  }

  private static Part count(AttributeTest test) {
    return Part.of(new CalculationRule(new Calculation.Count(ORDERS), test));
  }

  private static Rule tags(NumberTest length) {
    return is("people.tags", new ListTest.HasLength(length)).rule();
  }

  private static BigDecimal number(String number) {
    return new BigDecimal(number);
  }
}
