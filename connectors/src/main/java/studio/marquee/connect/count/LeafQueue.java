package studio.marquee.connect.count;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final long STOPPED_AGAIN_MILLIS = 10;

  private final Map<Meaning, Wanted> wanted = new LinkedHashMap<>();
  private final List<Wanted> abandoned = new ArrayList<>();
  private boolean isClosed;

  /** A rule that somebody waits for. */
  static final class Wanted {
    private final Meaning meaning;
    private final Rule rule;
    private final List<Asker> askers = new ArrayList<>();
    private Optional<Runnable> stop = Optional.empty();

    private Wanted(Meaning meaning, Rule rule) {
      this.meaning = meaning;
      this.rule = rule;
    }

    Meaning meaning() {
      return meaning;
    }

    Rule rule() {
      return rule;
    }
  }

  synchronized void want(Asker asker, Meaning meaning, Rule rule) {
    Wanted entry = wanted.computeIfAbsent(meaning, _ -> new Wanted(meaning, rule));
    if (!entry.askers.contains(asker)) {
      entry.askers.add(asker);
    }
    notifyAll();
  }

  /** The asker waits for nothing any more. */
  synchronized void forget(Asker asker) {
    for (Wanted entry : List.copyOf(wanted.values())) {
      if (entry.askers.remove(asker) && entry.askers.isEmpty()) {
        wanted.remove(entry.meaning);
        abandon(entry);
      }
    }
    notifyAll();
  }

  private void abandon(Wanted entry) {
    if (entry.stop.isPresent()) {
      abandoned.add(entry);
      entry.stop.get().run();
    }
  }

  /** Nobody counts it any more, whatever came of it. */
  synchronized void ended(Wanted entry) {
    abandoned.remove(entry);
    notifyAll();
  }

  /** Stops again what was abandoned, and waits for news. */
  @SuppressWarnings("WaitNotInLoop") // Both who call it do so until they have what they wait for.
  private void attend() throws InterruptedException {
    if (abandoned.isEmpty()) {
      wait();
    } else {
      wait(STOPPED_AGAIN_MILLIS);
      stopAgain();
    }
  }

  private void stopAgain() {
    abandoned.forEach(entry -> entry.stop.ifPresent(Runnable::run));
  }

  /**
   * Waits for a rule that nobody counts yet and takes it, the lightest first.
   *
   * @param most the most work that is taken on here
   * @param stop ends the counting of it
   */
  synchronized Wanted take(Effort most, Runnable stop) throws InterruptedException {
    while (true) {
      Optional<Wanted> next = next(most);
      if (isClosed) {
        throw new InterruptedException("closed");
      }
      if (next.isPresent()) {
        next.get().stop = Optional.of(stop);
        return next.get();
      }
      attend();
    }
  }

  private Optional<Wanted> next(Effort most) {
    Optional<Wanted> first = Optional.empty();
    for (Wanted entry : wanted.values()) {
      if (entry.stop.isPresent()) {
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

  /** Whether anybody still waits for what is being counted. */
  synchronized boolean isWanted(Wanted entry) {
    return !entry.askers.isEmpty();
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
    for (Wanted entry : wanted.values()) {
      entry.askers.clear();
      abandon(entry);
    }
    wanted.clear();
    notifyAll();
    while (!abandoned.isEmpty()) {
      attend();
    }
  }
}
