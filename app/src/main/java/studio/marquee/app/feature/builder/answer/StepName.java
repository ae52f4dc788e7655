package studio.marquee.app.feature.builder.answer;

import java.util.List;
import java.util.stream.Collectors;
import studio.marquee.app.text.Texts;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AudienceRule;
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
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SplitRule;
import studio.marquee.model.words.Sentence;

/** Names a rule by what it is about, where there is no room for all of it. */
final class StepName {
  private final Texts texts;
  private final Catalogue catalogue;
  private final Sentence sentence;

  StepName(Texts texts, Catalogue catalogue, Sentence sentence) {
    this.texts = texts;
    this.catalogue = catalogue;
    this.sentence = sentence;
  }

  String of(Part part) {
    String name = of(part.rule());
    return part.isNot() ? texts.say("answer.not", name) : name;
  }

  private String of(Rule rule) {
    return switch (rule) {
      case AttributeRule(AttributeName attribute, var _) -> attribute(attribute);
      case ListRule(var attribute, var _, var _) -> attribute(attribute);
      case RelatedRule(var _, var rows) -> mart(rows);
      case OccurrenceRule(var _, var rows, var _) -> mart(rows);
      case LifecycleRule(var rows, var _) -> mart(rows);
      case SequenceRule(var steps, var _, var _) -> mart(steps.getFirst().rows());
      case AudienceRule(var name) ->
          catalogue.audience(name).map(Audience::segment).map(found -> found.title()).orElse(name);
      case Group(var _, var parts) -> several(parts);
      case PlaceRule _, CalculationRule _, PriorityRule _, KeysRule _, RankRule _, SplitRule _ ->
          sentence.of(rule);
      case Everyone _ -> texts.say("answer.everyone");
    };
  }

  private String several(List<Part> parts) {
    return parts.stream()
        .filter(Part::isLive)
        .map(this::of)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String attribute(AttributeName name) {
    return catalogue.attribute(name).map(Attribute::title).orElse(name.attribute());
  }

  private String mart(Rows rows) {
    String name = rows.path().getLast().mart();
    return catalogue.mart(name).map(Mart::title).orElse(name);
  }
}
