package studio.marquee.model.sql;

import static studio.marquee.model.sql.ShopMarts.name;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.Calculation.Method;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.LifecycleRule.Stage;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SequenceRule.Done;
import studio.marquee.model.segment.SequenceRule.Gap;
import studio.marquee.model.segment.SequenceRule.Step;
import studio.marquee.model.segment.SplitRule;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.Window;

/** Rules about what belongs to people, by the name of the folder that holds their text. */
final class ShopCases {
  private static final Rows ORDERS = Rows.of("orders");
  private static final Rows RECENT = ORDERS.during(new TimeTest.WithinLast(90, Unit.DAY));
  private static final Rows SHOES =
      new Rows(
          List.of(Hop.to("orders"), Hop.to("order_lines"), Hop.to("products")),
          List.of(
              part("products.category", new TextTest.IsAnyOf(List.of("Shoes"))),
              part("orders.channel", new TextTest.IsAnyOf(List.of("Web")))),
          new Window.During(new TimeTest.WithinLast(1, Unit.YEAR)));
  private static final Rows VIEWS = Rows.of("views");

  private final Map<String, Rule> cases = new LinkedHashMap<>();

  private ShopCases() {}

  static Map<String, Rule> all() {
    ShopCases all = new ShopCases();
    all.related();
    all.calculations();
    all.occurrences();
    all.lifecycles();
    all.sequences();
    all.sets();
    all.ranks();
    all.splits();
    all.lists();
    return all.cases;
  }

  private void related() {
    add("related-some", related(new Quantifier.Some(), RECENT));
    add("related-none", related(new Quantifier.None(), RECENT));
    add("related-at-least", related(new Quantifier.AtLeast(2), ORDERS));
    add("related-at-most", related(new Quantifier.AtMost(1), ORDERS));
    add("related-exactly", related(new Quantifier.Exactly(2), ORDERS));
    add("related-between", related(new Quantifier.Between(1, 2), ORDERS));
    Part web = part("orders.channel", new TextTest.IsAnyOf(List.of("Web")));
    add("related-every", related(new Quantifier.Every(), ORDERS.where(web)));
    add("related-path", related(new Quantifier.Some(), SHOES));
    Part more =
        Part.of(
            new RelatedRule(
                new Quantifier.AtLeast(2),
                Rows.of("order_lines")
                    .where(part("order_lines.quantity", new NumberTest.AtLeast(number("2"))))));
    add("related-within-related", related(new Quantifier.Some(), ORDERS.where(more)));
    Part paidMore =
        part(
            "orders.total",
            new ComparisonTest(ComparisonTest.Order.MORE, name("people.amount"), number("1")));
    add("related-compared-with-person", related(new Quantifier.Some(), ORDERS.where(paidMore)));
    add(
        "related-between-ago",
        related(new Quantifier.Some(), ORDERS.during(new TimeTest.BetweenAgo(60, 30, Unit.DAY))));
    Part top = part("orders.total", new NumberTest.PercentileBand(50, 100));
    add("related-percentile", related(new Quantifier.Some(), ORDERS.where(top)));
  }

  private void calculations() {
    NumberTest atLeast = new NumberTest.AtLeast(number("20.5"));
    add("sum", summary(Method.SUM, "orders.total", RECENT, atLeast));
    add(
        "sum-of-none",
        summary(Method.SUM, "orders.total", RECENT, new NumberTest.AtMost(number("0"))));
    add("average", summary(Method.AVERAGE, "orders.total", ORDERS, atLeast));
    add("least", summary(Method.LEAST, "orders.total", ORDERS, atLeast));
    add("largest", summary(Method.LARGEST, "orders.total", ORDERS, atLeast));
    add("median", summary(Method.MEDIAN, "orders.total", ORDERS, atLeast));
    add(
        "distinct",
        summary(Method.DISTINCT, "orders.channel", ORDERS, new NumberTest.AtLeast(number("2"))));
    add(
        "most-frequent",
        summary(
            Method.MOST_FREQUENT, "orders.channel", ORDERS, new TextTest.IsAnyOf(List.of("Web"))));
    add(
        "count",
        new CalculationRule(
            new Calculation.Count(SHOES),
            new NumberTest.EqualsAnyOf(List.of(number("1"), number("3")))));
    add(
        "first-value",
        new CalculationRule(
            new Calculation.Picked(Occurrence.FIRST, name("orders.channel"), ORDERS),
            new TextTest.IsAnyOf(List.of("Web"))));
    add(
        "last-time",
        new CalculationRule(
            new Calculation.When(Occurrence.LAST, ORDERS), new TimeTest.WithinLast(30, Unit.DAY)));
    add(
        "days-since",
        new CalculationRule(
            new Calculation.DaysSince(Occurrence.LAST, ORDERS),
            new NumberTest.Between(number("0"), number("31"))));
    Calculation share =
        new Calculation.Formula(
            new Calculation.Count(SHOES),
            Calculation.Operator.TIMES,
            new Calculation.Fixed(number("10.5")));
    add("formula", new CalculationRule(share, atLeast));
    add("trait", new AttributeRule(name("people.spent"), atLeast));
    add("trait-of-traits", new AttributeRule(name("people.worth"), atLeast));
    add(
        "trait-percentile",
        new AttributeRule(name("people.spent"), new NumberTest.PercentileBand(80, 100)));
    add(
        "trait-compared",
        new AttributeRule(
            name("people.spent"),
            new ComparisonTest(ComparisonTest.Order.MORE, name("people.amount"), number("0"))));
  }

