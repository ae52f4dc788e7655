package studio.marquee.model.change;

import java.util.List;
import java.util.Optional;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Segment;

/**
 * The rule of a segment that a place in its file lies in. Groups are looked into; a rule about rows
 * of another mart is one rule, because its parts say nothing by themselves.
 *
 * @param part empty where the place is about the segment as a whole
 */
record RulePlace(Optional<Part> part) {
  static RulePlace of(Segment segment, String place) {
    List<String> steps = List.of(place.substring(1).split("/", -1));
    return switch (steps.getFirst()) {
      case "rule" -> new RulePlace(within(Part.of(segment.rule()), steps, 1));
      case "exclude" ->
          new RulePlace(steps.size() > 1 ? nth(segment.exclude(), steps, 1) : Optional.empty());
      default -> new RulePlace(Optional.empty());
    };
  }

  private static Optional<Part> within(Part part, List<String> steps, int at) {
    boolean isDeeper = steps.size() > at + 1 && steps.get(at).equals("parts");
    return isDeeper && part.rule() instanceof Group(var _, var parts)
        ? nth(parts, steps, at + 1)
        : Optional.of(part);
  }

  private static Optional<Part> nth(List<Part> parts, List<String> steps, int at) {
    return within(parts.get(Integer.parseInt(steps.get(at))), steps, at + 1);
  }
}
