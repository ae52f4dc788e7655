package studio.marquee.model.mart;

import java.time.Duration;

/** Something that the owner of a mart promises and that can be measured. */
public sealed interface Promise {
  /** The newest value of the attribute is never older. */
  record Freshness(String attribute, Duration most) implements Promise {}

  /**
   * At least so many of a hundred rows have a value; a blank attribute means every required one.
   */
  record Completeness(String attribute, double percent) implements Promise {}

  /** At least so many of a hundred attempts to reach it succeed. */
  record Availability(double percent) implements Promise {}

  /** A refresh takes no longer. */
  record RefreshTime(Duration most) implements Promise {}
}
