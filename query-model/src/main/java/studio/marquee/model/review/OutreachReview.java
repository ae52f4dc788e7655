package studio.marquee.model.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.answer.ReachChannel;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.check.CheckProblem;
import studio.marquee.model.check.Finding;
import studio.marquee.model.check.Outreach;
import studio.marquee.model.check.OutreachCheck;
import studio.marquee.model.mart.AllowedValues;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.policy.PlainName;
import studio.marquee.model.policy.Suppression;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.review.Findings.Spot;

/**
 * Whether suppressions protect anybody, and whether reach can be counted. A suppression that asks
 * for what is not there stops every export; one that names a channel nobody has protects nobody.
 */
final class OutreachReview {
  private final Findings findings;
  private final Certainty certainty;

  OutreachReview(Findings findings, Certainty certainty) {
    this.findings = findings;
    this.certainty = certainty;
  }

  /** What rules are held against: what can be referred to, and which values there may be. */
  record Held(Catalogue catalogue, DeclaredValues values) {}

  void review(Outreach outreach, Held held) {
    channels(outreach, held.catalogue());
    boolean isPeople =
        held.catalogue()
            .mart(outreach.population())
            .filter(mart -> mart.role() == MartRole.PEOPLE)
            .isPresent();
    if (isPeople) {
      rules(outreach, new OutreachCheck(held.catalogue(), held.values()));
    }
  }

  private void rules(Outreach outreach, OutreachCheck check) {
    for (int i = 0; i < outreach.suppressions().size(); i++) {
      for (Finding finding : check.suppression(outreach, i)) {
        Spot spot = new Spot(WorkspaceTexts.SUPPRESSION, finding.place());
        if (isUndeclared(finding)) {
          findings.error(
              ReviewRule.VALUE_UNDECLARED, ReviewProblem.VALUE_UNDECLARED, spot, asked(finding));
        } else {
          dangling(ReviewRule.SUPPRESSION_DANGLING, spot, finding);
        }
      }
    }
    for (int i = 0; i < outreach.channels().size(); i++) {
      for (Finding finding : check.channel(outreach, i)) {
        Spot spot = new Spot(WorkspaceTexts.REACH, finding.place());
        if (isUndeclared(finding)) {
          findings.warning(
              ReviewRule.VALUE_UNDECLARED, ReviewProblem.VALUE_UNDECLARED, spot, asked(finding));
        } else {
          dangling(ReviewRule.REACH_DANGLING, spot, finding);
        }
      }
    }
  }

  private void dangling(ReviewRule rule, Spot spot, Finding finding) {
    Problem problem = finding.problem();
    if (finding.severity() == Finding.Severity.ERROR && certainty.of(problem)) {
      findings.borrowed(rule, spot, problem);
    }
  }

  private static boolean isUndeclared(Finding finding) {
    return finding.problem().code() == CheckProblem.UNSEEN_VALUE;
  }

  private static String asked(Finding finding) {
    return finding.problem().details().get(1);
  }

  /**
   * A suppression names channels as consents do. Where no contract says which those are, they are
   * taken from the channels that reach is counted for, and nothing is certain.
   */
  private void channels(Outreach outreach, Catalogue catalogue) {
    Optional<Set<String>> consented = consented(catalogue);
    List<String> titles = outreach.channels().stream().map(ReachChannel::title).toList();
    List<String> known = consented.<List<String>>map(ArrayList::new).orElse(titles);
    for (int i = 0; i < outreach.suppressions().size(); i++) {
      Suppression suppression = outreach.suppressions().get(i);
      for (String channel : suppression.channels().stream().sorted().toList()) {
        if (!known.isEmpty() && !isAmong(known, channel)) {
          unknown(suppression, channel, i, known, consented.isPresent());
        }
      }
    }
    for (int i = 0; consented.isPresent() && i < titles.size(); i++) {
      if (!isAmong(known, titles.get(i))) {
        findings.warning(
            ReviewRule.REACH_DANGLING,
            ReviewProblem.CHANNEL_UNCONSENTED,
            new Spot(WorkspaceTexts.REACH, "/channels/" + i + "/title"),
            titles.get(i),
            String.join(", ", known));
      }
    }
  }

  private void unknown(
      Suppression suppression, String channel, int at, List<String> known, boolean isCertain) {
    Spot spot = new Spot(WorkspaceTexts.SUPPRESSION, "/suppressions/" + at + "/channels");
    Object[] more = {suppression.name(), channel, String.join(", ", known)};
    if (isCertain) {
      findings.error(ReviewRule.SUPPRESSION_DANGLING, ReviewProblem.CHANNEL_UNKNOWN, spot, more);
    } else {
      findings.warning(ReviewRule.SUPPRESSION_DANGLING, ReviewProblem.CHANNEL_UNKNOWN, spot, more);
    }
  }

  private static boolean isAmong(List<String> known, String channel) {
    return known.stream().map(PlainName::of).anyMatch(PlainName.of(channel)::equals);
  }

  /** The channels that people can have allowed; empty where the contracts do not list them. */
  private static Optional<Set<String>> consented(Catalogue catalogue) {
    return catalogue.marts().all().stream()
        .filter(mart -> mart.role() == MartRole.CONSENT)
        .flatMap(mart -> consented(mart).stream())
        .findFirst();
  }

  private static Optional<Set<String>> consented(Mart mart) {
    return mart.terms()
        .consent()
        .flatMap(terms -> mart.attribute(terms.channel()))
        .flatMap(attribute -> AllowedValues.of(mart, attribute));
  }
}
