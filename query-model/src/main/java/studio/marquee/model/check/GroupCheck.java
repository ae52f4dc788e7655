package studio.marquee.model.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Rule;

/**
 * Groups that cannot mean what they say: all of rules that shut each other out, any of rules of
 * which one always holds. Only what is certain is said; most oddities need the data.
 */
final class GroupCheck {
  private final Ground ground;
  private final List<Finding> findings;

  GroupCheck(Ground ground, List<Finding> findings) {
    this.ground = ground;
    this.findings = findings;
  }

  void check(Group.Join join, List<Part> parts, String place) {
    List<Part> live = parts.stream().filter(Part::isLive).toList();
    switch (join) {
      case Group.Join.AllOf() -> never(live, place);
      case Group.Join.AnyOf() -> always(live, place);
      case Group.Join.NoneOf() -> never(opposites(live), place);
      case Group.Join.AtLeast(var count) -> {
        long counted = parts.stream().filter(part -> !part.isMuted()).count();
        if (count > counted) {
          findings.add(Finding.warning(CheckProblem.TOO_MANY_ASKED, place, count, counted));
        } else if (count == live.size()) {
          never(live, place);
        } else if (count == 1) {
          always(live, place);
        }
      }
    }
  }

  /** A count is never missing and never below zero, so some tests of it say nothing. */
  void count(CalculationRule rule, String title, String place) {
    if (!Subject.isNeverMissing(rule.calculation())) {
      return;
    }
    boolean isAlways = rule.test() instanceof PresenceTest.IsSet;
    boolean isNever = rule.test() instanceof PresenceTest.IsNotSet;
    if (rule.test() instanceof NumberTest number && Subject.isCount(rule.calculation())) {
      isAlways = Counts.isAlways(number);
      isNever = Counts.isNever(number);
    }
    if (isAlways) {
      findings.add(Finding.warning(CheckProblem.COUNT_ALWAYS, place, title));
    }
    if (isNever) {
      findings.add(Finding.warning(CheckProblem.COUNT_NEVER, place, title));
    }
  }

  private void never(List<Part> all, String place) {
    report(all, CheckProblem.NEVER_TRUE, CheckProblem.CONTRADICTION, place);
  }

  /** One of them always holds exactly when their opposites never hold together. */
  private void always(List<Part> any, String place) {
    report(opposites(any), CheckProblem.ALWAYS_TRUE, CheckProblem.TAUTOLOGY, place);
  }

  private void report(List<Part> all, CheckProblem about, CheckProblem inGeneral, String place) {
    Map<Subject, List<Claim>> claims = new LinkedHashMap<>();
    Set<Rule> held = new HashSet<>();
    Set<Rule> denied = new HashSet<>();
    for (Part part : all) {
      Optional<Claim> claim = Claim.of(part);
      claim.ifPresent(it -> claims.computeIfAbsent(it.subject(), _ -> new ArrayList<>()).add(it));
      if (claim.isEmpty()) {
        (part.isNot() ? denied : held).add(part.rule());
      }
    }
    claims.forEach((subject, those) -> {
      if (subject.isImpossible(those)) {
        findings.add(Finding.warning(about, place, subject.title(ground.catalogue())));
      }
    });
    held.retainAll(denied);
    if (!held.isEmpty()) {
      findings.add(Finding.warning(inGeneral, place));
    }
  }

  private static List<Part> opposites(List<Part> parts) {
    return parts.stream()
        .map(part -> part.isNot() ? Part.of(part.rule()) : Part.not(part.rule()))
        .toList();
  }
}
