package studio.marquee.connect.count;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import studio.marquee.model.compare.Meaning;
import studio.marquee.model.member.RowSet;

/**
 * Who passes single rules of one generation, as long as there is room. May be used from any thread.
 *
 * <p>What takes long to count again for the room it takes stays longest. Each set is worth its cost
 * by its size, on top of what the last one was worth that had to go: so a set that nobody asks for
 * any more is overtaken in the end, however dear it was.
 */
public final class LeafStore {
  private final long budget;
  private final Map<Meaning, Kept> sets = new HashMap<>();
  private final TreeSet<Kept> byWorth = new TreeSet<>();
  private long bytes;
  private double floor;
  private long next;

  /**
   * @param budget how much memory the sets may take, in bytes
   */
  public LeafStore(long budget) {
    this.budget = budget;
  }

  private record Kept(Meaning meaning, RowSet set, double cost, double worth, long order)
      implements Comparable<Kept> {
    @Override
    public int compareTo(Kept other) {
      int byWorth = Double.compare(worth, other.worth);
      return byWorth == 0 ? Long.compare(order, other.order) : byWorth;
    }
  }

  public synchronized Optional<RowSet> find(Meaning rule) {
    Kept kept = sets.get(rule);
    if (kept == null) {
      return Optional.empty();
    }
    byWorth.remove(kept);
    put(rule, kept.set, kept.cost);
    return Optional.of(kept.set);
  }

  /**
   * Keeps a set, unless there is no room even without all others.
   *
   * @param took how long it took to count it
   */
  public synchronized void keep(Meaning rule, RowSet set, Duration took) {
    drop(rule);
    if (size(set) > budget) {
      return;
    }
    while (bytes + size(set) > budget) {
      Kept least = byWorth.getFirst();
      floor = least.worth;
      drop(least.meaning);
    }
    bytes += size(set);
    put(rule, set, took.toNanos() / (double) size(set));
  }

  private void put(Meaning rule, RowSet set, double cost) {
    Kept kept = new Kept(rule, set, cost, floor + cost, next++);
    sets.put(rule, kept);
    byWorth.add(kept);
  }

  private void drop(Meaning rule) {
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
