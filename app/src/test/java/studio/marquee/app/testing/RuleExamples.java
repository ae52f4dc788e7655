package studio.marquee.app.testing;

import static studio.marquee.app.testing.RuleShop.name;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.Letters;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SplitRule;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.Window;
import studio.marquee.model.segment.YesNoTest;

/** A rule of each kind, over the small shop. */
public final class RuleExamples {
  private static final Part FROM_STORE =
      Part.of(ask("orders.channel", new TextTest.IsAnyOf(List.of("Store"))));
  private static final Part LARGE =
      Part.of(ask("orders.total", new NumberTest.AtLeast(BigDecimal.valueOf(100))));
  private static final TimeTest MONTH = new TimeTest.WithinLast(30, Unit.DAY);

  private RuleExamples() {}

  /** By the names that their files have. */
  public static Map<String, Rule> all() {
    Map<String, Rule> all = new LinkedHashMap<>();
    attributes(all);
    times(all);
    behaviours(all);
    sets(all);
    orders(all);
    return all;
  }

  private static Rule ask(String attribute, AttributeTest test) {
    return new AttributeRule(name(attribute), test);
  }

  private static void attributes(Map<String, Rule> all) {
    all.put("text", ask("people.country", new TextTest.IsAnyOf(List.of("Germany", "Austria"))));
    all.put(
        "text-part",
        ask("people.email", new TextTest.ContainsAnyOf(List.of("@example"), Letters.ANY_CASE)));
    all.put("text-pattern", ask("people.email", new TextTest.Matches("*@*", Letters.EXACT)));
    all.put("number", ask("people.value", new NumberTest.AtLeast(BigDecimal.valueOf(250))));
    all.put(
        "number-between",
        ask(
            "people.points",
            new NumberTest.Between(BigDecimal.valueOf(10), BigDecimal.valueOf(50))));
    all.put("number-percentile", ask("people.value", new NumberTest.PercentileBand(80, 100)));
    all.put(
        "number-compared",
        ask(
            "people.value",
            new ComparisonTest(
                ComparisonTest.Order.MORE, name("people.spent"), BigDecimal.valueOf(10))));
    all.put("yes-no", ask("people.news", new YesNoTest.IsTrue()));
    all.put("list", ask("people.likes", new ListTest.HasAllOf(List.of("Ski", "Boots"))));
    all.put(
        "list-length",
        ask("people.likes", new ListTest.HasLength(new NumberTest.AtLeast(BigDecimal.TWO))));
    all.put("not-known", ask("people.country", new PresenceTest.IsNotSet()));
    all.put("unknown-attribute", ask("people.shoe_size", new PresenceTest.IsSet()));
  }

