package studio.marquee.connect.cache;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.connect.seal.Manifest;
import studio.marquee.connect.seal.Seal;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** Finds the current generation of a mart: the newest that is whole and holds what is asked for. */
public final class Generations {
  private static final Logger LOG = LoggerFactory.getLogger(Generations.class);

  private final MartCache cache;
  private final Seal seal = new Seal();

  public Generations(MartCache cache) {
    this.cache = cache;
  }

  /** Empty when there is none, or none that today's contract can be answered from. */
  public Optional<AudienceEngine> openCurrent(Marts marts, Mart mart) throws ProblemException {
    for (Path folder : all(mart)) {
      try {
        Manifest manifest = seal.check(folder);
        if (holdsAll(mart, manifest)) {
          return Optional.of(GenerationEngine.open(folder, manifest, marts, mart));
        }
      } catch (ProblemException broken) {
        LOG.warn("Passing over a generation: {}", broken.getMessage());
      }
    }
    return Optional.empty();
  }

  private List<Path> all(Mart mart) throws ProblemException {
    try {
      return cache.generations();
    } catch (IOException unreadable) {
      throw new ProblemException(
          Problem.of(CacheProblem.NOT_READABLE, mart.title(), cache.folder()), unreadable);
    }
  }

  private static boolean holdsAll(Mart mart, Manifest manifest) {
    return manifest.mart().equals(mart.name())
        && mart.attributes().stream().map(Attribute::column).allMatch(manifest.columns()::contains);
  }
}
