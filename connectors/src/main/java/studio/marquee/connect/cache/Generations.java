package studio.marquee.connect.cache;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
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
        return Optional.of(
            GenerationEngine.open(
                opened(folder, manifest.get(), catalogue),
                index(folder, manifest.get()),
                catalogue,
                mart,
                zone));
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

  private OpenGeneration opened(Path folder, Manifest manifest, Catalogue catalogue)
      throws ProblemException {
    return OpenGeneration.open(
        folder, manifest, CachedMarts.held(catalogue.marts(), manifest), seal::key);
  }

  /** What cannot be read of it is noted and done without. */
  private GenerationIndex index(Path folder, Manifest manifest) {
    Map<String, IndexFile> files = new HashMap<>();
    for (SealedFile rows : manifest.files()) {
      String name = Seal.indexOf(rows.name());
      for (SealedFile file : manifest.files()) {
        if (file.name().equals(name) && !file.equals(rows)) {
          try {
            files.put(rows.name(), IndexFile.of(seal.index(folder, file), name));
          } catch (ProblemException broken) {
            LOG.warn("Counting without an index: {}", broken.getMessage());
          }
        }
      }
    }
    return new GenerationIndex(files);
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
