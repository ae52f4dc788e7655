package studio.marquee.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.problem.Problem;

/**
 * Holds a trait against the catalogue. It may refer to those traits that stand before it, so that
 * no trait can refer back to itself.
 */
public final class TraitCheck {
  private final Catalogue catalogue;
  private final Ground ground;

  public TraitCheck(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.ground = Ground.of(catalogue, Observations.none(), Optional.empty());
  }

  /** What keeps the trait from being worked out. */
  public List<Problem> problems(Trait trait) {
    return SegmentCheck.errors(findings(trait));
  }

  /**
   * All that is worth saying; the places are {@code /name} and those below {@code /calculation}.
   */
  public List<Finding> findings(Trait trait) {
    List<Finding> findings = new ArrayList<>();
    Ground before = ground.withTraits(before(trait));
    Optional<Mart> mart = new NameCheck(before, findings).mart(trait.name().mart(), "/name");
    if (isTaken(trait)) {
      findings.add(Finding.error(CheckProblem.TRAIT_NAME_TAKEN, "/name", trait.name()));
    }
    mart.ifPresent(subject -> {
      RuleCheck rules = new RuleCheck(before, new SavedAudiences(before), findings);
      rules.calculation(trait.calculation(), Scope.of(subject), "/calculation");
    });
    return List.copyOf(findings);
  }

  /** All traits, when it is none of those in the catalogue. */
  private List<Trait> before(Trait trait) {
    int at = catalogue.traits().indexOf(trait);
    return at < 0 ? catalogue.traits() : catalogue.traits().subList(0, at);
  }

  private boolean isTaken(Trait trait) {
    boolean isAttribute = catalogue.marts().attribute(trait.name()).isPresent();
    int twice = catalogue.traits().contains(trait) ? 1 : 0;
    long same =
        catalogue.traits().stream().filter(other -> other.name().equals(trait.name())).count();
    return isAttribute || same > twice;
  }
}
