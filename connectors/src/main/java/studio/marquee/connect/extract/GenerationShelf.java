package studio.marquee.connect.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.disk.Disk;
import studio.marquee.connect.seal.Manifest;
import studio.marquee.connect.seal.Seal;
import studio.marquee.connect.seal.Seal.Content;
import studio.marquee.model.problem.ProblemException;

/**
 * Where the generations of one cache stand: begins a new one beside the others, puts it among them,
 * and takes away what no longer counts. Only one refresh at a time may use it.
 */
final class GenerationShelf {
  private static final Logger LOG = LoggerFactory.getLogger(GenerationShelf.class);

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private static final int GENERATIONS_KEPT = 2;

  private final MartCache cache;
  private final Seal seal;
  private final Disk disk;

  GenerationShelf(MartCache cache, Seal seal, Disk disk) {
    this.cache = cache;
    this.seal = seal;
    this.disk = disk;
  }

  /**
   * A generation that is being written.
   *
   * @param folder where it is written; hidden until it is complete
   * @param key the name of its key
   */
  record Draft(String generation, int number, Path folder, String key) {}

  /** Clears what an interrupted refresh left behind first. */
  Draft begin(Instant asOf) throws IOException, ProblemException {
    clear();
    return draft(asOf);
  }

  /** Takes away what an interrupted refresh left behind, and what no longer counts. */
  void clear() throws IOException, ProblemException {
    for (Path leftover : cache.leftovers()) {
      disk.deleteAll(leftover);
    }
    prune();
  }

  /** One more, beside those that are there. */
  Draft draft(Instant asOf) throws IOException, ProblemException {
    int number = cache.newestNumber() + 1;
    String generation = "%06d-%s".formatted(number, MOMENT.format(asOf));
    Path folder = Files.createTempDirectory(cache.folder(), ".writing-");
    return new Draft(generation, number, folder, seal.newKey(number, Content.ROWS));
  }

  /** Seals it and puts it among the others; it is the current one from then on. */
  Path publish(Draft draft, Manifest manifest) throws IOException, ProblemException {
    Path finished = place(draft, manifest);
    seal.switchTo(withThoseBefore(draft.generation()));
    try {
      prune();
    } catch (ProblemException failure) {
      // The new generation counts already: nothing that fails from here on takes that back.
      LOG.warn("The key of an old generation is still there", failure);
    }
    return finished;
  }

  /** Seals it and puts it among the others; it does not count yet. */
  Path place(Draft draft, Manifest manifest) throws IOException, ProblemException {
    seal.close(draft.folder(), manifest);
    Path finished = cache.folder().resolve(draft.generation());
    disk.move(draft.folder(), finished);
    return finished;
  }

  private List<String> withThoseBefore(String generation) throws ProblemException {
    List<String> counting = new ArrayList<>(List.of(generation));
    seal.generations().stream().limit(GENERATIONS_KEPT - 1).forEach(counting::add);
    return counting;
  }

  /**
   * Leaves nothing of it. What failed before is what is told, so a failure here is only noted: a
   * key that is left over opens nothing, and the next refresh deletes the files.
   */
  void abandon(Draft draft) {
    boolean isInterrupted = Thread.interrupted();
    try {
      seal.forgetKeysOf(draft.number(), Set.of());
      disk.deleteAll(draft.folder());
    } catch (ProblemException | IOException failure) {
      LOG.warn("Something of an unfinished generation is still there", failure);
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Removes what no longer counts. The key goes first, so that what is left of a file when the
   * power fails opens for nobody; what cannot be removed now is removed by the next refresh.
   */
  void prune() throws ProblemException {
    List<String> counting = seal.generations();
    Set<String> used = used();
    try {
      List<Path> gone =
          cache.generations().stream()
              .filter(folder -> !counting.contains(folder.getFileName().toString()))
              .toList();
      for (Path folder : gone) {
        for (String key : seal.keysOf(folder)) {
          if (!used.contains(key)) {
            seal.forget(key);
          }
        }
        seal.forgetKeysOf(MartCache.number(folder), used);
      }
      for (Path folder : gone) {
        disk.deleteAll(folder);
      }
    } catch (IOException failure) {
      LOG.warn("An old generation is still there", failure);
    }
  }

  /** Nothing opens then what an interrupted refresh wrote, wherever a copy of it may be. */
  void forgetUnfinished() throws IOException, ProblemException {
    seal.forgetKeysOf(cache.newestNumber() + 1, used());
  }

  /** The names of the keys that open what counts. */
  private Set<String> used() throws ProblemException {
    Set<String> used = new HashSet<>();
    for (String generation : seal.generations()) {
      used.addAll(seal.keysOf(cache.folder().resolve(generation)));
    }
    return used;
  }
}
