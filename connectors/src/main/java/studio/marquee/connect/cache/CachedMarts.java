package studio.marquee.connect.cache;

import java.util.ArrayList;
import java.util.List;
import studio.marquee.connect.seal.Manifest;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.Marts;

/**
 * The marts that one generation holds: the population, and whatever rules can reach from it. Direct
 * identifiers are never among them.
 */
public final class CachedMarts {
  private CachedMarts() {}

  /** The population first; the others lie in the same source and are related, however far. */
  public static List<Mart> of(Marts marts, Mart population) {
    List<Mart> reached = new ArrayList<>(List.of(population));
    for (int next = 0; next < reached.size(); next++) {
      Mart from = reached.get(next);
      marts.all().stream()
          .filter(to -> !reached.contains(to) && isHeldWith(population, to))
          .filter(to -> !marts.links(from.name(), to.name(), "").isEmpty())
          .forEach(reached::add);
    }
    return reached;
  }

  /** Those that a generation holds and that are still there with all their columns. */
  public static List<Mart> held(Marts marts, Manifest manifest) {
    return marts.all().stream().filter(mart -> manifest.mart(mart.name()).isPresent()).toList();
  }

  private static boolean isHeldWith(Mart population, Mart other) {
    return other.role() != MartRole.IDENTIFIERS
        && other.table().source().equals(population.table().source());
  }
}
