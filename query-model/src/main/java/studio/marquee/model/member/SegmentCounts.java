package studio.marquee.model.member;

import java.util.Map;

/**
 * All numbers of a segment, from one look at its sets.
 *
 * @param people whom it means, limit and pins included
 * @param chosen whom the rules and exclusions leave, before limit and pins
 * @param nodes by the place of each rule in the segment's file, as a JSON pointer: those in the
 *     tree of the segment and in its exclusions; none where only the total was asked for
 * @param isExact whether every rule that has a say has been counted
 */
public record SegmentCounts(
    int population, Bounds people, Bounds chosen, Map<String, NodeCount> nodes, boolean isExact) {
  public SegmentCounts {
    nodes = Map.copyOf(nodes);
  }

  /** What is known about the rule at a place that the segment has. */
  public NodeCount at(String place) {
    NodeCount found = nodes.get(place);
    if (found == null) {
      throw new IllegalArgumentException("no rule at " + place);
    }
    return found;
  }
}
