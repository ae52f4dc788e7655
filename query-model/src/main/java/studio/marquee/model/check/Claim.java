package studio.marquee.model.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SplitRule;

/**
 * That one value passes a test, or does not pass it.
 *
 * @param isNot never said of a test of presence, which has an opposite of its own
 */
record Claim(Subject subject, AttributeTest test, boolean isNot) {

  /** Empty when the part is about more than one value. */
  static Optional<Claim> of(Part part) {
    return switch (part.rule()) {
      case AttributeRule(var name, var test) -> claim(Subject.of(name), test, part);
      case CalculationRule(var calculation, var test) -> claim(Subject.of(calculation), test, part);
      case RelatedRule(Quantifier.Every(), var rows) when !part.isNot() ->
          claim(Subject.of(new Calculation.Count(rows)), atLeast(1), part);
      case RelatedRule(Quantifier.Every(), var _) -> Optional.empty();
      case RelatedRule(var quantifier, var rows) ->
          claim(Subject.of(new Calculation.Count(rows)), test(quantifier), part);
      case Group _,
          Everyone _,
          PlaceRule _,
          OccurrenceRule _,
          LifecycleRule _,
          SequenceRule _,
          AudienceRule _,
          PriorityRule _,
          ListRule _,
          KeysRule _,
          RankRule _,
          SplitRule _ ->
          Optional.empty();
    };
  }

  private static Optional<Claim> claim(Subject subject, AttributeTest test, Part part) {
    if (part.isNot() && test instanceof PresenceTest presence) {
      PresenceTest opposite =
          switch (presence) {
            case PresenceTest.IsSet() -> new PresenceTest.IsNotSet();
            case PresenceTest.IsNotSet() -> new PresenceTest.IsSet();
          };
      return Optional.of(new Claim(subject, opposite, false));
    }
    return Optional.of(new Claim(subject, test, part.isNot()));
  }

  private static NumberTest test(Quantifier quantifier) {
    return switch (quantifier) {
      case Quantifier.Some(), Quantifier.Every() -> atLeast(1);
      case Quantifier.None() -> new NumberTest.AtMost(BigDecimal.ZERO);
      case Quantifier.AtLeast(var count) -> atLeast(count);
      case Quantifier.AtMost(var count) -> new NumberTest.AtMost(BigDecimal.valueOf(count));
      case Quantifier.Exactly(var count) ->
          new NumberTest.EqualsAnyOf(List.of(BigDecimal.valueOf(count)));
      case Quantifier.Between(var from, var to) ->
          new NumberTest.Between(BigDecimal.valueOf(from), BigDecimal.valueOf(to));
    };
  }

  private static NumberTest atLeast(int count) {
    return new NumberTest.AtLeast(BigDecimal.valueOf(count));
  }
}
