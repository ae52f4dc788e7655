package studio.marquee.model.policy;

import java.util.Set;

/**
 * What an entry allows to be done.
 *
 * @param floor the smallest number of people that may be shown, and the smallest group of them that
 *     may leave
 * @param cap the largest number of people that may be shown or leave at once
 */
public record Rights(Set<Action> actions, int floor, int cap) {
  public static final int NO_CAP = Integer.MAX_VALUE;

  public Rights {
    actions = Set.copyOf(actions);
    if (floor < 0 || cap < 1) {
      throw new IllegalArgumentException("a floor is not below 0, and a cap not below 1");
    }
  }
}
