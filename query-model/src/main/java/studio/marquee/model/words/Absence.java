package studio.marquee.model.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SplitRule;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.YesNoTest;

/**
 * What becomes of those who have nothing that could be asked about. It is said where a reader would
 * not expect it: when they are included.
 */
final class Absence {
  private final Catalogue catalogue;
  private final Words words;
  private final Titles titles;

  Absence(Catalogue catalogue, Words words, Titles titles) {
    this.catalogue = catalogue;
    this.words = words;
    this.titles = titles;
  }

  String included(Rule rule, String said) {
    return switch (rule) {
      case RelatedRule(var quantifier, var _) when isAtMost(quantifier) ->
          words.say("absent.none", said);
      case CalculationRule(var calculation, var test)
          when hasRows(calculation) && passesWithNone(calculation, test) ->
          zero(calculation, said);
      case Group _,
          Everyone _,
          AttributeRule _,
          PlaceRule _,
          CalculationRule _,
          RelatedRule _,
          OccurrenceRule _,
          LifecycleRule _,
          SequenceRule _,
          AudienceRule _,
          PriorityRule _,
          ListRule _,
          KeysRule _,
          RankRule _,
          SplitRule _ ->
          said;
    };
  }

  /** Of a rule that is said to be not so. */
  String includedInNot(Subject subject, Rule rule, String said) {
    return switch (rule) {
      case AttributeRule(var name, var test) -> valueInNot(subject, name, test, said);
      case ListRule list -> value(subject, list.attribute(), said);
      case PlaceRule _ -> words.say(subject, "absent.place", said);
      case CalculationRule(var calculation, var test) ->
          calculatedInNot(subject, calculation, test, said);
      case RelatedRule(var quantifier, var _) ->
          passesWithNone(quantifier) ? said : words.say("absent.none", said);
      case OccurrenceRule _, LifecycleRule _, SequenceRule _ -> words.say("absent.none", said);
      case RankRule(var ranking, var _) ->
          ranking.by() instanceof Ranking.Order.ByValue
              ? words.say(subject, "absent.order", said)
              : said;
      case Group _, Everyone _, AudienceRule _, PriorityRule _, KeysRule _, SplitRule _ -> said;
    };
  }

  private String valueInNot(Subject subject, AttributeName name, AttributeTest test, String said) {
    Optional<Double> ofNothing =
        catalogue.trait(name).flatMap(trait -> withNone(trait.calculation()));
    return test instanceof PresenceTest || ofNothing.isPresent()
        ? said
        : value(subject, name, said);
  }

  private String value(Subject subject, AttributeName name, String said) {
    return words.say(subject, "absent.value", said, titles.within(subject, name));
  }

  private String calculatedInNot(
      Subject subject, Calculation calculation, AttributeTest test, String said) {
    if (calculation instanceof Calculation.Named(var name)) {
      return valueInNot(subject, name, test, said);
    }
    if (test instanceof PresenceTest || calculation instanceof Calculation.Fixed) {
      return said;
    }
    if (withNone(calculation).isEmpty()) {
      return words.say(subject, "absent.calculated", said);
    }
    return hasRows(calculation) && !passesWithNone(calculation, test)
        ? zero(calculation, said)
        : said;
  }

  /** A formula of nothings can be something else than 0. */
  private String zero(Calculation calculation, String said) {
    return words.say(
        calculation instanceof Calculation.Formula ? "absent.none" : "absent.zero", said);
  }

  /** Where it says “no”, or how many exactly, nothing is left to explain. */
  private static boolean isAtMost(Quantifier quantifier) {
    return switch (quantifier) {
      case Quantifier.AtMost(var count) -> count > 0;
      case Quantifier.Between(var from, var to) -> from == 0 && to > 0;
      case Quantifier.Some(),
          Quantifier.None(),
          Quantifier.Every(),
          Quantifier.AtLeast _,
          Quantifier.Exactly _ ->
          false;
    };
  }

  private static boolean passesWithNone(Quantifier quantifier) {
    return switch (quantifier) {
      case Quantifier.None() -> true;
      case Quantifier.AtMost _ -> true;
      case Quantifier.Exactly(var count) -> count == 0;
      case Quantifier.Between(var from, var _) -> from == 0;
      case Quantifier.Some(), Quantifier.Every(), Quantifier.AtLeast _ -> false;
    };
  }

  private boolean passesWithNone(Calculation calculation, AttributeTest test) {
    return switch (test) {
      // Nobody has fewer than none, but a sum can be below 0.
      case NumberTest.PercentileBand(var from, var _) ->
          from == 0 && calculation instanceof Calculation.Count;
      case NumberTest number ->
          withNone(calculation).filter(value -> passes(number, value)).isPresent();
      case TextTest _, YesNoTest _, TimeTest _, ListTest _, PresenceTest _, ComparisonTest _ ->
          false;
    };
  }

  private static boolean passes(NumberTest test, double value) {
    return switch (test) {
      case NumberTest.EqualsAnyOf(var values) -> isAmong(values, value);
      case NumberTest.EqualsNoneOf(var values) -> !isAmong(values, value);
      case NumberTest.LessThan(var than) -> value < than.doubleValue();
      case NumberTest.AtMost(var most) -> value <= most.doubleValue();
      case NumberTest.MoreThan(var than) -> value > than.doubleValue();
      case NumberTest.AtLeast(var least) -> value >= least.doubleValue();
      case NumberTest.Between(var from, var to) ->
          from.doubleValue() <= value && value <= to.doubleValue();
      case NumberTest.PercentileBand _ -> false;
    };
  }

  private static boolean isAmong(List<BigDecimal> values, double value) {
    return values.stream().anyMatch(one -> one.doubleValue() == value);
  }

  /** What comes out for those without any row; empty when it is missing, or cannot be told. */
  private Optional<Double> withNone(Calculation calculation) {
    return switch (calculation) {
      case Calculation.Count _ -> Optional.of(0.0);
      case Calculation.Summary(var method, var _, var _) ->
          switch (method) {
            case SUM, DISTINCT -> Optional.of(0.0);
            case AVERAGE, LEAST, LARGEST, MEDIAN, MOST_FREQUENT -> Optional.empty();
          };
      case Calculation.Picked _, Calculation.When _, Calculation.DaysSince _ -> Optional.empty();
      case Calculation.Named _ -> Optional.empty();
      case Calculation.Fixed(var value) -> Optional.of(value.doubleValue());
      case Calculation.Formula(var left, var operator, var right) ->
          withNone(left).flatMap(one -> withNone(right).flatMap(two -> result(one, operator, two)));
    };
  }

  private static Optional<Double> result(double left, Calculation.Operator operator, double right) {
    return switch (operator) {
      case PLUS -> Optional.of(left + right);
      case MINUS -> Optional.of(left - right);
      case TIMES -> Optional.of(left * right);
      case DIVIDED_BY -> right == 0 ? Optional.empty() : Optional.of(left / right);
    };
  }

  private static boolean hasRows(Calculation calculation) {
    return switch (calculation) {
      case Calculation.Count _,
          Calculation.Summary _,
          Calculation.Picked _,
          Calculation.When _,
          Calculation.DaysSince _ ->
          true;
      case Calculation.Named _, Calculation.Fixed _ -> false;
      case Calculation.Formula(var left, var _, var right) -> hasRows(left) || hasRows(right);
    };
  }
}
