package studio.marquee.model.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.answer.ReachChannel;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.check.Finding;
import studio.marquee.model.check.Observations;
import studio.marquee.model.check.Outreach;
import studio.marquee.model.check.OutreachCheck;
import studio.marquee.model.check.PolicyCheck;
import studio.marquee.model.check.Remaining;
import studio.marquee.model.check.SegmentCheck;
import studio.marquee.model.check.TraitCheck;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.policy.Entry;
import studio.marquee.model.policy.Policy;
import studio.marquee.model.policy.Suppression;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.words.Sentence;

/**
 * Finds who relies on what changed. What was changed is taken away from the marts as they were, and
 * everything that held is held against what is left: what no longer holds relied on it, be it by
 * name, through a relation, or through a trait or another audience.
 */
public final class Impact {
  private final Catalogue before;
  private final Optional<Policy> policy;
  private final Outreach outreach;
  private final Sentence sentence;

  public Impact(Catalogue before, Optional<Policy> policy, Outreach outreach, Locale locale) {
    this.before = before;
    this.policy = policy;
    this.outreach = outreach;
    this.sentence = new Sentence(before, locale);
  }

  /** Nobody for what was not there before. */
  public List<Touched> of(Change change) {
    Marts fewer = new Without(before.marts()).of(change);
    List<Touched> touched = new ArrayList<>();
    if (!fewer.equals(before.marts())) {
      audiences(with(fewer), touched);
      traits(with(fewer), touched);
      policy.ifPresent(it -> entries(it, fewer, touched));
      suppressions(with(fewer), touched);
      channels(with(fewer), touched);
    }
    return touched;
  }

  private Catalogue with(Marts marts) {
    return Remaining.of(before, marts);
  }

  private void audiences(Catalogue fewer, List<Touched> touched) {
    for (Audience audience : before.audiences()) {
      Segment segment = audience.segment();
      Set<String> places = places(new SegmentCheck(fewer).findings(segment));
      places.removeAll(places(new SegmentCheck(before).findings(segment)));
      for (String place : places) {
        RulePlace rule = RulePlace.of(segment, place);
        String said = rule.part().map(sentence::of).orElseGet(() -> sentence.of(segment));
        touched.add(new Touched(Touched.Kind.AUDIENCE, audience.name(), place, said));
      }
    }
  }

  private void traits(Catalogue fewer, List<Touched> touched) {
    for (Trait trait : before.traits()) {
      Set<String> places = places(new TraitCheck(fewer).findings(trait));
      places.removeAll(places(new TraitCheck(before).findings(trait)));
      for (String place : places) {
        touched.add(new Touched(Touched.Kind.TRAIT, trait.name().toString(), place, trait.title()));
      }
    }
  }

  private void entries(Policy held, Marts fewer, List<Touched> touched) {
    List<Problem> known = new PolicyCheck(before.marts()).problems(held);
    Set<String> places = new LinkedHashSet<>();
    for (Problem problem : new PolicyCheck(fewer).problems(held)) {
      String place = problem.details().get(1);
      if (!known.contains(problem) && places.add(place)) {
        int entry = Integer.parseInt(place.split("/", -1)[2]);
        Entry named = held.entries().get(entry);
        touched.add(new Touched(Touched.Kind.POLICY_ENTRY, named.name(), place, named.role()));
      }
    }
  }

  private void suppressions(Catalogue fewer, List<Touched> touched) {
    for (int i = 0; i < outreach.suppressions().size(); i++) {
      Set<String> places = places(check(fewer).suppression(outreach, i));
      places.removeAll(places(check(before).suppression(outreach, i)));
      Suppression suppression = outreach.suppressions().get(i);
      for (String place : places) {
        String said = said(suppression.rule(), place, "/suppressions/" + i + "/rule");
        touched.add(new Touched(Touched.Kind.SUPPRESSION, suppression.name(), place, said));
      }
    }
  }

  private void channels(Catalogue fewer, List<Touched> touched) {
    for (int i = 0; i < outreach.channels().size(); i++) {
      Set<String> places = places(check(fewer).channel(outreach, i));
      places.removeAll(places(check(before).channel(outreach, i)));
      ReachChannel channel = outreach.channels().get(i);
      String top = "/channels/" + i;
      for (String place : places) {
        String said =
            place.startsWith(top + "/has")
                ? said(channel.has(), place, top + "/has")
                : said(channel.consented(), place, top + "/consented");
        touched.add(new Touched(Touched.Kind.REACH_CHANNEL, channel.name(), place, said));
      }
    }
  }

  private static OutreachCheck check(Catalogue catalogue) {
    return new OutreachCheck(catalogue, Observations.none());
  }

  /** The part of the rule in words; the place lies below where the rule begins. */
  private String said(Rule rule, String place, String top) {
    Segment segment = OutreachCheck.asSegment(outreach, rule);
    RulePlace at = RulePlace.of(segment, "/rule" + place.substring(top.length()));
    return at.part().map(sentence::of).orElseGet(() -> sentence.of(rule));
  }

  private static Set<String> places(List<Finding> findings) {
    Set<String> places = new LinkedHashSet<>();
    findings.stream()
        .filter(finding -> finding.severity() == Finding.Severity.ERROR)
        .forEach(finding -> places.add(finding.place()));
    return places;
  }
}
