package studio.marquee.connect.cache;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.connect.index.GenerationIndex;
import studio.marquee.connect.index.IndexFile;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.connect.seal.Manifest;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.connect.seal.Manifest.SealedFile;
import studio.marquee.connect.seal.Seal;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.problem.ProblemException;

/**
 * Finds the current generation of a population: the newest that is whole and holds what is asked
 * for.
 */
public final class Generations {
  private static final Logger LOG = LoggerFactory.getLogger(Generations.class);

  private final MartCache cache;
  private final Seal seal;

  public Generations(MartCache cache, KeyRing keys) {
    this.cache = cache;
    this.seal = new Seal(keys, cache.id());
  }

  /**
   * Empty when there is none, or none that today's contract can be answered from. A generation that
   * is whole and yet does not open is said to be so, and not quietly replaced by a new one.
   */
  public Optional<AudienceEngine> openCurrent(Catalogue catalogue, Mart mart, ZoneId zone)
      throws ProblemException {
    Optional<ProblemException> unopened = Optional.empty();
    for (Path folder : all()) {
      Optional<Manifest> manifest = whole(folder);
      if (manifest.isEmpty() || !holdsAll(catalogue, mart, manifest.get())) {
        continue;
      }
      try {
        return Optional.of(engine(folder, manifest.get(), catalogue, mart, zone));
      } catch (ProblemException failure) {
        LOG.warn("Passing over a generation: {}", failure.getMessage());
        unopened = Optional.of(failure);
      }
    }
    if (unopened.isPresent()) {
      throw unopened.get();
    }
    return Optional.empty();
  }

  /**
   * All that count, are whole and hold what is asked for, the current one first. Whoever asks for
   * them closes them.
   */
  public List<AudienceEngine> openAll(Catalogue catalogue, Mart mart, ZoneId zone)
      throws ProblemException {
    List<AudienceEngine> opened = new ArrayList<>();
    try {
      for (Path folder : all()) {
        Optional<Manifest> manifest = whole(folder);
        if (manifest.isPresent() && holdsAll(catalogue, mart, manifest.get())) {
          opened.add(engine(folder, manifest.get(), catalogue, mart, zone));
        }
      }
      return opened;
    } catch (ProblemException failure) {
      opened.forEach(AudienceEngine::close);
      throw failure;
    }
  }

  /** Whether a generation is whole and holds what today's contract needs. */
  public boolean canAnswer(String generation, Catalogue catalogue, Mart mart) {
    return whole(cache.folder().resolve(generation))
        .filter(manifest -> holdsAll(catalogue, mart, manifest))
        .isPresent();
  }

  private Optional<Manifest> whole(Path folder) {
    try {
      return Optional.of(seal.check(folder));
    } catch (ProblemException broken) {
      LOG.warn("Passing over a generation: {}", broken.getMessage());
      return Optional.empty();
    }
  }

  private AudienceEngine engine(
      Path folder, Manifest manifest, Catalogue catalogue, Mart mart, ZoneId zone)
      throws ProblemException {
    OpenGeneration opened =
        OpenGeneration.open(
            folder, manifest, CachedMarts.held(catalogue.marts(), manifest), seal::key);
    return GenerationEngine.open(opened, index(folder, manifest), catalogue, mart, zone);
  }

  /** What cannot be read of it is noted and done without, until it has been made again. */
  private GenerationIndex index(Path folder, Manifest manifest) {
    Map<String, IndexFile> files = new HashMap<>();
    boolean isMissed = false;
    for (Map.Entry<String, SealedFile> made : indexes(manifest).entrySet()) {
      try {
        files.put(made.getKey(), indexFile(folder, made.getValue()));
      } catch (ProblemException broken) {
        LOG.warn("Counting without an index: {}", broken.getMessage());
        isMissed = true;
      }
    }
    GenerationIndex index = new GenerationIndex(files);
    if (isMissed) {
      index.misses();
    }
    return index;
  }

  /** Opens what counts faster. */
  public IndexFile indexFile(Path folder, SealedFile file) throws ProblemException {
    return IndexFile.of(seal.index(folder, file), file.name());
  }

  /** The indexes of a generation, by the names of the files of rows that they were made from. */
  public static Map<String, SealedFile> indexes(Manifest manifest) {
    Map<String, SealedFile> indexes = new LinkedHashMap<>();
    for (SealedFile rows : manifest.files()) {
      String name = Seal.indexOf(rows.name());
      manifest.files().stream()
          .filter(file -> file.name().equals(name) && !file.equals(rows))
          .forEach(file -> indexes.put(rows.name(), file));
    }
    return indexes;
  }

  /** Only what the seal says counts, the current one first. */
  private List<Path> all() throws ProblemException {
    return seal.generations().stream().map(cache.folder()::resolve).toList();
  }

  private boolean holdsAll(Catalogue catalogue, Mart population, Manifest manifest) {
    return manifest.scope().equals(cache.scope())
        && manifest.population().equals(population.name())
        && CachedMarts.of(catalogue.marts(), population).stream()
            .allMatch(mart -> holdsAll(mart, manifest));
  }

  private static boolean holdsAll(Mart mart, Manifest manifest) {
    List<String> held = manifest.mart(mart.name()).map(HeldMart::columns).orElse(List.of());
    return manifest.mart(mart.name()).isPresent()
        && mart.attributes().stream().map(Attribute::column).allMatch(held::contains);
  }
}
