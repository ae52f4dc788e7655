package studio.marquee.model.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.problem.Problem;

/**
 * How many people of an audience can be reached, channel by channel.
 *
 * @param atAll how many can be reached in at least one of the channels
 * @param nowhere how many in none of them
 */
public record Reach(Headcount people, List<Way> ways, Headcount atAll, Headcount nowhere) {
  public Reach {
    ways = List.copyOf(ways);
  }

  /** One channel, whether or not it could be counted. */
  public sealed interface Way {
    ReachChannel channel();
  }

  /**
   * A channel that was counted, step by step.
   *
   * @param have who have what it takes
   * @param consented who of them allowed it
   * @param suppressed who of those are left out all the same
   * @param reachable who are left
   */
  public record Counted(
      ReachChannel channel,
      Headcount have,
      Headcount consented,
      Headcount suppressed,
      Headcount reachable)
      implements Way {}

  /** A channel that could not be counted; nobody is reached there as far as is known. */
  public record NotCounted(ReachChannel channel, Problem problem) implements Way {}

  /**
   * Who of the population has what it takes, allowed it and is left out, for one channel.
   *
   * @param problem what kept it from being counted; the sets are those of nobody then
   */
  public record Sets(
      ReachChannel channel,
      RowSet have,
      RowSet consented,
      RowSet suppressed,
      Optional<Problem> problem) {
    /** A channel that could not be counted. */
    public static Sets unknown(ReachChannel channel, int population, Problem problem) {
      RowSet nobody = RowSet.none(population);
      return new Sets(channel, nobody, nobody, nobody, Optional.of(problem));
    }
  }

  /**
   * Counts.
   *
   * @param floor the smallest number of people that may be shown
   */
  public static Reach of(RowSet audience, List<Sets> channels, int floor) {
    RowSet reached = RowSet.none(audience.population());
    List<Way> ways = new ArrayList<>();
    for (Sets sets : channels) {
      RowSet allowed = audience.and(sets.have).and(sets.consented);
      RowSet reachable = allowed.and(sets.suppressed.not());
      reached = reached.or(reachable);
      ways.add(way(audience, sets, allowed, reachable, floor));
    }
    return new Reach(
        Headcount.of(audience.count(), floor),
        ways,
        Headcount.of(reached.count(), floor),
        Headcount.of((long) audience.count() - reached.count(), floor));
  }

  private static Way way(RowSet audience, Sets sets, RowSet allowed, RowSet reachable, int floor) {
    if (sets.problem.isPresent()) {
      return new NotCounted(sets.channel, sets.problem.get());
    }
    return new Counted(
        sets.channel,
        Headcount.of(audience.countBoth(sets.have), floor),
        Headcount.of(allowed.count(), floor),
        Headcount.of((long) allowed.count() - reachable.count(), floor),
        Headcount.of(reachable.count(), floor));
  }
}
