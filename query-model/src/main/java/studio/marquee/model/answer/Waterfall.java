package studio.marquee.model.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.member.Bounds;
import studio.marquee.model.member.SegmentCounts;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Limit;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Segment;

/**
 * How the number of an audience came about, from everybody down, rule by rule.
 *
 * @param people how many the whole audience has
 */
public record Waterfall(Headcount everybody, List<Step> steps, Headcount people) {
  public Waterfall {
    steps = List.copyOf(steps);
  }

  /** One step and how many are left after it. */
  public sealed interface Step {
    Headcount left();

    /**
     * A rule, or a group of them as one.
     *
     * @param place in the segment's file, as a JSON pointer
     * @param alone how many pass it by itself
     */
    record OfRule(String place, Part part, Headcount alone, Headcount left) implements Step {}

    /** Those who are left out. */
    record OfExceptions(Headcount left) implements Step {}

    /** The limit, and those who are pinned. */
    record OfLimitAndPins(Headcount left) implements Step {}
  }

  /**
   * Tells the numbers of a segment. Empty while one of them is not final.
   *
   * @param floor the smallest number of people that may be shown
   */
  public static Optional<Waterfall> of(Segment segment, SegmentCounts counts, int floor) {
    if (!counts.isExact() || !counts.people().isExact()) {
      return Optional.empty();
    }
    List<Step> steps = new ArrayList<>();
    if (segment.rule() instanceof Group(Group.Join.AllOf(), var parts)) {
      for (int i = 0; i < parts.size(); i++) {
        add(steps, parts.get(i), "/rule/parts/" + i, counts, floor);
      }
    } else {
      add(steps, Part.of(segment.rule()), "/rule", counts, floor);
    }
    if (segment.exclude().stream().anyMatch(Part::isLive)) {
      steps.add(new Step.OfExceptions(told(counts.chosen(), floor)));
    }
    boolean isLimited = !(segment.limit() instanceof Limit.Unlimited) || !segment.pins().isEmpty();
    if (isLimited) {
      steps.add(new Step.OfLimitAndPins(told(counts.people(), floor)));
    }
    return Optional.of(
        new Waterfall(
            Headcount.of(counts.population(), floor), steps, told(counts.people(), floor)));
  }

  private static void add(
      List<Step> steps, Part part, String place, SegmentCounts counts, int floor) {
    if (part.isLive()) {
      var count = counts.at(place);
      steps.add(
          new Step.OfRule(place, part, told(count.alone(), floor), told(count.after(), floor)));
    }
  }

  private static Headcount told(Bounds count, int floor) {
    return Headcount.of(count.least(), floor);
  }
}
