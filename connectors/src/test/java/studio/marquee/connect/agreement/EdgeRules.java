package studio.marquee.connect.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.Letters;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SplitRule;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;

/** Rules at edges that chance hardly ever comes to. */
final class EdgeRules {
  private static final int ARMS = 20;

  private EdgeRules() {}

  static List<Rule> of(World world) {
    List<Rule> rules = new ArrayList<>(new RowEdges(world).rules());
    for (String sign : List.of("!", "%", "_", "\\", "'")) {
      rules.add(rule("people.word", new TextTest.ContainsAnyOf(List.of(sign), Letters.EXACT)));
      rules.add(rule("people.note", new TextTest.EndsWithAnyOf(List.of(sign), Letters.EXACT)));
    }
    for (String time : List.of("people.birthday", "people.seen")) {
      for (LocalDate day : List.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))) {
        rules.add(rule(time, new TimeTest.Before(day)));
        rules.add(rule(time, new TimeTest.On(day)));
        rules.add(rule(time, new TimeTest.After(day)));
      }
      rules.add(rule(time, new TimeTest.MoreThanAgo(9_999, Unit.YEAR)));
      rules.add(rule(time, new TimeTest.WithinLast(9_999, Unit.YEAR)));
      rules.add(rule(time, new TimeTest.InPeriod(-1, Unit.QUARTER)));
      rules.add(rule(time, new TimeTest.InPeriod(0, Unit.QUARTER)));
      rules.add(rule(time, new TimeTest.InPeriod(0, Unit.WEEK)));
      rules.add(rule(time, new TimeTest.InPeriod(0, Unit.YEAR)));
      rules.add(rule(time, new TimeTest.Anniversary(182, 182)));
      rules.add(rule(time, new TimeTest.After(LocalDate.of(0, 12, 31))));
      rules.add(rule(time, new TimeTest.Before(LocalDate.of(10_000, 1, 1))));
    }
    numbers(rules);
    longNumbers(rules);
    manyValues(rules);
    partsOfSeconds(rules);
    splits(rules);
    return rules;
  }

  private static void numbers(List<Rule> rules) {
    for (int end = 1; end <= 100; end += 9) {
      rules.add(rule("people.visits", new NumberTest.PercentileBand(0, end)));
      rules.add(rule("people.amount", new NumberTest.PercentileBand(end - 1, 100)));
    }
    for (int digits = 18; digits <= 41; digits++) {
      BigDecimal nines = BigDecimal.TEN.pow(digits).subtract(BigDecimal.ONE);
      rules.add(rule("people.amount", new NumberTest.AtMost(nines)));
    }
  }

  /** Numbers that binary cannot tell apart. */
  private static void longNumbers(List<Rule> rules) {
    BigDecimal odd = new BigDecimal("9007199254740993");
    for (BigDecimal other : List.of(odd, odd.subtract(BigDecimal.ONE), odd.add(BigDecimal.ONE))) {
      rules.add(
          new CalculationRule(
              new Calculation.Fixed(odd), new NumberTest.EqualsAnyOf(List.of(other))));
    }
  }

  /** More values than are bound one by one. */
  private static void manyValues(List<Rule> rules) {
    List<String> values =
        Stream.concat(
                Stream.of("Gold", "müller", "50%", "", "a\nb", "O'Hara", "ab"),
                IntStream.range(0, 600).mapToObj(number -> "other " + number))
            .toList();
    for (Letters letters : Letters.values()) {
      rules.add(rule("people.word", new TextTest.IsAnyOf(values, letters)));
      rules.add(rule("people.note", new TextTest.IsNoneOf(values, letters)));
    }
  }

  /** Offsets of days that are no whole number of seconds. */
  private static void partsOfSeconds(List<Rule> rules) {
    for (String days : List.of("0.000005", "0.000006", "-0.00001", "0.500009")) {
      for (ComparisonTest.Order order : ComparisonTest.Order.values()) {
        AttributeName other = WorldMarts.name("people.bought");
        rules.add(rule("people.seen", new ComparisonTest(order, other, new BigDecimal(days))));
      }
    }
  }

  private static void splits(List<Rule> rules) {
    List<SplitRule.Arm> arms =
        IntStream.range(0, ARMS)
            .mapToObj(arm -> new SplitRule.Arm("a" + arm, BigDecimal.valueOf(5)))
            .toList();
    for (SplitRule.Arm arm : arms) {
      rules.add(new SplitRule("salt", arms, arm.name(), List.of(WorldMarts.name("people.agrees"))));
      rules.add(new SplitRule("salt", arms, arm.name(), List.of()));
    }
  }

  private static Rule rule(String attribute, AttributeTest test) {
    return new AttributeRule(WorldMarts.name(attribute), test);
  }
}
