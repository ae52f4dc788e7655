package studio.marquee.model.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SplitRule;
import studio.marquee.model.segment.Window;

/**
 * A single rule that is more than a test of an attribute, as a text that is the same for the same
 * meaning only. Hashes are made of it: a word that changes here changes what has been stored
 * elsewhere.
 */
final class RuleText {
  private RuleText() {}

  static String of(Rows rows) {
    return path(rows) + " where (" + all(rows.where()) + ") " + of(rows.window());
  }

  static String of(OccurrenceRule rule) {
    return rule.occurrence() + " of " + of(rule.rows()) + " passes (" + all(rule.test()) + ")";
  }

  static String of(Calculation calculation) {
    return switch (calculation) {
      case Calculation.Count(var rows) -> "count of " + of(rows);
      case Calculation.Summary(var method, var of, var rows) ->
          method + " " + of + " of " + of(rows);
      case Calculation.Picked(var occurrence, var of, var rows) ->
          occurrence + " " + of + " of " + of(rows);
      case Calculation.When(var occurrence, var rows) -> "when " + occurrence + " of " + of(rows);
      case Calculation.DaysSince(var occurrence, var rows) ->
          "days since " + occurrence + " of " + of(rows);
      case Calculation.Named(var name) -> name.toString();
      case Calculation.Fixed(var value) -> TestText.number(value);
      case Calculation.Formula(var left, var operator, var right) ->
          formula(of(left), operator, of(right));
    };
  }

  /** Adding and multiplying two numbers comes to the same from either side. */
  private static String formula(String left, Calculation.Operator operator, String right) {
    boolean isSwapped =
        switch (operator) {
          case PLUS, TIMES -> left.compareTo(right) > 0;
          case MINUS, DIVIDED_BY -> false;
        };
    return isSwapped
        ? "(" + right + " " + operator + " " + left + ")"
        : "(" + left + " " + operator + " " + right + ")";
  }

  /** Nothing comes before the first step, so how long after that it is says nothing. */
  static String of(SequenceRule rule) {
    List<SequenceRule.Step> steps = rule.steps();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      SequenceRule.Step step = steps.get(i);
      String within = i == 0 ? "" : " " + of(step.within());
      texts.add(step.done() + " " + of(step.rows()) + within);
    }
    List<String> shared = new ArrayList<>();
    for (int i = 0; i < steps.getFirst().shared().size(); i++) {
      int at = i;
      shared.add(
          steps.stream()
              .map(step -> step.shared().get(at).toString())
              .collect(Collectors.joining(" = ")));
    }
    return "sequence ("
        + String.join(", ", texts)
        + ") same "
        + TestText.set(shared.stream())
        + " "
        + of(rule.window())
        + " "
        + of(rule.span());
  }

  static String of(ListRule rule) {
    return rule.attribute()
        + " in list "
        + TestText.quoted(rule.list())
        + " "
        + TestText.quoted(rule.column());
  }

  static String of(KeysRule rule) {
    return "keys " + TestText.set(rule.keys().stream().map(TestText::quoted));
  }

  static String of(RankRule rule) {
    Ranking ranking = rule.ranking();
    String amount =
        switch (ranking.amount()) {
          case Ranking.Amount.People(var count) -> String.valueOf(count);
          case Ranking.Amount.Percent(var share) -> TestText.number(share) + " percent";
        };
    String order =
        switch (ranking.by()) {
          case Ranking.Order.ByValue(var value) -> of(value) + " " + ranking.ties();
          case Ranking.Order.ByChance(var salt) -> "chance " + TestText.quoted(salt);
        };
    String per = names(ranking.per());
    return ranking.end()
        + " "
        + amount
        + " by "
        + order
        + " per "
        + per
        + " among ("
        + all(rule.among())
        + ")";
  }

  /** Groups are told apart by where they lie among 100 percent, whatever they are called. */
  static String of(SplitRule rule) {
    return "split "
        + TestText.quoted(rule.salt())
        + " "
        + TestText.number(rule.from())
        + " "
        + TestText.number(rule.to())
        + " "
        + names(rule.strata());
  }

  static String all(List<Part> parts) {
    return Condition.text(Part.allOf(parts));
  }

  private static String path(Rows rows) {
    return rows.path().stream().map(RuleText::of).collect(Collectors.joining(" ", "rows [", "]"));
  }

  private static String of(Hop hop) {
    return TestText.quoted(hop.mart()) + " by " + TestText.quoted(hop.by());
  }

  private static String of(Window window) {
    return switch (window) {
      case Window.Ever() -> "ever";
      case Window.During(var test) -> "during (" + TestText.of(test) + ")";
    };
  }

  private static String of(SequenceRule.Gap gap) {
    return switch (gap) {
      case SequenceRule.Gap.AnyTime() -> "any time";
      case SequenceRule.Gap.AtMost(var count, var unit) -> "within " + count + " " + unit;
    };
  }

  private static String names(Collection<AttributeName> names) {
    return TestText.set(names.stream().map(AttributeName::toString));
  }
}