  private static void times(Map<String, Rule> all) {
    all.put("date", ask("people.born", MONTH));
    all.put("moment", ask("people.seen", new TimeTest.WithinLast(6, Unit.HOUR)));
    all.put("date-period", ask("people.born", new TimeTest.InPeriod(-3, Unit.MONTH)));
    all.put(
        "date-days",
        ask(
            "people.joined",
            new TimeTest.BetweenDays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30))));
    all.put("date-ago", ask("people.joined", new TimeTest.BetweenAgo(90, 30, Unit.DAY)));
    all.put("birthday", ask("people.born", new TimeTest.Anniversary(0, 7)));
    all.put("weekdays", ask("people.seen", new TimeTest.OnWeekday(Set.of(DayOfWeek.SATURDAY))));
    all.put("months", ask("people.born", new TimeTest.InMonth(Set.of(Month.MAY, Month.JUNE))));
    all.put("hours", ask("people.seen", new TimeTest.AtHours(9, 17)));
  }

  private static void behaviours(Map<String, Rule> all) {
    Rows orders = Rows.of("orders").during(MONTH);
    all.put("did", new RelatedRule(new Quantifier.Some(), orders));
    all.put(
        "did-often", new RelatedRule(new Quantifier.AtLeast(2), orders.where(FROM_STORE, LARGE)));
    all.put(
        "did-either",
        new RelatedRule(
            new Quantifier.None(),
            orders.where(Part.of(new Group(new Group.Join.AnyOf(), List.of(FROM_STORE, LARGE))))));
    all.put("related", new RelatedRule(new Quantifier.Every(), Rows.of("households")));
    all.put(
        "total",
        new CalculationRule(
            new Calculation.Summary(Calculation.Method.SUM, name("orders.total"), orders),
            new NumberTest.AtLeast(BigDecimal.valueOf(250))));
    all.put(
        "value-of-last",
        new CalculationRule(
            new Calculation.Picked(Occurrence.LAST, name("orders.channel"), Rows.of("orders")),
            new TextTest.IsAnyOf(List.of("Store"))));
    all.put(
        "formula",
        new CalculationRule(
            new Calculation.Formula(
                new Calculation.Named(name("people.value")),
                Calculation.Operator.DIVIDED_BY,
                new Calculation.Count(Rows.of("orders"))),
            new NumberTest.AtLeast(BigDecimal.valueOf(60))));
    all.put(
        "last-is",
        new OccurrenceRule(Occurrence.LAST, Rows.of("orders").where(LARGE), List.of(FROM_STORE)));
    all.put(
        "first-time",
        new LifecycleRule(Rows.of("orders"), new LifecycleRule.Stage.FirstTime(MONTH)));
    all.put(
        "regularly",
        new LifecycleRule(Rows.of("views"), new LifecycleRule.Stage.Regularly(3, 6, Unit.MONTH)));
    all.put(
        "stopped",
        new LifecycleRule(Rows.of("orders"), new LifecycleRule.Stage.Stopped(3, Unit.MONTH)));
    all.put(
        "restarted",
        new LifecycleRule(Rows.of("orders"), new LifecycleRule.Stage.Restarted(1, 3, Unit.MONTH)));
    all.put("sequence", sequence());
  }

  private static Rule sequence() {
    SequenceRule.Gap week = new SequenceRule.Gap.AtMost(7, Unit.DAY);
    return new SequenceRule(
        List.of(
            new SequenceRule.Step(
                SequenceRule.Done.DID, Rows.of("views"), List.of(), new SequenceRule.Gap.AnyTime()),
            new SequenceRule.Step(
                SequenceRule.Done.DID, Rows.of("orders").where(LARGE), List.of(), week),
            new SequenceRule.Step(SequenceRule.Done.DID_NOT, Rows.of("orders"), List.of(), week)),
        new Window.During(MONTH),
        new SequenceRule.Gap.AnyTime());
  }

  private static void sets(Map<String, Rule> all) {
    all.put("everyone", new Everyone());
    all.put("audience", new AudienceRule("german"));
    all.put("in-list", new ListRule(name("people.id"), "vip-guests", ""));
    all.put("keys", new KeysRule(List.of("1", "2", "3")));
    all.put("priority", new PriorityRule(List.of("german", "french", "austrian"), "french"));
    all.put(
        "group",
        new Group(
            new Group.Join.AtLeast(1),
            List.of(
                Part.not(new AudienceRule("german")),
                Part.of(ask("people.news", new YesNoTest.IsTrue())))));
  }

  private static void orders(Map<String, Rule> all) {
    all.put(
        "rank",
        new RankRule(
            new Ranking(
                Ranking.End.TOP,
                new Ranking.Amount.People(100),
                new Ranking.Order.ByValue(new Calculation.Named(name("people.value"))),
                List.of(name("people.country")),
                Ranking.Ties.BY_KEY),
            List.of(Part.of(ask("people.news", new YesNoTest.IsTrue())))));
    all.put(
        "rank-by-chance",
        new RankRule(
            new Ranking(
                Ranking.End.TOP,
                new Ranking.Amount.Percent(BigDecimal.TEN),
                new Ranking.Order.ByChance("autumn"),
                List.of(),
                Ranking.Ties.BY_KEY),
            List.of()));
    all.put(
        "split",
        new SplitRule(
            "autumn",
            List.of(
                new SplitRule.Arm("A", BigDecimal.valueOf(45)),
                new SplitRule.Arm("B", BigDecimal.valueOf(45))),
            "A",
            List.of(name("people.country"))));
    all.put(
        "place",
        new PlaceRule(
            name("people.latitude"),
            name("people.longitude"),
            new BigDecimal("48.14"),
            new BigDecimal("11.58"),
            BigDecimal.valueOf(120)));
  }
}
