package studio.marquee.model.check;

import java.util.ArrayList;
import java.util.List;
import studio.marquee.model.answer.ReachChannel;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.policy.Suppression;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/** Holds the rules of suppressions and of reach against the catalogue. */
public final class OutreachCheck {
  private static final String RULE = "/rule";

  private final SegmentCheck segments;

  public OutreachCheck(Catalogue catalogue, Observations observations) {
    this.segments = new SegmentCheck(catalogue, observations);
  }

  /** Of one suppression; the places begin at the top of its file. */
  public List<Finding> suppression(Outreach outreach, int index) {
    Suppression suppression = outreach.suppressions().get(index);
    return findings(outreach, suppression.rule(), "/suppressions/" + index + RULE);
  }

  /** Of one channel; the places begin at the top of its file. */
  public List<Finding> channel(Outreach outreach, int index) {
    ReachChannel channel = outreach.channels().get(index);
    String place = "/channels/" + index;
    List<Finding> findings = new ArrayList<>(findings(outreach, channel.has(), place + "/has"));
    findings.addAll(findings(outreach, channel.consented(), place + "/consented"));
    return findings;
  }

  private List<Finding> findings(Outreach outreach, Rule rule, String place) {
    return segments.findings(asSegment(outreach, rule)).stream()
        .map(finding -> placed(finding, place))
        .toList();
  }

  /** The rule as the segment that it is checked as. */
  public static Segment asSegment(Outreach outreach, Rule rule) {
    return new Segment(outreach.population(), "", outreach.population(), rule);
  }

  /** A place outside of the rule, as that of the population, is one of the rule as a whole. */
  private static Finding placed(Finding finding, String place) {
    String below = finding.place().startsWith(RULE) ? finding.place().substring(RULE.length()) : "";
    List<String> details = new ArrayList<>(finding.problem().details());
    details.set(0, place + below);
    Problem problem = new Problem(finding.problem().code(), details);
    return new Finding(finding.severity(), place + below, problem);
  }
}
