package studio.marquee.model.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
import studio.marquee.model.segment.Limit;
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
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SplitRule;

/**
 * The saved audiences (as texts) and traits (as names of attributes) that something refers to. What
 * is muted counts as well: taking the mute off must not make a circle.
 */
final class References {
  private final Catalogue catalogue;
  private final Set<Object> names = new LinkedHashSet<>();

  References(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  Set<Object> names() {
    return names;
  }

  void add(Segment segment) {
    add(segment.rule());
    addParts(segment.exclude());
    switch (segment.limit()) {
      case Limit.Unlimited() -> {}
      case Ranking ranking -> add(ranking);
    }
  }

  void add(Calculation calculation) {
    switch (calculation) {
      case Calculation.Count(var rows) -> add(rows);
      case Calculation.Summary(var _, var of, var rows) -> {
        add(of);
        add(rows);
      }
      case Calculation.Picked(var _, var of, var rows) -> {
        add(of);
        add(rows);
      }
      case Calculation.When(var _, var rows) -> add(rows);
      case Calculation.DaysSince(var _, var rows) -> add(rows);
      case Calculation.Named(var name) -> add(name);
      case Calculation.Fixed _ -> {}
      case Calculation.Formula(var left, var _, var right) -> {
        add(left);
        add(right);
      }
    }
  }

  private void add(Rule rule) {
    switch (rule) {
      case Group(var _, var parts) -> addParts(parts);
      case AttributeRule(var name, var test) -> {
        add(name);
        add(test);
      }
      case CalculationRule(var calculation, var test) -> {
        add(calculation);
        add(test);
      }
      case PlaceRule place -> addNames(List.of(place.latitude(), place.longitude()));
      case RelatedRule(var _, var rows) -> add(rows);
      case OccurrenceRule(var _, var rows, var test) -> {
        add(rows);
        addParts(test);
      }
      case LifecycleRule(var rows, var _) -> add(rows);
      case SequenceRule(var steps, var _, var _) ->
          steps.forEach(step -> {
            add(step.rows());
            addNames(step.shared());
          });
      case AudienceRule(var audience) -> names.add(audience);
      case PriorityRule(var audiences, var _) -> names.addAll(audiences);
      case ListRule(var attribute, var _, var _) -> add(attribute);
      case RankRule(var ranking, var among) -> {
        add(ranking);
        addParts(among);
      }
      case SplitRule split -> addNames(split.strata());
      case Everyone _, KeysRule _ -> {}
    }
  }

  private void add(Ranking ranking) {
    switch (ranking.by()) {
      case Ranking.Order.ByValue(var value) -> add(value);
      case Ranking.Order.ByChance(var _) -> {}
    }
    addNames(ranking.per());
  }

  private void add(AttributeTest test) {
    if (test instanceof ComparisonTest(var _, var other, var _)) {
      add(other);
    }
  }

  private void add(Rows rows) {
    addParts(rows.where());
  }

  private void addParts(List<Part> parts) {
    parts.forEach(part -> add(part.rule()));
  }

  private void addNames(List<AttributeName> attributes) {
    attributes.forEach(this::add);
  }

  private void add(AttributeName name) {
    if (catalogue.trait(name).isPresent()) {
      names.add(name);
    }
  }
}
