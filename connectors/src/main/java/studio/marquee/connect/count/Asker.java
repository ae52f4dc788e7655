package studio.marquee.connect.count;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.LeafMark;
import studio.marquee.model.compare.Meaning;
import studio.marquee.model.member.KnownSets;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.member.SegmentCounter;
import studio.marquee.model.member.SegmentCounter.Tally;
import studio.marquee.model.member.SegmentCounts;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/**
 * Somebody with one question at a time; a new one takes the place of the one before it. The sets of
 * the question are held as long as it stands, so that it is answered even when there is too little
 * room to keep them.
 */
public final class Asker {
  private final LeafQueue queue;
  private final LeafStore store;
  private final SegmentCounter counter;
  private final Counting counting;
  private final AudienceEngine engine;
  private Optional<Asked> now = Optional.empty();
  private long questions;

  /**
   * Says with whom it is shared.
   *
   * @param counting how much is told of each segment
   * @param engine is asked for marks and never counts
   */
  Asker(
      LeafQueue queue,
      LeafStore store,
      SegmentCounter counter,
      Counting counting,
      AudienceEngine engine) {
    this.queue = queue;
    this.store = store;
    this.counter = counter;
    this.counting = counting;
    this.engine = engine;
  }

  /** What is made of the sets that are known. */
  @FunctionalInterface
  interface Counting {
    Tally of(Segment segment, KnownSets known);
  }

  private static final class Asked {
    private final long question;
    private final Segment segment;
    private final Consumer<? super Answer> later;
    private final Map<Meaning, RowSet> sets = new HashMap<>();
    private final Map<Meaning, LeafMark> marks = new HashMap<>();
    private final Map<Meaning, Rule> missing = new LinkedHashMap<>();
    private final Map<Rule, Problem> failed = new HashMap<>();
    private Optional<RowSet> members = Optional.empty();

    Asked(long question, Segment segment, Consumer<? super Answer> later) {
      this.question = question;
      this.segment = segment;
      this.later = later;
    }
  }

  /**
   * What is known at once. While anything is missing, more answers come later, from another thread
   * and each more certain than the one before; none of them comes after a newer question. One
   * thread asks and stops.
   *
   * @param segment must have passed its check
   * @param later must not wait for anything
   */
  public Answer ask(Segment segment, Consumer<? super Answer> later) {
    Asked asked;
    Answer answer;
    // The first rules may have been counted while the last are still being asked for.
    Map<Meaning, Rule> missing;
    synchronized (this) {
      Optional<Asked> before = now;
      asked = new Asked(++questions, segment, later);
      now = Optional.of(asked);
      answer = answer(asked, rule -> held(asked, rule, before));
      missing = new LinkedHashMap<>(asked.missing);
    }
    queue.want(this, missing);
    return answer;
  }

  /**
   * Whom the newest question means, as soon as every rule that has a say has been counted; nobody
   * is named to whom only totals are told.
   */
  public synchronized Optional<RowSet> members() {
    return now.flatMap(asked -> asked.members);
  }

  /** Nothing more is asked. */
  public void stop() {
    synchronized (this) {
      now = Optional.empty();
    }
    queue.forget(this);
  }

  /** A rule has been counted, or cannot be. */
  synchronized void arrived(Meaning meaning, LeafLane.Outcome outcome) {
    if (now.isEmpty()) {
      return;
    }
    Asked asked = now.get();
    Rule rule = asked.missing.remove(meaning);
    if (rule == null) {
      return;
    }
    switch (outcome) {
      case LeafLane.Outcome.Counted(var set) -> asked.sets.put(meaning, set);
      case LeafLane.Outcome.Failed(var problem) -> asked.failed.put(rule, problem);
    }
    asked.later.accept(answer(asked, leaf -> taken(asked, leaf)));
  }

  private Answer answer(Asked asked, KnownSets known) {
    Tally tally = counting.of(asked.segment, known);
    SegmentCounts counts = tally.counts();
    asked.members = tally.members();
    if (asked.missing.isEmpty() && asked.failed.isEmpty() && !counts.isExact()) {
      // What others have counted since is not in these counts, and arrives like all that is
      // missing.
      for (Rule rule : counter.unknown(asked.segment, leaf -> taken(asked, leaf))) {
        asked.missing.put(meaning(asked, rule), rule);
      }
    }
    return new Answer(
        asked.question,
        asked.segment,
        counts,
        engine.freshness(),
        asked.missing.size(),
        asked.failed,
        room(asked));
  }

  private static Optional<RowSet> taken(Asked asked, Rule leaf) {
    return Optional.ofNullable(asked.sets.get(meaning(asked, leaf)));
  }

  private Room room(Asked asked) {
    boolean isKept =
        asked.sets.keySet().stream()
            .allMatch(meaning -> store.holds(Objects.requireNonNull(asked.marks.get(meaning))));
    return isKept ? Room.ENOUGH : Room.SHORT;
  }

  private Optional<RowSet> held(Asked asked, Rule rule, Optional<Asked> before) {
    Meaning meaning = meaning(asked, rule);
    RowSet known = asked.sets.get(meaning);
    if (known != null) {
      return Optional.of(known);
    }
    LeafMark mark =
        before
            .flatMap(old -> Optional.ofNullable(old.marks.get(meaning)))
            .orElseGet(() -> engine.mark(rule));
    asked.marks.put(meaning, mark);
    Optional<RowSet> set =
        before
            .flatMap(old -> Optional.ofNullable(old.sets.get(meaning)))
            .or(() -> store.find(mark));
    set.ifPresent(found -> asked.sets.put(meaning, found));
    return set;
  }

  private static Meaning meaning(Asked asked, Rule rule) {
    return Meaning.of(asked.segment.population(), rule);
  }
}
