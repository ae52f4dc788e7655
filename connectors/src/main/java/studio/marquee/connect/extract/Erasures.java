package studio.marquee.connect.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.disk.Disk;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.connect.list.OwnLists;
import studio.marquee.connect.seal.ErasedPeople;
import studio.marquee.connect.seal.ErasureList;
import studio.marquee.connect.seal.IdentifierVault;
import studio.marquee.connect.seal.Seal;
import studio.marquee.connect.workspace.Person;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.policy.Extract;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * Erases people from all caches of a workspace on this laptop, whoever they were read for. First
 * they are on the list, which keeps them out from then on; what could not be done at once is done
 * before anything is shown again.
 */
public final class Erasures {
  private final Path data;
  private final KeyRing keys;
  private final Disk disk;

  /**
   * Says where.
   *
   * @param data the folder for all that Marquee keeps on this laptop
   */
  public Erasures(Path data, KeyRing keys, Disk disk) {
    this.data = data;
    this.keys = keys;
    this.disk = disk;
  }

  /**
   * What was done.
   *
   * @param people how many were asked for
   * @param stillNamed files of the workspace that name one of them, which are the data team's
   */
  public record Erased(int people, List<Path> stillNamed) {
    public Erased {
      stillNamed = List.copyOf(stillNamed);
    }
  }

  /**
   * Erases them.
   *
   * @param workspace as it lies there, not as somebody sees it
   */
  public Erased erase(Workspace workspace, Set<String> people)
      throws ProblemException, InterruptedException {
    Map<Path, Workspace> seen = seen(workspace);
    Set<String> marked = new HashSet<>(people);
    for (Workspace view : seen.values()) {
      Optional<Extract> read = view.extracts().of(workspace.population().name());
      if (read.isPresent()) {
        marked.addAll(KeyMasks.of(people, read.get(), view.extracts(), workspace.timeZone()));
      }
    }
    Set<String> named = new HashSet<>(people);
    for (Path folder : seen.keySet()) {
      named.addAll(addresses(new MartCache(folder), people));
    }
    List<Path> stillNamed = NamedIn.filesOf(workspace, named);
    list(workspace).add(marked);
    everywhere(workspace, seen);
    return new Erased(people.size(), stillNamed);
  }

  /** What else somebody may be named by in a list. A vault that does not open tells nothing. */
  private Set<String> addresses(MartCache cache, Set<String> people) throws ProblemException {
    Seal seal = new Seal(keys, cache.id());
    Set<String> addresses = new HashSet<>();
    for (String generation : seal.generations()) {
      try (IdentifierVault vault = seal.vault(cache.folder().resolve(generation)).orElse(null)) {
        if (vault != null) {
          for (String person : people) {
            vault.of(person).stream()
                .flatMap(row -> row.values().stream())
                .filter(NamedIn::isAddress)
                .forEach(addresses::add);
          }
        }
      } catch (ProblemException | IOException _) {
        // It goes as a whole when the people in it are erased.
      }
    }
    return addresses;
  }

  /** Before a cache is opened: what was not finished, and whoever came back with a refresh. */
  void finish(Workspace workspace, MartCache cache) throws ProblemException {
    ErasureList list = list(workspace);
    ErasedPeople erased = list.people();
    if (erased.count() == 0) {
      return;
    }
    try {
      if (list.isUnfinished()) {
        Workspace declared = new WorkspaceReader().read(workspace.folder());
        everywhere(declared, seen(declared));
      }
      new CacheErasure(cache, keys, disk).finish(erased, workspace.marts(), workspace.population());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ProblemException(Problem.of(RefreshProblem.ERASURE_WAITS, cache.folder()), stopped);
    }
  }

  private void everywhere(Workspace workspace, Map<Path, Workspace> seen)
      throws ProblemException, InterruptedException {
    ErasureList list = list(workspace);
    ErasedPeople erased = list.people();
    for (Path folder : caches(workspace)) {
      CacheErasure cache = new CacheErasure(new MartCache(folder), keys, disk);
      Workspace view = seen.get(folder);
      if (view == null) {
        cache.forgetAll();
      } else {
        cache.finish(erased, view.marts(), view.population());
      }
    }
    OwnLists.takeOut(data, workspace.folder(), keys, disk, erased);
    list.finished(erased.count());
  }

  private ErasureList list(Workspace workspace) throws ProblemException {
    return new ErasureList(keys, MartCache.allOf(data, workspace.folder()), disk);
  }

  /** As everybody who works here sees it, by the folder of their cache. */
  private Map<Path, Workspace> seen(Workspace workspace) throws ProblemException {
    Map<Path, Workspace> seen = new LinkedHashMap<>();
    for (Person person : workspace.people()) {
      try {
        Workspace view = workspace.seenBy(person);
        seen.put(MartCache.of(data, view, view.population()).folder(), view);
      } catch (ProblemException _) {
        // Who may see nothing has no cache.
      }
    }
    return seen;
  }

  private List<Path> caches(Workspace workspace) throws ProblemException {
    Path all = MartCache.allOf(data, workspace.folder());
    List<Path> caches = new ArrayList<>();
    try {
      for (Path mart : folders(all)) {
        caches.addAll(folders(mart));
      }
      return caches;
    } catch (IOException unreadable) {
      throw new ProblemException(Problem.of(RefreshProblem.ERASURE_WAITS, all), unreadable);
    }
  }

  private static List<Path> folders(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(Files::isDirectory).sorted().toList();
    }
  }
}
