package studio.marquee.model.answer;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How an audience came from its people then to its people now.
 *
 * @param then when the older data were read
 * @param entered by cause, who are in it now and were not
 * @param left by cause, who were in it and are not now
 */
public record Growth(
    Instant then,
    Headcount before,
    Instant now,
    Headcount after,
    Map<Cause, Headcount> entered,
    Map<Cause, Headcount> left) {
  public Growth {
    entered = Map.copyOf(entered);
    left = Map.copyOf(left);
  }

  /** Why somebody is on another side than before. */
  public enum Cause {
    /** Somebody changed the rules of the audience. */
    RULE_CHANGED,
    /** Time went by, and a window of time is over other days. */
    WINDOW_ROLLED,
    /** The source says something else about them, or they are new or gone. */
    DATA_CHANGED
  }

  public Headcount entered(Cause cause) {
    return of(entered, cause);
  }

  public Headcount left(Cause cause) {
    return of(left, cause);
  }

  private static Headcount of(Map<Cause, Headcount> counts, Cause cause) {
    Headcount found = counts.get(cause);
    if (found == null) {
      throw new IllegalStateException("each cause has its number");
    }
    return found;
  }

  /** All of them, in the order in which they are told. */
  public static final List<Cause> CAUSES = List.of(Cause.values());
}
