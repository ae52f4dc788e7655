package studio.marquee.app.testing;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import studio.marquee.app.job.Asking;
import studio.marquee.connect.cache.Freshness;
import studio.marquee.connect.count.Answer;
import studio.marquee.connect.count.Room;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.member.SegmentCounter;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/**
 * Asks a small table for all numbers. A test says which rules take their time, and when it ends.
 */
public final class SmallAsking implements Asking {
  private static final int PEOPLE = 8;

  private final SmallTable table = new SmallTable();
  private final SegmentCounter counter =
      new SegmentCounter(PEOPLE, SmallTable.CATALOGUE, SegmentCounter.Shares.ONE);
  private final Set<Rule> slow = new HashSet<>();
  private final Map<Rule, Problem> failed = new HashMap<>();
  private Optional<Asked> now = Optional.empty();
  private long questions;
  private Room room = Room.ENOUGH;

  private record Asked(Segment segment, Consumer<? super Answer> later) {}

  /** From now on nobody knows who passes a rule. */
  public void hold(Rule rule) {
    slow.add(rule);
  }

  /** From now on there is so much room to keep what is counted. */
  public void leave(Room left) {
    room = left;
  }

  /** The rule has been counted. */
  public void arrive(Rule rule) {
    slow.remove(rule);
    now.ifPresent(asked -> asked.later.accept(answer(asked.segment)));
  }

  /** The rule cannot be counted. */
  public void fail(Rule rule, Problem problem) {
    failed.put(rule, problem);
    now.ifPresent(asked -> asked.later.accept(answer(asked.segment)));
  }

  @Override
  public Answer ask(Segment segment, Consumer<? super Answer> later) {
    questions++;
    now = Optional.of(new Asked(segment, later));
    return answer(segment);
  }

  private Answer answer(Segment segment) {
    Map<Rule, Problem> without = new HashMap<>(failed);
    List<Rule> unknown = counter.unknown(segment, this::known);
    without.keySet().retainAll(unknown);
    return new Answer(
        questions,
        segment,
        counter.count(segment, this::known),
        new Freshness("g", Instant.EPOCH, PEOPLE, "1"),
        unknown.size() - without.size(),
        without,
        room);
  }

  private Optional<RowSet> known(Rule leaf) {
    return slow.contains(leaf) ? Optional.empty() : Optional.of(table.members(leaf));
  }

  @Override
  public Optional<RowSet> members() {
    return now.flatMap(asked -> counter.tally(asked.segment, this::known).members());
  }

  @Override
  public void stop() {
    now = Optional.empty();
  }

  /** How often somebody asked. */
  public long questions() {
    return questions;
  }

  public boolean isAsked() {
    return now.isPresent();
  }
}
