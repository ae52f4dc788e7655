package studio.marquee.model.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.Limit;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Pin;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SplitRule;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.Window;

/** The kinds of rules beyond tests of attributes: what counts in each of them. */
class KindsOfMeaningTest {
  private static final AttributeName X = new AttributeName("people", "x");
  private static final AttributeName Y = new AttributeName("people", "y");
  private static final Part A = Part.of(new AttributeRule(X, new PresenceTest.IsSet()));
  private static final Part B = Part.of(new AttributeRule(Y, new PresenceTest.IsSet()));
  private static final Rows ORDERS = Rows.of("orders");
  private static final TimeTest WEEK = new TimeTest.WithinLast(1, Unit.WEEK);
  private static final NumberTest ONE = new NumberTest.AtLeast(BigDecimal.ONE);

  @Test
  void whateverIsSaidOtherwiseHasAnotherHash() {
    Map<String, Segment> seen = new HashMap<>();
    List<Rule> rules =
        Stream.of(related(), calculated(), sequences(), ranked(), others())
            .flatMap(List::stream)
            .toList();
    for (Rule rule : rules) {
      Segment segment = segment(rule);
      assertThat(seen.put(Meaning.of(segment).hash(), segment)).as("%s", rule).isNull();
    }
    for (Segment segment : limitedAndPinned()) {
      assertThat(seen.put(Meaning.of(segment).hash(), segment)).as("%s", segment).isNull();
    }
  }

  private static List<Rule> related() {
    List<Rule> rules = new ArrayList<>();
    Rows byAnother = new Rows(List.of(new Hop("orders", "by")), List.of(), new Window.Ever());
    Rows longer =
        new Rows(List.of(Hop.to("orders"), Hop.to("items")), List.of(), new Window.Ever());
    for (Rows rows :
        List.of(
            ORDERS,
            byAnother,
            longer,
            ORDERS.where(A),
            ORDERS.where(B),
            ORDERS.where(A, B),
            ORDERS.where(Part.not(A.rule())),
            ORDERS.during(WEEK),
            ORDERS.where(A).during(WEEK),
            ORDERS.during(new TimeTest.WithinLast(7, Unit.DAY)))) {
      rules.add(new RelatedRule(new Quantifier.Some(), rows));
      rules.add(new RelatedRule(new Quantifier.None(), rows));
      for (Occurrence occurrence : Occurrence.values()) {
        rules.add(new OccurrenceRule(occurrence, rows, List.of(A)));
        rules.add(new OccurrenceRule(occurrence, rows, List.of(Part.not(A.rule()))));
      }
    }
    rules.add(new RelatedRule(new Quantifier.Every(), ORDERS.where(A)));
    rules.add(new RelatedRule(new Quantifier.AtLeast(2), ORDERS));
    rules.add(new RelatedRule(new Quantifier.AtMost(2), ORDERS));
    rules.add(new RelatedRule(new Quantifier.Exactly(2), ORDERS));
    rules.add(new RelatedRule(new Quantifier.Between(1, 2), ORDERS));
    rules.add(new LifecycleRule(ORDERS, new LifecycleRule.Stage.FirstTime(WEEK)));
    rules.add(new LifecycleRule(ORDERS, new LifecycleRule.Stage.Stopped(1, Unit.WEEK)));
    rules.add(new LifecycleRule(ORDERS, new LifecycleRule.Stage.Restarted(1, 2, Unit.WEEK)));
    rules.add(new LifecycleRule(ORDERS, new LifecycleRule.Stage.Regularly(2, 3, Unit.WEEK)));
    return rules;
  }

