package studio.marquee.connect.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.connect.cache.Generations;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.connect.seal.Seal;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * Goes back to the generation before, on purpose and by whoever has the keys. The one that is set
 * aside stays until the next refresh, so that this can be undone by doing it again.
 */
final class RollBack {
  private final Workspace workspace;
  private final MartCache cache;
  private final Seal seal;
  private final Generations generations;

  RollBack(Workspace workspace, MartCache cache, KeyRing keys) {
    this.workspace = workspace;
    this.cache = cache;
    this.seal = new Seal(keys, cache.id());
    this.generations = new Generations(cache, keys);
  }

  void run() throws ProblemException {
    Mart population = workspace.population();
    try (CacheLock lock = CacheLock.of(cache).orElse(null)) {
      if (lock == null) {
        throw new ProblemException(Problem.of(RefreshProblem.ALREADY_RUNNING, population.title()));
      }
      List<String> counting = new ArrayList<>(seal.generations());
      boolean isThere =
          counting.size() > 1
              && generations.canAnswer(counting.get(1), workspace.catalogue(), population);
      if (!isThere) {
        throw new ProblemException(Problem.of(RefreshProblem.NOTHING_BEFORE, population.title()));
      }
      counting.addFirst(counting.remove(1));
      seal.switchTo(counting);
    } catch (IOException failure) {
      throw new ProblemException(
          Problem.of(RefreshProblem.CANNOT_WRITE, population.title(), cache.folder()), failure);
    }
  }

  /** As of when newer data were set aside; empty when the newest are in use. */
  Optional<Instant> setAside() throws ProblemException {
    List<String> counting = seal.generations();
    return counting.stream()
        .skip(1)
        .filter(other -> number(other) > number(counting.getFirst()))
        .map(MartCache::asOf)
        .findFirst();
  }

  private static int number(String generation) {
    return MartCache.number(Path.of(generation));
  }
}
