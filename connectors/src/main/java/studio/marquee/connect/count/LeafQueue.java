package studio.marquee.connect.count;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.marquee.connect.index.IndexedLeaves;
import studio.marquee.model.compare.Meaning;
import studio.marquee.model.segment.Rule;

/**
 * Which rules are to be counted, for whom, and who counts them. What nobody waits for any more is
 * not begun, and is stopped when it has been begun. May be used from any thread.
 *
 * <p>A stop that comes a moment before the counting begins has nothing to stop yet and is lost. So
 * whoever has nothing else to do stops again what was abandoned, until it has ended.
 */
final class LeafQueue {
  /** More of them would keep the first answer waiting for too long. */
  static final int MOST_TOGETHER = 4;

  private static final long STOPPED_AGAIN_MILLIS = 10;

  private final Map<Meaning, Wanted> wanted = new LinkedHashMap<>();
  private final List<Taken> abandoned = new ArrayList<>();
  private boolean isClosed;

  /** A rule that somebody waits for. */
  static final class Wanted {
    private final Meaning meaning;
    private final Rule rule;
    private final List<Asker> askers = new ArrayList<>();
    private Optional<Taken> taken = Optional.empty();
    private boolean isAlone;

    private Wanted(Meaning meaning, Rule rule) {
      this.meaning = meaning;
      this.rule = rule;
    }

    Rule rule() {
      return rule;
    }
  }

  /** Rules that are counted at the same time, and are stopped when nobody waits for any of them. */
  static final class Taken {
    private final List<Wanted> rules;
    private final Runnable stop;

    private Taken(List<Wanted> rules, Runnable stop) {
      this.rules = rules;
      this.stop = stop;
    }

    List<Wanted> rules() {
      return rules;
    }
  }

  /** From now on the asker waits for these and no others; what it waited for already goes on. */
  synchronized void want(Asker asker, Map<Meaning, Rule> rules) {
    rules.forEach((meaning, rule) -> {
      Wanted entry = wanted.computeIfAbsent(meaning, _ -> new Wanted(meaning, rule));
      if (!entry.askers.contains(asker)) {
        entry.askers.add(asker);
      }
    });
    for (Wanted entry : List.copyOf(wanted.values())) {
      boolean isLeft = !rules.containsKey(entry.meaning) && entry.askers.remove(asker);
      if (isLeft && entry.askers.isEmpty()) {
        wanted.remove(entry.meaning);
        entry.taken.ifPresent(this::abandon);
      }
    }
    notifyAll();
  }

  /** The asker waits for nothing any more. */
  void forget(Asker asker) {
    want(asker, Map.of());
  }

  private void abandon(Taken taken) {
    if (taken.rules.stream().allMatch(rule -> rule.askers.isEmpty())) {
      if (!abandoned.contains(taken)) {
        abandoned.add(taken);
      }
      taken.stop.run();
    }
  }

  /** Nobody counts it any more, whatever came of it. */
  synchronized void ended(Taken taken) {
    abandoned.remove(taken);
    notifyAll();
  }

  /** Stops again what was abandoned, and waits for news. */
  @SuppressWarnings("WaitNotInLoop") // Both who call it do so until they have what they wait for.
  private void attend() throws InterruptedException {
    if (abandoned.isEmpty()) {
      wait();
    } else {
      wait(STOPPED_AGAIN_MILLIS);
      abandoned.forEach(taken -> taken.stop.run());
    }
  }

  /**
   * Waits for rules that nobody counts yet and takes them: the lightest alone, or some that one
   * look may answer.
   *
   * @param most the most work that is taken on here
   * @param stop ends the counting of them
   */
  synchronized Taken take(Effort most, Runnable stop) throws InterruptedException {
    while (true) {
      Optional<Wanted> next = next(most);
      if (isClosed) {
        throw new InterruptedException("closed");
      }
      if (next.isPresent()) {
        Taken taken = new Taken(with(next.get()), stop);
        taken.rules.forEach(rule -> rule.taken = Optional.of(taken));
        return taken;
      }
      attend();
    }
  }

  private Optional<Wanted> next(Effort most) {
    Optional<Wanted> first = Optional.empty();
    for (Wanted entry : wanted.values()) {
      if (entry.taken.isPresent()) {
        continue;
      }
      if (Effort.of(entry.rule) == Effort.LIGHT) {
        return Optional.of(entry);
      }
      if (most == Effort.HEAVY && first.isEmpty()) {
        first = Optional.of(entry);
      }
    }
    return first;
  }

  private List<Wanted> with(Wanted first) {
    List<Wanted> rules = new ArrayList<>(List.of(first));
    for (Wanted entry : wanted.values()) {
      boolean isFree = entry != first && entry.taken.isEmpty() && rules.size() < MOST_TOGETHER;
      if (isFree && mayShare(first) && mayShare(entry)) {
        rules.add(entry);
      }
    }
    return List.copyOf(rules);
  }

  private static boolean mayShare(Wanted entry) {
    return !entry.isAlone && IndexedLeaves.isTogether(entry.rule);
  }

  /** No look answers them together, so each of them is taken again by itself. */
  synchronized void putBack(List<Wanted> rules) {
    for (Wanted rule : rules) {
      rule.isAlone = true;
      rule.taken = Optional.empty();
    }
    notifyAll();
  }

  /** Those that anybody still waits for. */
  synchronized List<Wanted> stillWanted(Taken taken) {
    return taken.rules.stream().filter(rule -> !rule.askers.isEmpty()).toList();
  }

  /** Tells all who wait for it. */
  void done(Wanted entry, LeafLane.Outcome outcome) {
    List<Asker> waiting;
    synchronized (this) {
      wanted.remove(entry.meaning, entry);
      waiting = List.copyOf(entry.askers);
      entry.askers.clear();
    }
    waiting.forEach(asker -> asker.arrived(entry.meaning, outcome));
  }

  /** Afterwards nothing is counted any more. */
  synchronized void close() throws InterruptedException {
    isClosed = true;
    wanted.values().forEach(entry -> entry.askers.clear());
    wanted.values().forEach(entry -> entry.taken.ifPresent(this::abandon));
    wanted.clear();
    notifyAll();
    while (!abandoned.isEmpty()) {
      attend();
    }
  }
}
