package studio.marquee.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/** Holds a segment against the catalogue. A segment without errors can be counted. */
public final class SegmentCheck {
  private final Catalogue catalogue;

  public SegmentCheck(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** What keeps the segment from being counted. */
  public List<Problem> problems(Segment segment) {
    return findings(segment).stream()
        .filter(finding -> finding.severity() == Finding.Severity.ERROR)
        .map(Finding::problem)
        .toList();
  }

  /** All that is worth saying, errors and warnings, in the order of the file. */
  public List<Finding> findings(Segment segment) {
    String name = segment.population();
    Optional<Mart> population = catalogue.mart(name);
    if (population.isEmpty()) {
      return List.of(Finding.error(CheckProblem.UNKNOWN_POPULATION, "/population", name));
    }
    if (population.get().role() != MartRole.PEOPLE) {
      return List.of(Finding.error(CheckProblem.NOT_PEOPLE, "/population", name));
    }
    List<Finding> findings = new ArrayList<>();
    AttributeCheck attributes = new AttributeCheck(catalogue, population.get(), findings);
    check(segment.rule(), "/rule", attributes, findings);
    for (int i = 0; i < segment.exclude().size(); i++) {
      check(segment.exclude().get(i).rule(), "/exclude/" + i, attributes, findings);
    }
    if (isNothingLeft(segment.rule()) && segment.exclude().stream().allMatch(Part::isMuted)) {
      findings.add(Finding.warning(CheckProblem.NOTHING_LEFT, "/rule"));
    }
    return findings;
  }

  private void check(Rule rule, String place, AttributeCheck attributes, List<Finding> findings) {
    switch (rule) {
      case AttributeRule attribute -> attributes.check(attribute, place);
      case PlaceRule(var latitude, var longitude, var _, var _, var _) -> {
        attributes.checkNumber(latitude, place + "/latitude");
        attributes.checkNumber(longitude, place + "/longitude");
      }
      case Group group -> {
        for (int i = 0; i < group.parts().size(); i++) {
          check(group.parts().get(i).rule(), place + "/parts/" + i, attributes, findings);
        }
        findings.addAll(new GroupCheck(catalogue).findings(group, place));
      }
      default -> throw new UnsupportedOperationException();
    }
  }

  private static boolean isNothingLeft(Rule rule) {
    return rule instanceof Group(var _, var parts)
        && parts.stream().allMatch(part -> part.isMuted() || isNothingLeft(part.rule()));
  }
}
