package studio.marquee.model.sql;

import java.util.IdentityHashMap;
import java.util.List;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.SequenceRule;

/**
 * Where the rules of a segment stand in its file, said in comments. A rule is known by being the
 * very same object, because two rules that are equal can stand in two places.
 */
final class Places {
  private final IdentityHashMap<Rule, String> places = new IdentityHashMap<>();

  private Places() {}

  static Places none() {
    return new Places();
  }

  static Places of(Segment segment) {
    Places places = new Places();
    places.add("/rule", segment.rule());
    places.add("/exclude", segment.exclude());
    return places;
  }

  /** Nothing when the place is not known. */
  String comment(Rule rule) {
    String place = places.get(rule);
    return place == null ? "" : "/* " + place + " */ ";
  }

  private void add(String place, List<Part> parts) {
    for (int i = 0; i < parts.size(); i++) {
      add(place + "/" + i, parts.get(i).rule());
    }
  }

  private void add(String place, Rows rows) {
    add(place + "/rows/where", rows.where());
  }

  private void add(String place, Rule rule) {
    places.put(rule, place);
    if (rule instanceof Group(var _, var parts)) {
      add(place + "/parts", parts);
    } else if (rule instanceof RelatedRule(var _, var rows)) {
      add(place, rows);
    } else if (rule instanceof LifecycleRule(var rows, var _)) {
      add(place, rows);
    } else if (rule instanceof OccurrenceRule(var _, var rows, var test)) {
      add(place, rows);
      add(place + "/passes", test);
    } else if (rule instanceof RankRule(var _, var among)) {
      add(place + "/among", among);
    } else if (rule instanceof SequenceRule(var steps, var _, var _)) {
      for (int i = 0; i < steps.size(); i++) {
        add(place + "/steps/" + i, steps.get(i).rows());
      }
    } else if (rule instanceof CalculationRule(var calculation, var _)) {
      add(place + "/of", calculation);
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
}
