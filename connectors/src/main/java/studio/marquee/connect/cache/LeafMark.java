package studio.marquee.connect.cache;

import java.util.Map;

/**
 * What decides which rows pass a rule: what is asked, and which rows it is asked about. Whatever
 * has the same mark is passed by the same rows under the same numbers, in whichever generation.
 *
 * @param question a hash of the rule with everything that it refers to, at literal moments
 * @param over the marts that it looks at, each with what tells its rows and their numbers
 */
public record LeafMark(String question, Map<String, String> over) {
  public LeafMark {
    over = Map.copyOf(over);
  }

  /** Whether it is about rows as they are in a generation. */
  public boolean isAbout(Map<String, String> states) {
    return states.entrySet().containsAll(over.entrySet());
  }
}
