package studio.marquee.model.answer;

import java.util.List;
import studio.marquee.model.segment.Rule;

/**
 * A way to reach people, as the data team describes it by rules.
 *
 * @param has who has what it takes to be reached there, for example an e-mail address
 * @param consented who allowed it
 * @param suppressed who is not written to there all the same
 */
public record ReachChannel(
    String name, String title, Rule has, Rule consented, List<Rule> suppressed) {
  public ReachChannel {
    suppressed = List.copyOf(suppressed);
  }
}
