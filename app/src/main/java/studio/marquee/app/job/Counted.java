package studio.marquee.app.job;

import java.time.Duration;
import studio.marquee.model.member.RowSet;

/**
 * An exact count.
 *
 * @param people how many there are in the set
 * @param took how long the engine worked on it
 */
public record Counted(RowSet members, int people, Duration took) {
  public static Counted of(RowSet members, Duration took) {
    return new Counted(members, members.count(), took);
  }

  /** The share of the population, between 0 and 1. */
  public double share() {
    return members.population() == 0 ? 0 : (double) people / members.population();
  }
}
