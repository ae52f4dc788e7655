package studio.marquee.connect.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.disk.Disk;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.connect.seal.ErasedPeople;
import studio.marquee.connect.seal.Manifest;
import studio.marquee.connect.seal.Seal;
import studio.marquee.connect.seal.SealProblem;
import studio.marquee.connect.seal.Terms;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * Takes people who were erased out of every generation of one cache. Until that is done nothing of
 * the cache is shown, and whoever opens it next goes on with it.
 */
final class CacheErasure {
  private static final Set<SealProblem> LOST =
      Set.of(
          SealProblem.NO_MANIFEST,
          SealProblem.MANIFEST_UNREADABLE,
          SealProblem.FILE_CHANGED,
          SealProblem.NO_KEY);

  private final MartCache cache;
  private final KeyRing keys;
  private final Disk disk;
  private final Seal seal;
  private final GenerationShelf shelf;

  CacheErasure(MartCache cache, KeyRing keys, Disk disk) {
    this.cache = cache;
    this.keys = keys;
    this.disk = disk;
    this.seal = new Seal(keys, cache.id(), disk);
    this.shelf = new GenerationShelf(cache, seal, disk);
  }

  /**
   * Afterwards none of them is in any generation, nor in what an interrupted refresh left.
   *
   * @param marts as they are held in this cache
   */
  void finish(ErasedPeople people, Marts marts, Mart population)
      throws ProblemException, InterruptedException {
    if (people.count() == 0 || isFinished(people)) {
      return;
    }
    alone(() -> {
      shelf.clear();
      shelf.forgetUnfinished();
      Map<String, String> made = new LinkedHashMap<>();
      List<String> counting = seal.generations();
      Rewriting rewriting = new Rewriting(shelf, seal, disk, people);
      for (String generation : oldestFirst(counting)) {
        made.put(generation, without(generation, rewriting, marts, population));
      }
      List<String> now = counting.stream().map(made::get).toList();
      if (!now.equals(counting)) {
        new Terms(keys, cache.id()).passOn(made);
        seal.switchTo(now);
      }
      shelf.prune();
      boolean isTidy = cache.generations().stream().allMatch(folder -> isAmong(folder, now));
      if (isTidy) {
        remember(now, people.count());
      }
    });
  }

  /** Nobody can tell who is in it, so all of it goes. */
  void forgetAll() throws ProblemException, InterruptedException {
    alone(() -> {
      shelf.clear();
      shelf.forgetUnfinished();
      seal.switchTo(List.of());
      shelf.prune();
    });
  }

  /** What has to be done while nobody else writes. */
  private interface Work {
    void run() throws ProblemException, IOException, InterruptedException;
  }

  private void alone(Work work) throws ProblemException, InterruptedException {
    try (CacheLock lock = CacheLock.of(cache).orElse(null)) {
      if (lock == null) {
        throw new ProblemException(Problem.of(RefreshProblem.ERASURE_WAITS, cache.folder()));
      }
      work.run();
    } catch (IOException failure) {
      throw new ProblemException(Problem.of(RefreshProblem.ERASURE_WAITS, cache.folder()), failure);
    }
  }

  private static List<String> oldestFirst(List<String> generations) {
    return generations.stream()
        .sorted(Comparator.comparingInt(name -> MartCache.number(Path.of(name))))
        .toList();
  }

  /** The name of what stands in its place; the same when none of them was in it. */
  private String without(String generation, Rewriting rewriting, Marts marts, Mart population)
      throws ProblemException, InterruptedException {
    Path folder = cache.folder().resolve(generation);
    if (!Files.isDirectory(folder)) {
      return generation;
    }
    Optional<Manifest> manifest = whole(folder);
    Optional<List<Mart>> held = manifest.flatMap(known -> held(known, marts, population));
    if (held.isEmpty()) {
      forget(folder);
      return generation;
    }
    return rewriting.without(folder, manifest.orElseThrow(), held.get()).orElse(generation);
  }

  private Optional<Manifest> whole(Path folder) throws ProblemException {
    try {
      return Optional.of(seal.check(folder));
    } catch (ProblemException broken) {
      if (broken.problem().code() instanceof SealProblem code && LOST.contains(code)) {
        return Optional.empty();
      }
      throw broken;
    }
  }

  /** The population first; empty when it holds what nobody describes any more. */
  private static Optional<List<Mart>> held(Manifest manifest, Marts marts, Mart population) {
    List<Mart> held = new ArrayList<>(List.of(population));
    for (Manifest.HeldMart mart : manifest.marts()) {
      Optional<Mart> known = marts.mart(mart.name());
      if (known.isEmpty()) {
        return Optional.empty();
      }
      if (!known.get().equals(population)) {
        held.add(known.get());
      }
    }
    return manifest.mart(population.name()).map(_ -> held);
  }

  /** It cannot be read, or not be understood, so its keys go as if they were in it. */
  private void forget(Path folder) throws ProblemException {
    Set<String> used = new TreeSet<>();
    for (String generation : seal.generations()) {
      if (!generation.equals(folder.getFileName().toString())) {
        used.addAll(seal.keysOf(cache.folder().resolve(generation)));
      }
    }
    seal.forgetKeysOf(MartCache.number(folder), used);
    try {
      disk.deleteAll(folder);
    } catch (IOException failure) {
      throw new ProblemException(Problem.of(RefreshProblem.ERASURE_WAITS, cache.folder()), failure);
    }
  }

  /** What is left of others opens for nobody, and the next opening deletes it. */
  private static boolean isAmong(Path folder, List<String> generations) {
    return generations.contains(folder.getFileName().toString());
  }

  private String finished() {
    return "erased/" + cache.id();
  }

  private boolean isFinished(ErasedPeople people) throws ProblemException {
    String text =
        keys.find(finished()).map(kept -> new String(kept, StandardCharsets.UTF_8)).orElse("");
    return text.equals(text(seal.generations(), people.count()));
  }

  private void remember(List<String> generations, int people) throws ProblemException {
    keys.keep(finished(), text(generations, people).getBytes(StandardCharsets.UTF_8));
  }

  private static String text(List<String> generations, int people) {
    return people + "\n" + String.join("\n", generations);
  }
}
