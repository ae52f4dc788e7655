package studio.marquee.connect.count;

import java.util.List;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SplitRule;

/** How much work it is to count a single rule, seen from what kind of rule it is. */
enum Effort {
  /** One look at one row of each person. */
  LIGHT,
  /** Everything else. */
  HEAVY;

  static Effort of(Rule leaf) {
    return switch (leaf) {
      case AttributeRule(var _, NumberTest.PercentileBand _) -> HEAVY;
      case AttributeRule _, PlaceRule _, KeysRule _, ListRule _, Everyone _ -> LIGHT;
      case SplitRule(var _, var _, var _, List<?> strata) -> strata.isEmpty() ? LIGHT : HEAVY;
      case Group _,
          CalculationRule _,
          RelatedRule _,
          OccurrenceRule _,
          LifecycleRule _,
          SequenceRule _,
          AudienceRule _,
          PriorityRule _,
          RankRule _ ->
          HEAVY;
    };
  }
}
