package studio.marquee.model.answer;

import java.util.List;
import studio.marquee.model.segment.SplitRule;

/**
 * How many people of an audience are in each of the groups into which they are split by chance.
 *
 * @param people how many are in the audience
 * @param rest how many are in none of the groups
 */
public record SplitCounts(Headcount people, List<Arm> arms, Headcount rest) {
  public SplitCounts {
    arms = List.copyOf(arms);
  }

  /**
   * One group.
   *
   * @param rule what holds for whoever is in it
   */
  public record Arm(SplitRule rule, Headcount people) {
    public String name() {
      return rule.kept();
    }
  }
}
