package studio.marquee.app.job;

import java.time.Duration;
import studio.marquee.connect.count.Room;
import studio.marquee.model.member.RowSet;

/**
 * An exact count.
 *
 * @param people how many there are in the set
 * @param took how long the engine worked on it
 * @param room to keep the people of each of its rules for the next question
 */
public record Counted(RowSet members, int people, Duration took, Room room) {
  public static Counted of(RowSet members, Duration took) {
    return of(members, took, Room.ENOUGH);
  }

  public static Counted of(RowSet members, Duration took, Room room) {
    return new Counted(members, members.count(), took, room);
  }

  /** The share of the population, between 0 and 1. */
  public double share() {
    return members.population() == 0 ? 0 : (double) people / members.population();
  }
}
