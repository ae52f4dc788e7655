package studio.marquee.model.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SplitRule;

/** Where a rule holds parts: each place below it, such as {@code /rows/where}, with its parts. */
final class Slots {
  private static final String WHERE = "/rows/where";

  private final Map<String, List<Part>> found = new LinkedHashMap<>();

  private Slots() {}

  static Map<String, List<Part>> of(Rule rule) {
    Slots slots = new Slots();
    slots.add(rule);
    return slots.found;
  }

  private void add(Rule rule) {
    switch (rule) {
      case Group(var _, var parts) -> found.put("/parts", parts);
      case RelatedRule(var _, var rows) -> add("", rows);
      case LifecycleRule(var rows, var _) -> add("", rows);
      case OccurrenceRule(var _, var rows, var test) -> {
        add("", rows);
        found.put("/passes", test);
      }
      case CalculationRule(var value, var _) -> add("/of", value);
      case SequenceRule(var steps, var _, var _) -> {
        for (int i = 0; i < steps.size(); i++) {
          add("/steps/" + i, steps.get(i).rows());
        }
      }
      case RankRule(var ranking, var among) -> {
        if (ranking.by() instanceof Ranking.Order.ByValue(var value)) {
          add("/by", value);
        }
        found.put("/among", among);
      }
      case AttributeRule _,
          PlaceRule _,
          Everyone _,
          AudienceRule _,
          PriorityRule _,
          ListRule _,
          KeysRule _,
          SplitRule _ -> {}
    }
  }

  private void add(String place, Calculation calculation) {
    switch (calculation) {
      case Calculation.Count(var rows) -> add(place, rows);
      case Calculation.Summary(var _, var _, var rows) -> add(place, rows);
      case Calculation.Picked(var _, var _, var rows) -> add(place, rows);
      case Calculation.When(var _, var rows) -> add(place, rows);
      case Calculation.DaysSince(var _, var rows) -> add(place, rows);
      case Calculation.Formula(var left, var _, var right) -> {
        add(place + "/left", left);
        add(place + "/right", right);
      }
      case Calculation.Named _, Calculation.Fixed _ -> {}
    }
  }

  private void add(String place, Rows rows) {
    found.put(place + WHERE, rows.where());
  }
}
