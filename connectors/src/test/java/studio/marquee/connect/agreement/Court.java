package studio.marquee.connect.agreement;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import studio.marquee.model.member.Bounds;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.member.RuleSets;
import studio.marquee.model.member.SegmentCounter;
import studio.marquee.model.member.SegmentCounts;
import studio.marquee.model.moment.Now;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/**
 * One world in all engines, and who differs there from the referee. Leaves of the bitmap algebra
 * are asked of the first engine, each of them once.
 */
final class Court {
  private static final int GROUPS_TURNED_EVERY = 4;

  private final List<Engine> engines;
  private final World world;
  private final Now now;
  private final Interpreter referee;
  private final Map<List<Object>, RowSet> leaves = new HashMap<>();
  private long asked;

  Court(List<Engine> engines, World world, Now now) throws SQLException {
    this.engines = List.copyOf(engines);
    this.world = world;
    this.now = now;
    this.referee = new Interpreter(world, now);
    for (Engine engine : engines) {
      engine.load(world);
    }
  }

  /** The first who differs, and how; also an engine that fails. */
  static Optional<Disagreement> disagreement(List<Engine> engines, Case asked) {
    try {
      return new Court(engines, asked.world(), asked.now()).disagreement(asked.segment());
    } catch (SQLException failure) {
      return Optional.of(Disagreement.failed("loading", failure));
    }
  }

  /** Those that fail in the same manner; what the referee cannot make sense of is no case. */
  static Predicate<Case> sameAs(Disagreement found, List<Engine> engines) {
    return asked -> {
      try {
        return disagreement(engines, asked)
            .filter(other -> other.manner().equals(found.manner()))
            .isPresent();
      } catch (RuntimeException senseless) {
        return false;
      }
    };
  }

  Optional<Disagreement> disagreement(Segment segment) {
    Set<String> meant = referee.meant(segment);
    String population = segment.population();
    Rule whole = segment.whole();
    boolean isTurned = Trees.isLive(whole) && isTurn(whole);
    for (Engine engine : engines) {
      Optional<Disagreement> found = differs(engine, population, whole, meant);
      if (found.isEmpty() && isTurned) {
        found = differs(engine, population, Trees.not(whole), others(population, meant));
      }
      if (found.isPresent()) {
        return found;
      }
    }
    if (!(whole instanceof Group)) {
      leaves.put(List.of(population, whole), set(population, meant));
    }
    return algebra(population, whole, meant).or(() -> numbers(segment, meant));
  }

  /** The number of the segment as it comes out of one pass over the sets of its rules. */
  private Optional<Disagreement> numbers(Segment segment, Set<String> meant) {
    String population = segment.population();
    int size = world.rows(population).size();
    try {
      SegmentCounts counts =
          new SegmentCounter(size, world.catalogue(), SegmentCounter.Shares.ONE)
              .count(segment, leaf -> Optional.of(leaf(population, leaf)));
      return counts.people().equals(Bounds.exactly(meant.size()))
          ? Optional.empty()
          : Optional.of(
              Disagreement.failed(
                  "numbers", new IllegalStateException(counts.people() + ", not " + meant.size())));
    } catch (RuntimeException failure) {
      return Optional.of(Disagreement.failed("numbers", failure));
    }
  }

  /** The complement is asked for of every single rule, and of some of the groups, first of all. */
  private boolean isTurn(Rule whole) {
    return !(whole instanceof Group) || asked++ % GROUPS_TURNED_EVERY == 0;
  }

  private List<String> keys(String population) {
    return world.rows(population).stream()
        .map(row -> Values.text(row.get(WorldMarts.KEY)))
        .toList();
  }

  private Set<String> others(String population, Set<String> meant) {
    Set<String> others = new TreeSet<>(keys(population));
    others.removeAll(meant);
    return others;
  }

  private Optional<Disagreement> differs(
      Engine engine, String population, Rule rule, Set<String> meant) {
    try {
      return engine
          .meant(population, rule, now)
          .filter(found -> !found.equals(meant))
          .map(found -> Disagreement.says(engine.name(), found, meant));
    } catch (SQLException | RuntimeException failure) {
      return Optional.of(Disagreement.failed(engine.name(), failure));
    }
  }

  private Optional<Disagreement> algebra(String population, Rule whole, Set<String> meant) {
    int size = world.rows(population).size();
    try {
      RuleSets sets = new RuleSets(size, world.catalogue(), leaf -> leaf(population, leaf));
      RowSet found = sets.of(whole);
      RowSet rest = Trees.isLive(whole) ? sets.of(Trees.not(whole)) : RowSet.none(size);
      boolean isWhole = found.count() + rest.count() == size;
      return isWhole && found.equals(set(population, meant))
          ? Optional.empty()
          : Optional.of(Disagreement.says("bitmaps", found, meant));
    } catch (ProblemException | InterruptedException | RuntimeException failure) {
      return Optional.of(Disagreement.failed("bitmaps", failure));
    }
  }

  private RowSet leaf(String population, Rule leaf) {
    return leaves.computeIfAbsent(List.of(population, leaf), _ -> asked(population, leaf));
  }

  private RowSet asked(String population, Rule leaf) {
    try {
      return set(population, engines.getFirst().meant(population, leaf, now).orElseThrow());
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private RowSet set(String population, Set<String> keys) {
    List<String> all = keys(population);
    return RowSet.of(all.size(), keys.stream().mapToInt(all::indexOf).sorted().toArray());
  }
}
