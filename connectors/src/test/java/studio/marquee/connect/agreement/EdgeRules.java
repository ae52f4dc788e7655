package studio.marquee.connect.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
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

  static List<Rule> all() {
    List<Rule> rules = new ArrayList<>();
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
    }
    numbers(rules);
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
