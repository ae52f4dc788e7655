package studio.marquee.connect.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.connect.count.CountedSets;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.answer.Headcount;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.member.SegmentCounter;
import studio.marquee.model.member.SegmentCounter.Tally;
import studio.marquee.model.moment.Now;
import studio.marquee.model.policy.Action;
import studio.marquee.model.policy.Decision;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.sql.RuleSql;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/** What all questions about one population of one generation share. */
final class Ground {
  private final AudienceEngine engine;
  private final Workspace workspace;
  private final Mart population;
  private final CountedSets sets;
  private final int floor;
  private final RuleSql sql;
  private final Map<AttributeName, Optional<Problem>> unshown = new ConcurrentHashMap<>();

  /** One audience after the other is asked about, each of them several times. */
  private final AtomicReference<Optional<Tallied>> newest = new AtomicReference<>(Optional.empty());

  private record Tallied(Segment segment, Tally tally) {}

  Ground(AudienceEngine engine, Workspace workspace, Mart population, CountedSets sets)
      throws ProblemException {
    this.engine = engine;
    this.workspace = workspace;
    this.population = population;
    this.sets = sets;
    this.floor = workspace.floor();
    this.sql =
        new RuleSql(
            workspace.catalogue(),
            new DuckDbDialect(),
            new Now(engine.freshness().asOf(), workspace.timeZone()),
            CacheTable::quotedNameOf,
            population);
  }

  AudienceEngine engine() {
    return engine;
  }

  Workspace workspace() {
    return workspace;
  }

  Catalogue catalogue() {
    return workspace.catalogue();
  }

  Mart population() {
    return population;
  }

  RuleSql sql() {
    return sql;
  }

  int people() {
    return engine.freshness().people();
  }

  int floor() {
    return floor;
  }

  Headcount told(long count) {
    return Headcount.of(count, floor);
  }

  List<Headcount> told(List<Integer> counts) {
    return counts.stream().map(count -> told(count)).toList();
  }

  /** Whom a segment means; refused when they may not be counted. */
  RowSet members(Segment segment) throws ProblemException, InterruptedException {
    return tally(segment).members().orElseThrow();
  }

  /** All that is known of a segment; refused when its people may not be counted. */
  Tally tally(Segment segment) throws ProblemException, InterruptedException {
    require(Action.COUNT, segment, Set.of());
    Optional<Tallied> last = newest.get();
    if (last.isPresent() && last.get().segment().equals(segment)) {
      return last.get().tally();
    }
    SegmentCounter counter = new SegmentCounter(people(), catalogue(), SegmentCounter.Shares.ONE);
    Map<Rule, RowSet> known = new HashMap<>();
    for (Rule rule : counter.unknown(segment, _ -> Optional.empty())) {
      known.put(rule, members(rule));
    }
    Tally tally = counter.tally(segment, rule -> Optional.ofNullable(known.get(rule)));
    newest.set(Optional.of(new Tallied(segment, tally)));
    return tally;
  }

  RowSet members(Rule rule) throws ProblemException, InterruptedException {
    return sets.of(rule);
  }

  Segment everyone() {
    return segment(new Everyone());
  }

  Segment segment(Rule rule) {
    return new Segment(population.title(), "", population.name(), rule);
  }

  /** What is to be seen to when this is done; refused when it may not be done. */
  Decision.Obligations require(Action action, Segment segment, Set<AttributeName> shown)
      throws ProblemException {
    if (!segment.population().equals(population.name())) {
      throw new ProblemException(
          Problem.of(QuestionProblem.OTHER_PEOPLE, segment.title(), population.title()));
    }
    return switch (workspace.decide(action, segment, shown)) {
      case Decision.Allowed(var obligations) -> obligations;
      case Decision.Denied(var _, var _, var reason) -> throw new ProblemException(reason);
    };
  }

  /** An attribute or a trait of the population that may be counted by. */
  Attribute attribute(AttributeName name, Segment segment) throws ProblemException {
    if (!name.mart().equals(population.name())) {
      throw new ProblemException(
          Problem.of(QuestionProblem.NOT_OF_THESE, name, population.title()));
    }
    boolean isTrait = catalogue().trait(name).isPresent();
    require(Action.COUNT, segment, isTrait ? Set.of() : Set.of(name));
    return catalogue()
        .attribute(name)
        .orElseThrow(() ->
            new ProblemException(
                Problem.of(QuestionProblem.NOT_OF_THESE, name, population.title())));
  }

  /** Why nobody is shown a person's value of an attribute; empty when they are. */
  Optional<Problem> unshown(AttributeName name) throws ProblemException {
    Optional<Problem> known = unshown.get(name);
    if (known != null) {
      return known;
    }
    Optional<Problem> reason =
        switch (workspace.decide(Action.SAMPLE, everyone(), Set.of(name))) {
          case Decision.Allowed _ -> Optional.empty();
          case Decision.Denied(var _, var _, var denial) -> Optional.of(denial);
        };
    unshown.put(name, reason);
    return reason;
  }
}
