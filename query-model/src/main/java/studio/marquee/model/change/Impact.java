package studio.marquee.model.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.check.Finding;
import studio.marquee.model.check.PolicyCheck;
import studio.marquee.model.check.Remaining;
import studio.marquee.model.check.SegmentCheck;
import studio.marquee.model.check.TraitCheck;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.mart.Relation;
import studio.marquee.model.policy.Entry;
import studio.marquee.model.policy.Policy;
import studio.marquee.model.problem.Problem;
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
  private final Sentence sentence;

  public Impact(Catalogue before, Optional<Policy> policy, Locale locale) {
    this.before = before;
    this.policy = policy;
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

  private static Set<String> places(List<Finding> findings) {
    Set<String> places = new LinkedHashSet<>();
    findings.stream()
        .filter(finding -> finding.severity() == Finding.Severity.ERROR)
        .forEach(finding -> places.add(finding.place()));
    return places;
  }

  /** The marts without what a change is about. */
  private record Without(Marts marts) {
    Marts of(Change change) {
      if (change.attribute().isEmpty()) {
        boolean isTime =
            change.kind() == ChangeKind.TIME_CHANGED || change.kind() == ChangeKind.TIME_REMOVED;
        return isTime ? timeless(change.mart()) : without(change.mart());
      }
      boolean isRelation =
          change.kind() == ChangeKind.RELATION_CHANGED
              || change.kind() == ChangeKind.RELATION_REMOVED;
      return isRelation
          ? unrelated(change)
          : new Fewer(marts).without(change.mart(), change.attribute());
    }

    private Marts without(String name) {
      return new Marts(marts.all().stream().filter(mart -> !mart.name().equals(name)).toList());
    }

    private Marts timeless(String name) {
      return new Fewer(marts).with(name, mart -> Fewer.copy(mart, "", mart.relations()));
    }

    private Marts unrelated(Change change) {
      return new Fewer(marts).with(change.mart(), mart -> unrelated(mart, change));
    }

    private static Mart unrelated(Mart mart, Change change) {
      List<Relation> kept =
          mart.relations().stream()
              .filter(relation ->
                  !(relation.attribute().equals(change.attribute())
                      && relation.to().toString().equals(change.before())))
              .toList();
      return Fewer.copy(mart, mart.time(), kept);
    }
  }
}
