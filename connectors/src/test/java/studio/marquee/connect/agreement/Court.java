package studio.marquee.connect.agreement;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.member.RuleSets;
import studio.marquee.model.moment.Now;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/**
 * One table in all engines, and who differs there from the referee. Leaves of the bitmap algebra
 * are asked of the first engine, each of them once.
 */
final class Court {
  private final List<Engine> engines;
  private final List<Map<String, Object>> people;
  private final Now now;
  private final Interpreter referee;
  private final Map<Rule, RowSet> leaves = new HashMap<>();

  Court(List<Engine> engines, List<Map<String, Object>> people, Now now) throws SQLException {
    this.engines = List.copyOf(engines);
    this.people = people;
    this.now = now;
    this.referee = new Interpreter(people, now);
    for (Engine engine : engines) {
      engine.load(people);
    }
  }

  /** The first who differs, and how; also an engine that fails. */
  static Optional<String> disagreement(List<Engine> engines, Case asked) {
    try {
      return new Court(engines, asked.people(), asked.now()).disagreement(asked.segment());
    } catch (SQLException failure) {
      return Optional.of("loading failed: " + failure.getMessage());
    }
  }

  Optional<String> disagreement(Segment segment) {
    Set<Integer> meant = referee.people(segment);
    Rule whole = segment.whole();
    for (Engine engine : engines) {
      Optional<String> found = differs(engine, whole, meant);
      if (found.isEmpty() && Trees.isLive(whole)) {
        found = differs(engine, Trees.not(whole), others(meant)).map(s -> "the complement: " + s);
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return algebra(whole, meant);
  }

  private Set<Integer> others(Set<Integer> meant) {
    Set<Integer> others = new TreeSet<>();
    for (int i = 0; i < people.size(); i++) {
      if (!meant.contains(i)) {
        others.add(i);
      }
    }
    return others;
  }

  private Optional<String> differs(Engine engine, Rule rule, Set<Integer> meant) {
    try {
      return engine
          .people(rule, now)
          .filter(found -> !found.equals(meant))
          .map(found -> engine.name() + " says " + found + ", meant are " + meant);
    } catch (SQLException | RuntimeException failure) {
      return Optional.of(engine.name() + " failed: " + failure);
    }
  }

  private Optional<String> algebra(Rule whole, Set<Integer> meant) {
    try {
      RuleSets sets = new RuleSets(people.size(), PeopleMart.CATALOGUE, this::leaf);
      RowSet found = sets.of(whole);
      RowSet rest = Trees.isLive(whole) ? sets.of(Trees.not(whole)) : RowSet.none(people.size());
      if (found.count() + rest.count() != people.size()) {
        return Optional.of("bitmaps: " + found + " and the others " + rest);
      }
      return found.equals(set(meant))
          ? Optional.empty()
          : Optional.of("bitmaps say " + found + ", meant are " + meant);
    } catch (ProblemException | InterruptedException | RuntimeException failure) {
      return Optional.of("bitmaps failed: " + failure);
    }
  }

  private RowSet leaf(Rule leaf) {
    return leaves.computeIfAbsent(leaf, this::asked);
  }

  private RowSet asked(Rule leaf) {
    try {
      return set(engines.getFirst().people(leaf, now).orElseThrow());
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private RowSet set(Set<Integer> positions) {
    return RowSet.of(people.size(), positions.stream().mapToInt(Integer::intValue).toArray());
  }
}
