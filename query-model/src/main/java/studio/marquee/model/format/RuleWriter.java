package studio.marquee.model.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SplitRule;

/** Writes rules as fields, always in the same order. */
final class RuleWriter {
  private RuleWriter() {}

  static Map<String, Object> whole(Rule rule) {
    return rule(rule, Set.of());
  }

  static List<Map<String, Object>> parts(List<Part> parts) {
    return parts.stream().map(part -> rule(part.rule(), part.marks())).toList();
  }

  private static Map<String, Object> rule(Rule rule, Set<Mark> marks) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", kind(rule));
    marks.stream().sorted().forEach(mark -> fields.put(Phrases.of(mark), true));
    switch (rule) {
      case AttributeRule(var attribute, var test) -> {
        fields.put("attribute", attribute.toString());
        Spellings.write(fields, test);
      }
      case CalculationRule(var calculation, var test) -> {
        fields.put("of", CalculationFormat.write(calculation));
        Spellings.write(fields, test);
      }
      case Everyone() -> {}
      case Group group -> GroupFormat.write(fields, group);
      case PlaceRule place -> PlaceFormat.write(fields, place);
      case RelatedRule related -> RelatedFormat.write(fields, related);
      case OccurrenceRule occurrence -> RelatedFormat.write(fields, occurrence);
      case LifecycleRule lifecycle -> LifecycleFormat.write(fields, lifecycle);
      case SequenceRule sequence -> SequenceFormat.write(fields, sequence);
      case AudienceRule(var audience) -> fields.put("audience", audience);
      case PriorityRule priority -> SetFormat.write(fields, priority);
      case ListRule list -> SetFormat.write(fields, list);
      case KeysRule(var keys) -> fields.put("keys", keys);
      case RankRule rank -> RankFormat.write(fields, rank);
      case SplitRule split -> SplitFormat.write(fields, split);
    }
    return fields;
  }

  private static String kind(Rule rule) {
    return switch (rule) {
      case AttributeRule _ -> "attribute";
      case CalculationRule _ -> "calculation";
      case Everyone _ -> "everyone";
      case Group _ -> "group";
      case PlaceRule _ -> "place";
      case RelatedRule _ -> "related";
      case OccurrenceRule _ -> "occurrence";
      case LifecycleRule _ -> "lifecycle";
      case SequenceRule _ -> "sequence";
      case AudienceRule _ -> "audience";
      case PriorityRule _ -> "priority";
      case ListRule _ -> "list";
      case KeysRule _ -> "keys";
      case RankRule _ -> "rank";
      case SplitRule _ -> "split";
    };
  }
}