  private void occurrences() {
    Part web = part("orders.channel", new TextTest.IsAnyOf(List.of("Web")));
    Part large = part("orders.total", new NumberTest.MoreThan(number("20")));
    add(
        "first-occurrence",
        new OccurrenceRule(Occurrence.FIRST, ORDERS.where(web), List.of(large)));
    add("last-occurrence", new OccurrenceRule(Occurrence.LAST, ORDERS, List.of(web, large)));
  }

  private void lifecycles() {
    add(
        "first-time",
        new LifecycleRule(ORDERS, new Stage.FirstTime(new TimeTest.InPeriod(0, Unit.MONTH))));
    add("regularly", new LifecycleRule(ORDERS, new Stage.Regularly(2, 3, Unit.MONTH)));
    add("stopped", new LifecycleRule(ORDERS, new Stage.Stopped(60, Unit.DAY)));
    add("restarted", new LifecycleRule(ORDERS, new Stage.Restarted(30, 30, Unit.DAY)));
  }

  private void sequences() {
    Gap week = new Gap.AtMost(7, Unit.DAY);
    Gap any = new Gap.AnyTime();
    Step viewed = new Step(Done.DID, VIEWS, List.of(name("views.product")), any);
    Rows bought =
        new Rows(List.of(Hop.to("orders"), Hop.to("order_lines")), List.of(), new Window.Ever());
    Step ordered = new Step(Done.DID, bought, List.of(name("order_lines.product")), week);
    Step notOrdered = new Step(Done.DID_NOT, bought, List.of(name("order_lines.product")), week);
    Step viewedAgain = new Step(Done.DID, VIEWS, List.of(name("views.product")), any);
    add("sequence", new SequenceRule(List.of(viewed, ordered), new Window.Ever(), any));
    add(
        "sequence-not-after",
        new SequenceRule(List.of(viewed, notOrdered), new Window.Ever(), any));
    add(
        "sequence-not-between",
        new SequenceRule(
            List.of(viewed, notOrdered, viewedAgain),
            new Window.During(new TimeTest.WithinLast(1, Unit.YEAR)),
            new Gap.AtMost(4, Unit.WEEK)));
  }

  private void sets() {
    add("everyone", new Everyone());
    add("audience", new AudienceRule("gold"));
    add("priority", new PriorityRule(List.of("gold", "spenders"), "spenders"));
    add("list", new ListRule(name("people.tier"), "guests", ""));
    add("list-column", new ListRule(name("people.orders"), "guests", "orders"));
    add("keys", new KeysRule(List.of("gold", "GOLDEN", "new\"year")));
  }

  private void ranks() {
    add(
        "rank-top",
        rank(
            Ranking.End.TOP, new Ranking.Amount.People(3), "people.amount", Ranking.Ties.TOGETHER));
    add(
        "rank-by-key",
        rank(
            Ranking.End.BOTTOM,
            new Ranking.Amount.People(3),
            "people.amount",
            Ranking.Ties.BY_KEY));
    Ranking perTier =
        new Ranking(
            Ranking.End.TOP,
            new Ranking.Amount.Percent(number("50")),
            new Ranking.Order.ByValue(new Calculation.Named(name("people.spent"))),
            List.of(name("people.newsletter"), name("people.tier")),
            Ranking.Ties.TOGETHER);
    Part some = part("people.orders", new NumberTest.AtLeast(number("1")));
    add("rank-percent-per", new RankRule(perTier, List.of(some)));
    Ranking lucky =
        new Ranking(
            Ranking.End.TOP,
            new Ranking.Amount.People(5),
            new Ranking.Order.ByChance("winter"),
            List.of(),
            Ranking.Ties.BY_KEY);
    add("rank-by-chance", new RankRule(lucky, List.of()));
  }

  private void splits() {
    List<SplitRule.Arm> arms =
        List.of(
            new SplitRule.Arm("a", number("40")),
            new SplitRule.Arm("b", number("33.3333")),
            new SplitRule.Arm("hold-out", number("26.6667")));
    add("split", new SplitRule("spring", arms, "b", List.of()));
    add("split-last", new SplitRule("spring", arms, "hold-out", List.of()));
    add("split-strata", new SplitRule("spring", arms, "a", List.of(name("people.newsletter"))));
  }

  private void lists() {
    add("list-any", tags(new ListTest.HasAnyOf(List.of("Hiking", "Skiing"))));
    add("list-all", tags(new ListTest.HasAllOf(List.of("Hiking", "Skiing"))));
    add("list-none", tags(new ListTest.HasNoneOf(List.of("Hiking"))));
    add("list-empty", tags(new ListTest.IsEmpty()));
    add("list-length", tags(new ListTest.HasLength(new NumberTest.AtLeast(number("2")))));
  }

  private static Rule tags(ListTest test) {
    return new AttributeRule(name("people.tags"), test);
  }

  private static Rule related(Quantifier quantifier, Rows rows) {
    return new RelatedRule(quantifier, rows);
  }

  private static Rule summary(Method method, String of, Rows rows, AttributeTest test) {
    return new CalculationRule(new Calculation.Summary(method, name(of), rows), test);
  }

  private static Rule rank(Ranking.End end, Ranking.Amount amount, String by, Ranking.Ties ties) {
    Ranking.Order order = new Ranking.Order.ByValue(new Calculation.Named(name(by)));
    return new RankRule(new Ranking(end, amount, order, List.of(), ties), List.of());
  }

  private static Part part(String attribute, AttributeTest test) {
    return Part.of(new AttributeRule(name(attribute), test));
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private void add(String name, Rule rule) {
    cases.put(name, rule);
  }
}
