package studio.marquee.model.sql;

import static studio.marquee.model.sql.ShopMarts.name;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.Letters;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SplitRule;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.Window;

/** Every kind of rule that takes texts or numbers, always in the same order and of one shape. */
final class HostileRules {
  private static final int VALUES = 8;

  private final Supplier<String> texts;
  private final Supplier<BigDecimal> numbers;
  private final List<Rule> rules = new ArrayList<>();

  private HostileRules(Supplier<String> texts, Supplier<BigDecimal> numbers) {
    this.texts = texts;
    this.numbers = numbers;
  }

  static List<Rule> all(Supplier<String> texts, Supplier<BigDecimal> numbers) {
    HostileRules all = new HostileRules(texts, numbers);
    for (Letters letters : Letters.values()) {
      all.texts(letters);
    }
    all.numbers();
    all.lists();
    all.rows();
    all.sets();
    return all.rules;
  }

  /** More than are bound one by one. */
  static Rule many(Supplier<String> texts) {
    return rule("people.tier", new TextTest.IsAnyOf(Stream.generate(texts).limit(600).toList()));
  }

  private void texts(Letters letters) {
    Stream.<BiFunction<List<String>, Letters, TextTest>>of(
            TextTest.IsAnyOf::new,
            TextTest.IsNoneOf::new,
            TextTest.ContainsAnyOf::new,
            TextTest.ContainsNoneOf::new,
            TextTest.StartsWithAnyOf::new,
            TextTest.StartsWithNoneOf::new,
            TextTest.EndsWithAnyOf::new,
            TextTest.EndsWithNoneOf::new)
        .forEach(test -> rules.add(rule("people.tier", test.apply(some(), letters))));
    rules.add(rule("people.tier", new TextTest.Matches(texts.get(), letters)));
    rules.add(rule("people.tier", new TextTest.MatchesNot(texts.get(), letters)));
  }

  private void numbers() {
    List<BigDecimal> values = Stream.generate(numbers).limit(VALUES).toList();
    List<BigDecimal> ends = values.stream().sorted().toList();
    Stream.of(
            new NumberTest.EqualsAnyOf(values),
            new NumberTest.EqualsNoneOf(values),
            new NumberTest.LessThan(numbers.get()),
            new NumberTest.AtLeast(numbers.get()),
            new NumberTest.Between(ends.getFirst(), ends.getLast()),
            new ComparisonTest(ComparisonTest.Order.MORE, name("people.orders"), numbers.get()))
        .forEach(test -> rules.add(rule("people.amount", test)));
    Calculation formula =
        new Calculation.Formula(
            new Calculation.Named(name("people.amount")),
            Calculation.Operator.DIVIDED_BY,
            new Calculation.Fixed(numbers.get()));
    rules.add(new CalculationRule(formula, new NumberTest.AtMost(numbers.get())));
  }

  private void lists() {
    rules.add(rule("people.tags", new ListTest.HasAnyOf(some())));
    rules.add(rule("people.tags", new ListTest.HasAllOf(some())));
    rules.add(rule("people.tags", new ListTest.HasNoneOf(some())));
    rules.add(
        rule(
            "people.tags",
            new ListTest.HasLength(new NumberTest.EqualsAnyOf(List.of(numbers.get())))));
    rules.add(new ListRule(name("people.tier"), "guests", ""));
    rules.add(new ListRule(name("people.orders"), "guests", "orders"));
    rules.add(new KeysRule(some()));
  }

  private void rows() {
    rules.add(new RelatedRule(new Quantifier.AtLeast(2), orders()));
    rules.add(new RelatedRule(new Quantifier.Every(), orders()));
    Part within = Part.of(new RelatedRule(new Quantifier.Some(), lines()));
    rules.add(new RelatedRule(new Quantifier.None(), Rows.of("orders").where(within)));
    rules.add(new LifecycleRule(orders(), new LifecycleRule.Stage.Stopped(60, Unit.DAY)));
    rules.add(new OccurrenceRule(Occurrence.LAST, orders(), List.of(channel())));
    TextTest test = new TextTest.IsAnyOf(some());
    Calculation first = new Calculation.Picked(Occurrence.FIRST, name("orders.channel"), orders());
    rules.add(new CalculationRule(first, test));
    Calculation usual =
        new Calculation.Summary(Calculation.Method.MOST_FREQUENT, name("orders.channel"), orders());
    rules.add(new CalculationRule(usual, test));
    SequenceRule.Gap any = new SequenceRule.Gap.AnyTime();
    List<SequenceRule.Step> steps =
        Stream.of(SequenceRule.Done.DID, SequenceRule.Done.DID_NOT, SequenceRule.Done.DID)
            .map(
                done -> new SequenceRule.Step(done, orders(), List.of(name("orders.channel")), any))
            .toList();
    rules.add(new SequenceRule(steps, new Window.Ever(), any));
  }

  private void sets() {
    rules.add(new AudienceRule("gold"));
    Ranking lucky =
        new Ranking(
            Ranking.End.TOP,
            new Ranking.Amount.People(5),
            new Ranking.Order.ByChance(texts.get()),
            List.of(name("people.tier")),
            Ranking.Ties.BY_KEY);
    rules.add(new RankRule(lucky, List.of(Part.of(new KeysRule(some())))));
    List<SplitRule.Arm> arms =
        some().stream().map(arm -> new SplitRule.Arm("." + arm, BigDecimal.TEN)).toList();
    String kept = arms.getLast().name();
    rules.add(new SplitRule("." + texts.get(), arms, kept, List.of()));
    rules.add(new SplitRule("." + texts.get(), arms, kept, List.of(name("people.tier"))));
  }

  private Rows orders() {
    return Rows.of("orders").where(channel());
  }

  private Rows lines() {
    return Rows.of("order_lines")
        .where(
            Part.of(
                rule("order_lines.product", new TextTest.ContainsAnyOf(some(), Letters.EXACT))));
  }

  private Part channel() {
    return Part.of(rule("orders.channel", new TextTest.IsAnyOf(List.of(texts.get()))));
  }

  private List<String> some() {
    return Stream.generate(texts).limit(VALUES).toList();
  }

  private static Rule rule(String attribute, AttributeTest test) {
    return new AttributeRule(name(attribute), test);
  }
}
