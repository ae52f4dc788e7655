package studio.marquee.connect.demo;

import java.time.LocalDate;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * What to generate. The same plan gives the same content, and a person stays the same when only the
 * number of people changes.
 *
 * @param people how many people the brand knows
 * @param seed which of the many possible brands this is
 * @param today the day the warehouse is seen from; its last events happened the day before
 */
public record DemoPlan(long people, long seed, LocalDate today) {
  public static final long DEFAULT_PEOPLE = 100_000;
  public static final long DEFAULT_SEED = 20_181;
  public static final long MOST_PEOPLE = 100_000_000;

  private static final int EARLIEST_YEAR = 1990;
  private static final int LATEST_YEAR = 2099;

  public DemoPlan {
    if (!isPeopleInRange(people)) {
      throw new IllegalArgumentException("people must be 1 to " + MOST_PEOPLE + ", not " + people);
    }
    if (!isTodayInRange(today)) {
      throw new IllegalArgumentException("today must lie in 1990 to 2099, not " + today);
    }
  }

  /** The usual size, seen from a day. */
  public static DemoPlan of(LocalDate today) {
    return new DemoPlan(DEFAULT_PEOPLE, DEFAULT_SEED, today);
  }

  /** What someone asked for, refused with words if it cannot be. */
  public static DemoPlan asked(long people, long seed, LocalDate today) throws ProblemException {
    if (!isPeopleInRange(people)) {
      throw new ProblemException(Problem.of(DemoProblem.PEOPLE_OUT_OF_RANGE, people, MOST_PEOPLE));
    }
    if (!isTodayInRange(today)) {
      throw new ProblemException(
          Problem.of(DemoProblem.TODAY_OUT_OF_RANGE, today, EARLIEST_YEAR, LATEST_YEAR));
    }
    return new DemoPlan(people, seed, today);
  }

  private static boolean isPeopleInRange(long people) {
    return 1 <= people && people <= MOST_PEOPLE;
  }

  private static boolean isTodayInRange(LocalDate today) {
    return EARLIEST_YEAR <= today.getYear() && today.getYear() <= LATEST_YEAR;
  }
}
