package studio.marquee.model.words;

import java.util.List;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.LifecycleRule.Stage;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SplitRule;

/**
 * Which rule needs brackets among others. What ends in conditions of something else runs on: “who
 * have orders whose channel is Web and whose country is Germany” would leave open whose country it
 * is. Groups have brackets of their own.
 */
final class Brackets {
  private Brackets() {}

  static boolean areNeeded(Subject subject, Rule rule, List<Part> following) {
    return switch (rule) {
      case RelatedRule(var quantifier, var rows) -> runsOn(subject, quantifier, rows, following);
      case OccurrenceRule _, SequenceRule _ -> true;
      case LifecycleRule(var _, var stage) ->
          stage instanceof Stage.Stopped || stage instanceof Stage.Restarted;
      case RankRule(var _, var among) -> among.stream().anyMatch(Part::isLive);
      case Group _,
          Everyone _,
          AttributeRule _,
          PlaceRule _,
          CalculationRule _,
          AudienceRule _,
          PriorityRule _,
          ListRule _,
          KeysRule _,
          SplitRule _ ->
          false;
    };
  }

  /** Whether “except those” behind the rule could be taken for those that its end speaks of. */
  static boolean endsOpen(Subject subject, Rule rule) {
    return rule instanceof Group(var _, var parts)
        ? parts.stream().anyMatch(part -> part.isLive() && endsOpen(subject, part.rule()))
        : areNeeded(subject, rule, List.of(Part.of(new Everyone())));
  }

  /** Whether a group says more than one thing, or says what it makes of a single one. */
  static boolean isSeveral(Rule rule) {
    return rule instanceof Group(var join, var parts)
        && (parts.size() > 1
            || join instanceof Group.Join.NoneOf
            || join instanceof Group.Join.AtLeast);
  }

  /** A single condition does no harm at the end, nor before a “who”, which is never a thing. */
  private static boolean runsOn(
      Subject subject, Quantifier quantifier, Rows rows, List<Part> following) {
    List<Part> conditions = rows.where().stream().filter(Part::isLive).toList();
    if (conditions.isEmpty()) {
      return false;
    }
    boolean isSimple =
        conditions.size() == 1
            && conditions.getFirst().rule() instanceof AttributeRule
            && !(quantifier instanceof Quantifier.Every);
    boolean isBeforeWho =
        subject.kind() == Subject.Kind.PEOPLE
            && following.stream().allMatch(part -> part.rule() instanceof RelatedRule);
    return !isSimple || !(following.isEmpty() || isBeforeWho);
  }
}
