package studio.marquee.model.format;

import java.util.LinkedHashMap;
import java.util.Map;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.Rule;

/** The form of a rule about how far away somebody is. */
final class PlaceFormat {
  private PlaceFormat() {}

  static Rule read(RuleNode rule) throws ProblemException {
    rule.allowOnly("latitude", "longitude", "within", "of");
    StrictNode node = rule.node();
    StrictNode point = node.object("of");
    point.allowOnly("latitude", "longitude");
    return node.possible(() ->
        new PlaceRule(
            node.attribute("latitude"),
            node.attribute("longitude"),
            point.number("latitude"),
            point.number("longitude"),
            node.number("within")));
  }

  static void write(Map<String, Object> fields, PlaceRule place) {
    Map<String, Object> point = new LinkedHashMap<>();
    point.put("latitude", place.pointLatitude());
    point.put("longitude", place.pointLongitude());
    fields.put("latitude", place.latitude().toString());
    fields.put("longitude", place.longitude().toString());
    fields.put("within", place.kilometres());
    fields.put("of", point);
  }
}
