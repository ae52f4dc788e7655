package studio.marquee.model.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.Rule;

/** Writes rules as fields, always in the same order. */
final class RuleWriter {
  static final String ALL_OF = "all of";
  static final String ANY_OF = "any of";
  static final String NONE_OF = "none of";
  static final String AT_LEAST = "at least";
  static final List<String> JOINS = List.of(ALL_OF, ANY_OF, NONE_OF, AT_LEAST);

  private RuleWriter() {}

  static Map<String, Object> whole(Rule rule) {
    return rule(rule, Set.of());
  }

  static List<Map<String, Object>> parts(List<Part> parts) {
    return parts.stream().map(part -> rule(part.rule(), part.marks())).toList();
  }

  static String spelling(Mark mark) {
    return mark.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> rule(Rule rule, Set<Mark> marks) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", kind(rule));
    marks.stream().sorted().forEach(mark -> fields.put(spelling(mark), true));
    switch (rule) {
      case AttributeRule(var attribute, var test) -> {
        fields.put("attribute", attribute.toString());
        Spellings.write(fields, test);
      }
      case PlaceRule place -> write(fields, place);
      case Group(var join, var parts) -> {
        write(fields, join);
        fields.put("parts", parts(parts));
      }
      default -> throw new UnsupportedOperationException();
    }
    return fields;
  }

  private static String kind(Rule rule) {
    return switch (rule) {
      case AttributeRule _ -> "attribute";
      case PlaceRule _ -> "place";
      case Group _ -> "group";
      default -> throw new UnsupportedOperationException();
    };
  }

  private static void write(Map<String, Object> fields, PlaceRule place) {
    Map<String, Object> point = new LinkedHashMap<>();
    point.put("latitude", place.pointLatitude());
    point.put("longitude", place.pointLongitude());
    fields.put("latitude", place.latitude().toString());
    fields.put("longitude", place.longitude().toString());
    fields.put("within", place.kilometres());
    fields.put("of", point);
  }

  private static void write(Map<String, Object> fields, Group.Join join) {
    switch (join) {
      case Group.Join.AllOf() -> fields.put("join", ALL_OF);
      case Group.Join.AnyOf() -> fields.put("join", ANY_OF);
      case Group.Join.NoneOf() -> fields.put("join", NONE_OF);
      case Group.Join.AtLeast(var count) -> {
        fields.put("join", AT_LEAST);
        fields.put("count", count);
      }
    }
  }
}
