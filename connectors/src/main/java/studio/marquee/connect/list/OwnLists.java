package studio.marquee.connect.list;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.disk.Disk;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.connect.keys.KeyRings;
import studio.marquee.connect.seal.ErasedPeople;
import studio.marquee.connect.seal.ErasureList;
import studio.marquee.connect.seal.Terms;
import studio.marquee.connect.workspace.Person;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.catalogue.Brought;
import studio.marquee.model.catalogue.PeopleList;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * The lists that were brought in on this laptop. Who may read something else finds other lists.
 * Before one is used, those whose time is over are deleted, and whoever was erased is taken out.
 */
public final class OwnLists {
  private final Path data;
  private final KeyRings keys;
  private final Clock clock;
  private final Disk disk = new LocalDisk();

  /**
   * @param data the folder for all that Marquee keeps on this laptop
   */
  public OwnLists(Path data, KeyRings keys, Clock clock) {
    this.data = data;
    this.keys = keys;
    this.clock = clock;
  }

  /** The workspace as somebody sees it, with the lists that are on this laptop for them. */
  public Workspace seenBy(Workspace workspace, Person person) throws ProblemException {
    Workspace seen = workspace.seenBy(person);
    Path folder = folder(data, seen);
    if (new ListShelf(NoKeys.RING, folder, disk).isEmpty()) {
      return seen;
    }
    List<PeopleList> lists = new ArrayList<>();
    List<Problem> unusable = new ArrayList<>();
    ListShelf shelf = new ListShelf(keys.of(workspace.folder()), folder, disk);
    for (ListShelf.Kept kept : usable(seen, shelf, unusable)) {
      add(kept, shelf, seen, lists, unusable);
    }
    return workspace.with(lists, unusable).seenBy(person);
  }

  private static void add(
      ListShelf.Kept kept,
      ListShelf shelf,
      Workspace seen,
      List<PeopleList> lists,
      List<Problem> unusable) {
    String name = kept.head().name();
    boolean isTaken =
        seen.catalogue().list(name).isPresent()
            || lists.stream().anyMatch(list -> list.name().equals(name));
    if (isTaken) {
      unusable.add(Problem.of(ListProblem.NAME_TAKEN, name));
      return;
    }
    String key = seen.population().key();
    try {
      ListHead head = kept.head();
      Brought brought = new Brought(head.person(), head.file(), head.added(), end(head, seen));
      lists.add(new PeopleList(name, key, Map.of(key, shelf.people(kept)), Optional.of(brought)));
    } catch (ProblemException _) {
      unusable.add(Problem.of(ListProblem.DAMAGED, name));
    }
  }

  /** What is known of them, by their names. */
  public List<KeptList> of(Workspace seen) throws ProblemException {
    Path folder = folder(data, seen);
    if (new ListShelf(NoKeys.RING, folder, disk).isEmpty()) {
      return List.of();
    }
    ListShelf shelf = new ListShelf(keys.of(seen.folder()), folder, disk);
    return usable(seen, shelf, new ArrayList<>()).stream().map(kept -> kept.head().told()).toList();
  }

  static Path folder(Path data, Workspace seen) throws ProblemException {
    MartCache cache = MartCache.of(data, seen, seen.population());
    return all(data, seen.folder()).resolve(cache.scope());
  }

  private static Path all(Path data, Path workspace) {
    return data.resolve("lists").resolve(MartCache.allOf(data, workspace).getFileName());
  }

  private List<ListShelf.Kept> usable(Workspace seen, ListShelf shelf, List<Problem> unusable)
      throws ProblemException {
    KeyRing ring = keys.of(seen.folder());
    MartCache cache = MartCache.of(data, seen, seen.population());
    Instant now = new Terms(ring, cache.id()).see(clock.instant());
    for (ListShelf.Kept kept : shelf.all(new ArrayList<>())) {
      Instant end = end(kept.head(), seen);
      if (!now.isBefore(end)) {
        shelf.remove(kept.id());
        unusable.add(
            Problem.of(
                ListProblem.ENDED, kept.head().name(), end.atZone(seen.timeZone()).toLocalDate()));
      }
    }
    ErasedPeople erased =
        new ErasureList(ring, MartCache.allOf(data, seen.folder()), disk).people();
    takeOut(shelf, erased);
    return shelf.all(unusable);
  }

  /** The earlier of what was said when it was brought in and what the contract says today. */
  private static Instant end(ListHead head, Workspace seen) {
    Mart population = seen.population();
    if (population.kept().isZero()) {
      return head.end();
    }
    Instant byContract = head.added().atZone(seen.timeZone()).plus(population.kept()).toInstant();
    return byContract.isBefore(head.end()) ? byContract : head.end();
  }

  /** Takes people out of every list of a workspace, whoever brought it in. */
  public static void takeOut(
      Path data, Path workspace, KeyRing keys, Disk disk, ErasedPeople erased)
      throws ProblemException {
    Path all = all(data, workspace);
    if (!Files.isDirectory(all)) {
      return;
    }
    try (Stream<Path> scopes = Files.list(all)) {
      for (Path scope : scopes.filter(Files::isDirectory).toList()) {
        takeOut(new ListShelf(keys, scope, disk), erased);
      }
    } catch (IOException unreadable) {
      throw new ProblemException(Problem.of(ListProblem.NOT_READABLE, all), unreadable);
    }
  }

  private static void takeOut(ListShelf shelf, ErasedPeople erased) throws ProblemException {
    for (ListShelf.Kept kept : shelf.all(new ArrayList<>())) {
      if (kept.head().erased() != erased.count()) {
        takeOut(kept, shelf, erased);
      }
    }
  }

  /** Of a list that does not open nobody can tell who is in it, so it goes as a whole. */
  private static void takeOut(ListShelf.Kept kept, ListShelf shelf, ErasedPeople erased)
      throws ProblemException {
    Optional<Names> people = people(kept, shelf);
    if (people.isPresent()) {
      List<String> left = people.get().stream().filter(person -> !erased.holds(person)).toList();
      shelf.keep(kept.head().with(erased.count(), left.size()), left);
    }
    shelf.remove(kept.id());
  }

  private static Optional<Names> people(ListShelf.Kept kept, ListShelf shelf) {
    try {
      return Optional.of(shelf.people(kept));
    } catch (ProblemException _) {
      return Optional.empty();
    }
  }
}
