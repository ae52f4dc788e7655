package studio.marquee.model.compare;

import java.util.List;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SplitRule;

/** What a rule says apart from the parts within it. */
final class Bare {
  private Bare() {}

  /** Equal exactly when the rules are of one kind and differ in parts within them at most. */
  static Object of(Rule rule) {
    return switch (rule) {
      case Group(var join, var _) -> join;
      case OccurrenceRule(var occurrence, var rows, var _) -> List.of(occurrence, of(rows));
      case CalculationRule(var value, var test) -> new CalculationRule(of(value), test);
      case RelatedRule(var quantifier, var rows) -> new RelatedRule(quantifier, of(rows));
      case LifecycleRule(var rows, var stage) -> new LifecycleRule(of(rows), stage);
      case SequenceRule(var steps, var window, var span) ->
          new SequenceRule(steps.stream().map(Bare::of).toList(), window, span);
      case RankRule(var ranking, var _) -> new RankRule(of(ranking), List.of());
      case AttributeRule _,
          PlaceRule _,
          Everyone _,
          AudienceRule _,
          PriorityRule _,
          ListRule _,
          KeysRule _,
          SplitRule _ ->
          rule;
    };
  }

  static Calculation of(Calculation calculation) {
    return switch (calculation) {
      case Calculation.Count(var rows) -> new Calculation.Count(of(rows));
      case Calculation.Summary(var method, var of, var rows) ->
          new Calculation.Summary(method, of, of(rows));
      case Calculation.Picked(var occurrence, var of, var rows) ->
          new Calculation.Picked(occurrence, of, of(rows));
      case Calculation.When(var occurrence, var rows) -> new Calculation.When(occurrence, of(rows));
      case Calculation.DaysSince(var occurrence, var rows) ->
          new Calculation.DaysSince(occurrence, of(rows));
      case Calculation.Formula(var left, var operator, var right) ->
          new Calculation.Formula(of(left), operator, of(right));
      case Calculation.Named _, Calculation.Fixed _ -> calculation;
    };
  }

  private static Rows of(Rows rows) {
    return new Rows(rows.path(), List.of(), rows.window());
  }

  private static SequenceRule.Step of(SequenceRule.Step step) {
    return new SequenceRule.Step(step.done(), of(step.rows()), step.shared(), step.within());
  }

  private static Ranking of(Ranking ranking) {
    return switch (ranking.by()) {
      case Ranking.Order.ByChance(var _) -> ranking;
      case Ranking.Order.ByValue(var value) ->
          new Ranking(
              ranking.end(),
              ranking.amount(),
              new Ranking.Order.ByValue(of(value)),
              ranking.per(),
              ranking.ties());
    };
  }
}
