package studio.marquee.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.segment.Limit;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.Segment;

/** Goes through a segment in the order of its file. */
final class SegmentWalk {
  private final Ground ground;
  private final SavedAudiences saved;

  SegmentWalk(Ground ground, SavedAudiences saved) {
    this.ground = ground;
    this.saved = saved;
  }

  List<Finding> findings(Segment segment) {
    String name = segment.population();
    Optional<Mart> population = ground.catalogue().mart(name);
    if (population.isEmpty()) {
      return List.of(Finding.error(CheckProblem.UNKNOWN_POPULATION, "/population", name));
    }
    if (!isPopulation(population.get().role())) {
      return List.of(Finding.error(CheckProblem.NOT_PEOPLE, "/population", name));
    }
    List<Finding> findings = new ArrayList<>();
    if (!RankCheck.hasKey(population.get())) {
      String title = population.get().title();
      findings.add(Finding.error(CheckProblem.NO_KEY, "/population", title));
      for (int i = 0; i < segment.pins().size(); i++) {
        findings.add(Finding.error(CheckProblem.NO_KEY, "/pins/" + i, title));
      }
      return findings;
    }
    Scope scope = Scope.of(population.get());
    RuleCheck rules = new RuleCheck(ground, saved, findings);
    rules.check(segment.rule(), scope, "/rule");
    rules.parts(segment.exclude(), scope, "/exclude");
    switch (segment.limit()) {
      case Limit.Unlimited() -> {}
      case Ranking ranking -> rules.limit(ranking, scope, "/limit");
    }
    if (meansEveryone(segment)) {
      findings.add(Finding.warning(CheckProblem.NOTHING_LEFT, "/rule"));
    }
    return findings;
  }

  private static boolean isPopulation(MartRole role) {
    return switch (role) {
      case PEOPLE, ENTITY -> true;
      case BEHAVIOUR, REFERENCE, IDENTIFIERS, CONSENT -> false;
    };
  }

  private static boolean meansEveryone(Segment segment) {
    return !Part.of(segment.rule()).isLive()
        && segment.exclude().stream().allMatch(Part::isMuted)
        && segment.limit() instanceof Limit.Unlimited
        && segment.pins().isEmpty();
  }
}
