package studio.marquee.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.moment.Now;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.Segment;

/** Holds a segment against the catalogue. A segment without errors can be counted. */
public final class SegmentCheck {
  private final Catalogue catalogue;
  private final Observations observations;
  private final Optional<Now> now;

  public SegmentCheck(Catalogue catalogue) {
    this(catalogue, Observations.none());
  }

  /** A check that knows something about the data. */
  public SegmentCheck(Catalogue catalogue, Observations observations) {
    this(catalogue, observations, Optional.empty());
  }

  /** A check that knows the time as well, and so what a window reaches back to. */
  public SegmentCheck(Catalogue catalogue, Observations observations, Optional<Now> now) {
    this.catalogue = catalogue;
    this.observations = observations;
    this.now = now;
  }

  /** What keeps the segment from being counted. */
  public List<Problem> problems(Segment segment) {
    return errors(findings(segment));
  }

  /** All that is worth saying, errors and warnings, in the order of the file. */
  public List<Finding> findings(Segment segment) {
    return findings(segment, catalogue);
  }

  /** The same for a segment as it would be under its name, whatever is saved there by now. */
  public List<Finding> findings(Audience audience) {
    List<Audience> audiences = new ArrayList<>(catalogue.audiences());
    audiences.removeIf(other -> other.name().equals(audience.name()));
    audiences.add(audience);
    Catalogue saved =
        new Catalogue(catalogue.marts(), catalogue.traits(), audiences, catalogue.lists());
    return findings(audience.segment(), saved);
  }

  private List<Finding> findings(Segment segment, Catalogue known) {
    Ground ground = Ground.of(known, observations, now);
    return List.copyOf(new SegmentWalk(ground, new SavedAudiences(ground)).findings(segment));
  }

  static List<Problem> errors(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() == Finding.Severity.ERROR)
        .map(Finding::problem)
        .toList();
  }
}