  private static List<Rule> calculated() {
    List<Calculation> values = new ArrayList<>();
    for (Calculation.Method method : Calculation.Method.values()) {
      values.add(new Calculation.Summary(method, X, ORDERS));
    }
    for (Occurrence occurrence : Occurrence.values()) {
      values.add(new Calculation.Picked(occurrence, X, ORDERS));
      values.add(new Calculation.DaysSince(occurrence, ORDERS));
    }
    values.add(new Calculation.When(Occurrence.LAST, ORDERS));
    values.add(new Calculation.Named(X));
    values.add(new Calculation.Fixed(BigDecimal.TWO));
    values.add(new Calculation.Count(ORDERS.where(A)));
    Calculation count = new Calculation.Count(ORDERS);
    for (Calculation.Operator operator : Calculation.Operator.values()) {
      values.add(new Calculation.Formula(count, operator, new Calculation.Named(X)));
    }
    values.add(
        new Calculation.Formula(new Calculation.Named(X), Calculation.Operator.DIVIDED_BY, count));
    List<Rule> rules = new ArrayList<>();
    values.forEach(value -> rules.add(new CalculationRule(value, ONE)));
    rules.add(new CalculationRule(count, new NumberTest.MoreThan(BigDecimal.ONE)));
    rules.add(new AttributeRule(X, new ListTest.IsEmpty()));
    rules.add(new AttributeRule(X, new ListTest.HasAllOf(List.of("a", "b"))));
    rules.add(new AttributeRule(X, new ListTest.HasAnyOf(List.of("a", "b"))));
    rules.add(new AttributeRule(X, new ListTest.HasLength(ONE)));
    return rules;
  }

  private static List<Rule> sequences() {
    SequenceRule.Gap any = new SequenceRule.Gap.AnyTime();
    SequenceRule.Gap day = new SequenceRule.Gap.AtMost(1, Unit.DAY);
    SequenceRule.Step orders = step(SequenceRule.Done.DID, "orders", any);
    SequenceRule.Step visits = step(SequenceRule.Done.DID, "visits", any);
    Window ever = new Window.Ever();
    return List.of(
        new SequenceRule(List.of(orders, visits), ever, any),
        new SequenceRule(List.of(visits, orders), ever, any),
        new SequenceRule(List.of(visits, orders), new Window.During(WEEK), any),
        new SequenceRule(List.of(visits, orders), ever, day),
        new SequenceRule(List.of(visits, step(SequenceRule.Done.DID, "orders", day)), ever, any),
        new SequenceRule(
            List.of(visits, step(SequenceRule.Done.DID_NOT, "orders", any)), ever, any),
        new SequenceRule(List.of(visits, orders, orders), ever, any),
        new SequenceRule(List.of(sharing(X), sharing(X)), ever, any),
        new SequenceRule(List.of(sharing(X, Y), sharing(X, Y)), ever, any),
        new SequenceRule(List.of(sharing(X, Y), sharing(Y, X)), ever, any));
  }

  private static List<Rule> ranked() {
    List<Rule> rules = new ArrayList<>();
    for (Ranking ranking : rankings()) {
      rules.add(new RankRule(ranking, List.of()));
      rules.add(new RankRule(ranking, List.of(A)));
    }
    return rules;
  }

  private static List<Ranking> rankings() {
    Ranking.Amount ten = new Ranking.Amount.People(10);
    Ranking.Order value = new Ranking.Order.ByValue(new Calculation.Named(X));
    Ranking.Order chance = new Ranking.Order.ByChance("s");
    Ranking.Ties key = Ranking.Ties.BY_KEY;
    return List.of(
        new Ranking(Ranking.End.TOP, ten, value, List.of(), key),
        new Ranking(Ranking.End.BOTTOM, ten, value, List.of(), key),
        new Ranking(Ranking.End.TOP, new Ranking.Amount.People(11), value, List.of(), key),
        new Ranking(
            Ranking.End.TOP, new Ranking.Amount.Percent(BigDecimal.TEN), value, List.of(), key),
        new Ranking(Ranking.End.TOP, ten, chance, List.of(), key),
        new Ranking(Ranking.End.TOP, ten, new Ranking.Order.ByChance("t"), List.of(), key),
        new Ranking(Ranking.End.TOP, ten, value, List.of(Y), key),
        new Ranking(Ranking.End.TOP, ten, value, List.of(), Ranking.Ties.TOGETHER));
  }

