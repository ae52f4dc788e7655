package studio.marquee.connect.count;

import java.util.Map;
import studio.marquee.connect.cache.Freshness;
import studio.marquee.model.member.SegmentCounts;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/**
 * All numbers of a segment as far as they are known.
 *
 * @param question goes up with every question of the same asker
 * @param counts exact, or bounds where rules are still being counted
 * @param freshness of the data that all the numbers are about
 * @param missing how many rules are still being counted
 * @param failed rules that could not be counted, and why; their numbers stay bounds
 * @param room to keep what was counted for it
 */
public record Answer(
    long question,
    Segment segment,
    SegmentCounts counts,
    Freshness freshness,
    int missing,
    Map<Rule, Problem> failed,
    Room room) {
  public Answer {
    failed = Map.copyOf(failed);
  }

  /** Whether nothing more is to come. */
  public boolean isLast() {
    return missing == 0;
  }
}
