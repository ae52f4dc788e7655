package studio.marquee.connect.count;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.EarlierMark;
import studio.marquee.connect.cache.LeafMark;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Rule;

/**
 * Who passes single rules, as long as there is room. A mark says which rows a rule is about, so
 * what is kept stays right when other data take the place of those that it was counted on, and is
 * found again where they are the same. May be used from any thread.
 *
 * <p>What takes long to count again for the room it takes stays longest. Each set is worth its cost
 * by its size, on top of what the last one was worth that had to go: so a set that nobody asks for
 * any more is overtaken in the end, however dear it was.
 */
public final class LeafStore {
  private final long budget;
  private final Map<LeafMark, Kept> sets = new HashMap<>();
  private final TreeSet<Kept> byWorth = new TreeSet<>();
  private long bytes;
  private Before before = new Nothing();
  private double floor;
  private boolean isShort;
  private long next;
  private long counted;

  /**
   * @param budget how much memory the sets may take, in bytes
   */
  public LeafStore(long budget) {
    this.budget = budget;
  }

  /** Who passed rules the last time, if that is still known. */
  public interface Before {
    /** About which rules that is. */
    Set<LeafMark> marks();

    Optional<Held> find(LeafMark rule);
  }

  private record Nothing() implements Before {
    @Override
    public Set<LeafMark> marks() {
      return Set.of();
    }

    @Override
    public Optional<Held> find(LeafMark rule) {
      return Optional.empty();
    }
  }

  /**
   * A set with what it is worth to have it.
   *
   * @param cost nanoseconds to count it for each byte that it takes
   */
  public record Held(LeafMark mark, RowSet set, double cost) {}

  private record Kept(LeafMark mark, RowSet set, double cost, double worth, long order)
      implements Comparable<Kept> {
    @Override
    public int compareTo(Kept other) {
      int byWorth = Double.compare(worth, other.worth);
      return byWorth == 0 ? Long.compare(order, other.order) : byWorth;
    }
  }

  public Optional<RowSet> find(LeafMark rule) {
    return held(rule).map(Held::set);
  }

  private synchronized Optional<Held> held(LeafMark rule) {
    Kept kept = sets.get(rule);
    if (kept == null) {
      return Optional.empty();
    }
    byWorth.remove(kept);
    put(rule, kept.set, kept.cost);
    return Optional.of(new Held(rule, kept.set, kept.cost));
  }

  /** Where nothing is known from before. */
  public static Before nothing() {
    return new Nothing();
  }

  /** From now on this is asked about what has not been counted yet. */
  public synchronized void remember(Before known) {
    before = known;
  }

  /**
   * The same as {@link #find}, and what is known from before. Reads files, so nobody asks who must
   * not wait.
   */
  public Optional<RowSet> recall(LeafMark rule) {
    return recallHeld(rule).map(Held::set);
  }

  private Optional<Held> recallHeld(LeafMark rule) {
    Optional<Held> kept = held(rule);
    if (kept.isPresent()) {
      return kept;
    }
    Optional<Held> known = before().find(rule);
    known.ifPresent(held -> add(rule, held.set(), tookOnce(held)));
    return known;
  }

  /**
   * The people of a rule as they are kept, or as they come of those that are kept from before some
   * layers were laid. What has come so is worth as much as if it had been counted. Reads files.
   */
  public Optional<RowSet> recall(AudienceEngine engine, Rule leaf)
      throws ProblemException, InterruptedException {
    LeafMark mark = engine.mark(leaf);
    Optional<RowSet> kept = recall(mark);
    if (kept.isPresent()) {
      return kept;
    }
    for (EarlierMark earlier : engine.earlierMarks(leaf)) {
      Optional<Held> before = recallHeld(earlier.mark());
      if (before.isEmpty()) {
        continue;
      }
      Optional<RowSet> now = engine.carriedOn(leaf, before.get().set(), earlier.layers());
      forget(earlier.mark());
      if (now.isPresent()) {
        add(mark, now.get(), tookOnce(before.get()));
        return now;
      }
    }
    return Optional.empty();
  }

  private synchronized void forget(LeafMark rule) {
    drop(rule);
  }

  /** Brings in all that is known from before and is still so. */
  void recallAll(Map<String, String> states) {
    before().marks().stream()
        .filter(rule -> rule.isAbout(states) && !holds(rule))
        .forEach(this::recall);
  }

  private static Duration tookOnce(Held held) {
    return Duration.ofNanos((long) (held.cost() * size(held.set())));
  }

  private synchronized Before before() {
    return before;
  }

  /**
   * What is worth most, as much as there is room for.
   *
   * @param states of the marts that it has to be about
   * @param room in bytes
   */
  public synchronized List<Held> best(Map<String, String> states, long room) {
    List<Held> best = new ArrayList<>();
    long left = room;
    for (Kept kept : byWorth.descendingSet()) {
      if (kept.mark.isAbout(states) && size(kept.set) <= left) {
        left -= size(kept.set);
        best.add(new Held(kept.mark, kept.set, kept.cost));
      }
    }
    return best;
  }

  /** Whether it would be found; nobody asks for it yet. */
  public synchronized boolean holds(LeafMark rule) {
    return sets.containsKey(rule);
  }

  /**
   * Keeps a set, unless there is no room even without all others.
   *
   * @param took how long it took to count it
   */
  public synchronized void keep(LeafMark rule, RowSet set, Duration took) {
    counted++;
    add(rule, set, took);
  }

  /** How often anybody has counted something and kept it. */
  public synchronized long counted() {
    return counted;
  }

  private synchronized void add(LeafMark rule, RowSet set, Duration took) {
    drop(rule);
    if (size(set) > budget) {
      isShort = true;
      return;
    }
    while (bytes + size(set) > budget) {
      isShort = true;
      Kept least = byWorth.getFirst();
      floor = least.worth;
      drop(least.mark);
    }
    bytes += size(set);
    put(rule, set, took.toNanos() / (double) size(set));
  }

  /** Whether everything has been kept so far that anybody counted. */
  public synchronized Room room() {
    return isShort ? Room.SHORT : Room.ENOUGH;
  }

  /** Lets go of what is about rows that are no longer as they were, and cannot be carried on. */
  public void keepOnly(AudienceEngine engine) {
    List<Map<String, String>> states = new ArrayList<>(List.of(engine.states()));
    states.addAll(engine.statesBefore());
    keepOnly(states);
  }

  /**
   * Lets go of what is about other rows.
   *
   * @param states of the marts whose rows are still asked about, each time all of them
   */
  synchronized void keepOnly(List<Map<String, String>> states) {
    for (LeafMark rule : List.copyOf(sets.keySet())) {
      if (states.stream().noneMatch(rule::isAbout)) {
        drop(rule);
      }
    }
  }

  private void put(LeafMark rule, RowSet set, double cost) {
    Kept kept = new Kept(rule, set, cost, floor + cost, next++);
    sets.put(rule, kept);
    byWorth.add(kept);
  }

  private void drop(LeafMark rule) {
    Kept kept = sets.remove(rule);
    if (kept != null) {
      byWorth.remove(kept);
      bytes -= size(kept.set);
    }
  }

  /** A set costs something even when nobody is in it. */
  private static long size(RowSet set) {
    return set.bytes() + 256;
  }

  /** How much memory the sets take, in bytes. */
  public synchronized long bytes() {
    return bytes;
  }

  public synchronized int size() {
    return sets.size();
  }
}
