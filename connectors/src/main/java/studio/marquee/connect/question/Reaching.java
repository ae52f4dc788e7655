package studio.marquee.connect.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.answer.Reach;
import studio.marquee.model.answer.ReachChannel;
import studio.marquee.model.check.SegmentCheck;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.policy.Action;
import studio.marquee.model.policy.Suppression;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/**
 * Counts who can be reached. A channel whose rules this role may not ask is told as not counted.
 */
final class Reaching {
  private final Ground ground;
  private final List<Suppression> suppressions;

  /**
   * Counts on a ground.
   *
   * @param suppressions the same that keep people out of what leaves
   */
  Reaching(Ground ground, List<Suppression> suppressions) {
    this.ground = ground;
    this.suppressions = List.copyOf(suppressions);
  }

  Reach reach(Segment segment, List<ReachChannel> channels)
      throws ProblemException, InterruptedException {
    RowSet audience = ground.members(segment);
    List<Reach.Sets> sets = new ArrayList<>();
    for (ReachChannel channel : channels) {
      sets.add(sets(channel));
    }
    return Reach.of(audience, sets, ground.floor());
  }

  private Reach.Sets sets(ReachChannel channel) throws ProblemException, InterruptedException {
    Optional<Problem> against = against(channel);
    if (against.isPresent()) {
      return Reach.Sets.unknown(channel, ground.people(), against.get());
    }
    RowSet suppressed = RowSet.none(ground.people());
    for (Rule rule : suppressed(channel)) {
      suppressed = suppressed.or(ground.members(rule));
    }
    return new Reach.Sets(
        channel,
        ground.members(channel.has()),
        ground.members(channel.consented()),
        suppressed,
        Optional.empty());
  }

  private List<Rule> suppressed(ReachChannel channel) {
    return suppressions.stream()
        .filter(suppression -> suppression.isFor(channel.title()))
        .map(Suppression::rule)
        .toList();
  }

  private Optional<Problem> against(ReachChannel channel) throws ProblemException {
    List<Rule> rules = new ArrayList<>(suppressed(channel));
    rules.add(channel.has());
    rules.add(channel.consented());
    for (Rule rule : rules) {
      Segment asked = ground.segment(rule);
      try {
        ground.require(Action.COUNT, asked, Set.of());
      } catch (ProblemException denied) {
        return Optional.of(denied.problem());
      }
      List<Problem> problems = new SegmentCheck(ground.catalogue()).problems(asked);
      if (!problems.isEmpty()) {
        return Optional.of(problems.getFirst());
      }
    }
    return Optional.empty();
  }
}
