package studio.marquee.connect.extract;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.disk.Disk;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.connect.seal.Seal;
import studio.marquee.connect.seal.SealProblem;
import studio.marquee.connect.seal.Terms;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * Ends what may be kept no longer: a generation whose contract's retention or whose offline lease
 * is over loses its keys, and its files then.
 */
final class Keeping {
  private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);

  private final Workspace workspace;
  private final MartCache cache;
  private final Seal seal;
  private final Terms terms;
  private final Disk disk = new LocalDisk();

  Keeping(Workspace workspace, MartCache cache, KeyRing keys) {
    this.workspace = workspace;
    this.cache = cache;
    this.seal = new Seal(keys, cache.id());
    this.terms = new Terms(keys, cache.id());
  }

  /** What has just been fetched may be kept from now on. */
  void begin(Instant now) throws ProblemException {
    List<String> counting = seal.generations();
    if (!counting.isEmpty() && !periods().isEmpty()) {
      String current = counting.getFirst();
      terms.begin(current, now, end(MartCache.asOf(current)), Set.copyOf(counting));
    }
  }

  /** Empty when there is nothing, or when nothing ends it. */
  Optional<Term> term(Instant now) throws ProblemException {
    List<String> counting = seal.generations();
    Optional<Instant> last = Optional.empty();
    for (String generation : counting) {
      Optional<Instant> end = end(generation);
      boolean isLater = last.isEmpty() || end.filter(last.get()::isBefore).isPresent();
      if (end.isEmpty()) {
        return Optional.empty();
      }
      last = isLater ? end : last;
    }
    return last.isEmpty() ? Optional.empty() : Optional.of(new Term(terms.see(now), last.get()));
  }

  /** Throws when nothing is left that may be read. */
  void enforce(Instant now) throws ProblemException {
    Optional<Term> term = term(now);
    if (term.isEmpty()) {
      return;
    }
    Set<String> ended = ended(term.get().now());
    if (!ended.isEmpty()) {
      forget(ended);
    }
    Mart population = workspace.population();
    if (term.get().hasEnded()) {
      throw new ProblemException(
          Problem.of(SealProblem.ENDED, population.title(), day(term.get().end())));
    }
    if (Terms.isTurnedBack(now, term.get().now())) {
      throw new ProblemException(
          Problem.of(SealProblem.CLOCK_TURNED_BACK, population.title(), day(term.get().now())));
    }
  }

  private LocalDate day(Instant moment) {
    return moment.atZone(workspace.timeZone()).toLocalDate();
  }

  private Set<String> ended(Instant now) throws ProblemException {
    Set<String> ended = new HashSet<>();
    for (String generation : seal.generations()) {
      if (end(generation).filter(end -> !now.isBefore(end)).isPresent()) {
        ended.add(generation);
      }
    }
    return ended;
  }

  /** Whoever writes here right now does not end what counts; the next one to open it does. */
  private void forget(Set<String> ended) throws ProblemException {
    try (CacheLock lock = CacheLock.of(cache).orElse(null)) {
      if (lock == null) {
        return;
      }
      Set<String> used = new HashSet<>();
      for (String generation : seal.generations()) {
        if (!ended.contains(generation)) {
          used.addAll(seal.keysOf(cache.folder().resolve(generation)));
        }
      }
      for (String generation : ended) {
        for (String key : seal.keysOf(cache.folder().resolve(generation))) {
          if (!used.contains(key)) {
            seal.forget(key);
          }
        }
        seal.forgetKeysOf(MartCache.number(cache.folder().resolve(generation)), used);
      }
      for (String generation : ended) {
        disk.deleteAll(cache.folder().resolve(generation));
      }
    } catch (IOException failure) {
      // Without their keys they open for nobody.
      LOG.warn("Files that have ended are still there", failure);
    }
  }

  /** The earlier of what was written down and what the workspace says today. */
  private Optional<Instant> end(String generation) throws ProblemException {
    return Stream.concat(terms.end(generation).stream(), end(MartCache.asOf(generation)).stream())
        .min(Instant::compareTo);
  }

  private Optional<Instant> end(Instant asOf) {
    return periods().stream()
        .map(period -> asOf.atZone(workspace.timeZone()).plus(period).toInstant())
        .min(Instant::compareTo);
  }

  /** The lease, and how long the contracts of what lies here let rows be kept. */
  private List<Period> periods() {
    List<Period> periods = new ArrayList<>();
    String source = workspace.population().table().source();
    workspace.marts().all().stream()
        .filter(mart -> mart.table().source().equals(source))
        .map(Mart::kept)
        .forEach(periods::add);
    periods.add(workspace.governance().offlineLease());
    return periods.stream().filter(period -> !period.isZero()).toList();
  }
}