  private static List<Rule> others() {
    return List.of(
        new Everyone(),
        new Group(new Group.Join.NoneOf(), List.of(Part.of(new Everyone()))),
        new AudienceRule("a"),
        new AudienceRule("b"),
        new PriorityRule(List.of("a", "b", "c"), "b"),
        new PriorityRule(List.of("a", "b", "c"), "c"),
        new ListRule(X, "a", ""),
        new ListRule(Y, "a", ""),
        new ListRule(X, "b", ""),
        new ListRule(X, "a", "mail"),
        new KeysRule(List.of("a")),
        new KeysRule(List.of("a", "b")),
        new KeysRule(List.of("a\" \"b")),
        split("s", "one"),
        split("s", "two"),
        split("t", "one"),
        new SplitRule("s", arms(), "one", List.of(X)));
  }

  private static List<Segment> limitedAndPinned() {
    List<Segment> segments = new ArrayList<>();
    Segment plain = new Segment("T", "", "people", new KeysRule(List.of("x")));
    for (Limit limit : rankings()) {
      segments.add(plain.withLimit(limit));
      segments.add(plain.withLimit(limit).withPins(List.of(pin("1", Pin.Side.IN))));
      segments.add(plain.withLimit(limit).withPins(List.of(pin("1", Pin.Side.OUT))));
    }
    segments.add(plain.withPins(List.of(pin("1", Pin.Side.IN))));
    segments.add(plain.withPins(List.of(pin("1", Pin.Side.OUT))));
    return segments;
  }

  /** What others have stored must be found again by every later version. */
  @Test
  void textsStayAsTheyAre() {
    Rows rows = ORDERS.where(B, A).during(WEEK);
    assertThat(text(new RelatedRule(new Quantifier.AtMost(2), rows)))
        .isEqualTo(
            "not at least 3 of rows [\"orders\" by \"\"] where"
                + " (2 of 2 (people.x is set, people.y is set)) during (within last 1 WEEK)");
    assertThat(text(new CalculationRule(new Calculation.Count(ORDERS), ONE)))
        .isEqualTo("count of rows [\"orders\" by \"\"] where (everyone) ever at least 1");
    assertThat(text(new RankRule(rankings().getFirst(), List.of(A))))
        .isEqualTo("TOP 10 by people.x BY_KEY per [] among (people.x is set)");
    assertThat(text(split("s", "two"))).isEqualTo("split \"s\" 1E+1 3E+1 []");
  }

  @Test
  void everyoneIsNothingLeft() {
    Part everyone = Part.of(new Everyone());
    assertThat(text(new Group(new Group.Join.AllOf(), List.of(everyone, A))))
        .isEqualTo(text(A.rule()));
    assertThat(text(new Group(new Group.Join.AnyOf(), List.of(everyone, A)))).isEqualTo("everyone");
    assertThat(text(new Group(new Group.Join.AtLeast(2), List.of(everyone, A, B))))
        .isEqualTo(text(new Group(new Group.Join.AnyOf(), List.of(B, A))));
    assertThat(text(new Group(new Group.Join.NoneOf(), List.of(everyone, A))))
        .isEqualTo("not everyone");
    assertThat(text(new RelatedRule(new Quantifier.Every(), ORDERS)))
        .isEqualTo(text(new RelatedRule(new Quantifier.Some(), ORDERS.where(everyone))));
  }

  private static String text(Rule rule) {
    return Condition.text(rule);
  }

  private static Pin pin(String key, Pin.Side side) {
    return new Pin(key, side, "Because");
  }

  private static SplitRule split(String salt, String kept) {
    return new SplitRule(salt, arms(), kept, List.of());
  }

  private static List<SplitRule.Arm> arms() {
    return List.of(
        new SplitRule.Arm("one", BigDecimal.TEN), new SplitRule.Arm("two", new BigDecimal("20.0")));
  }

  private static SequenceRule.Step step(
      SequenceRule.Done done, String mart, SequenceRule.Gap within) {
    return new SequenceRule.Step(done, Rows.of(mart), List.of(), within);
  }

  private static SequenceRule.Step sharing(AttributeName... names) {
    return new SequenceRule.Step(
        SequenceRule.Done.DID, ORDERS, List.of(names), new SequenceRule.Gap.AnyTime());
  }

  private static Segment segment(Rule rule) {
    return new Segment("T", "", "people", rule);
  }
}
