package studio.marquee.model.check;

import java.util.List;
import java.util.Optional;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SplitRule;
import studio.marquee.model.segment.TimeTest;

/** Holds one rule, and all that is in it, against the catalogue. */
final class RuleCheck {
  private final NameCheck names;
  private final TestCheck tests;
  private final RowsCheck rows;
  private final CalculationCheck calculations;
  private final SequenceCheck sequences;
  private final RankCheck ranks;
  private final ReferenceCheck references;
  private final GroupCheck groups;
  private final List<Finding> findings;

  RuleCheck(Ground ground, SavedAudiences saved, List<Finding> findings) {
    this.names = new NameCheck(ground, findings);
    this.tests = new TestCheck(ground, names, findings);
    this.rows = new RowsCheck(ground, this, names, tests, findings);
    this.calculations = new CalculationCheck(rows, names, tests, findings);
    this.sequences = new SequenceCheck(rows, names, findings);
    this.ranks = new RankCheck(this, calculations, names, findings);
    this.references = new ReferenceCheck(ground, names, saved, findings);
    this.groups = new GroupCheck(ground, findings);
    this.findings = findings;
  }

  void check(Rule rule, Scope scope, String place) {
    switch (rule) {
      case Group(var join, var parts) -> {
        parts(parts, scope, place + "/parts");
        groups.check(join, parts, place);
      }
      case Everyone() -> {}
      case AttributeRule attribute -> attribute(attribute, scope, place);
      case PlaceRule(var latitude, var longitude, var _, var _, var _) -> {
        coordinate(latitude, scope, place + "/latitude");
        coordinate(longitude, scope, place + "/longitude");
      }
      case CalculationRule calculation -> calculation(calculation, scope, place);
      case RelatedRule(var _, var related) -> rows.check(related, scope, place + "/rows");
      case OccurrenceRule occurrence -> occurrence(occurrence, scope, place);
      case LifecycleRule lifecycle -> lifecycle(lifecycle, scope, place);
      case SequenceRule sequence -> sequences.check(sequence, scope, place);
      case AudienceRule(var name) -> references.audience(name, scope, place + "/audience");
      case PriorityRule(var audiences, var _) -> {
        for (int i = 0; i < audiences.size(); i++) {
          references.audience(audiences.get(i), scope, place + "/audiences/" + i);
        }
      }
      case ListRule list -> references.list(list, scope, place);
      case KeysRule _ -> ranks.key(scope, place);
      case RankRule rank -> ranks.check(rank, scope, place);
      case SplitRule split -> ranks.check(split, scope, place);
    }
  }

  void parts(List<Part> parts, Scope scope, String place) {
    for (int i = 0; i < parts.size(); i++) {
      check(parts.get(i).rule(), scope, place + "/" + i);
    }
  }

  /** Parts of which all must hold. */
  void all(List<Part> parts, Scope scope, String place) {
    parts(parts, scope, place);
    groups.check(new Group.Join.AllOf(), parts, place);
  }

  Optional<Value> calculation(Calculation calculation, Scope scope, String place) {
    return calculations.check(calculation, scope, place);
  }

  void limit(Ranking ranking, Scope scope, String place) {
    ranks.check(ranking, scope, place);
  }

  private void attribute(AttributeRule rule, Scope scope, String place) {
    String at = place + "/attribute";
    boolean isAboutPresence = rule.test() instanceof PresenceTest;
    (isAboutPresence
            ? names.known(rule.attribute(), scope, at)
            : names.filled(rule.attribute(), scope, at))
        .map(Value::of)
        .ifPresent(value -> tests.check(value, rule.test(), scope, place));
  }

  private void coordinate(AttributeName name, Scope scope, String place) {
    names
        .filled(name, scope, place)
        .filter(attribute -> attribute.type() != AttributeType.NUMBER)
        .ifPresent(attribute ->
            findings.add(Finding.error(CheckProblem.WRONG_TEST, place, attribute.title())));
  }

  private void calculation(CalculationRule rule, Scope scope, String place) {
    calculations
        .check(rule.calculation(), scope, place + "/of")
        .ifPresent(value -> {
          tests.check(value, rule.test(), scope, place);
          groups.count(rule, value.title(), place + "/test");
        });
  }

  private void occurrence(OccurrenceRule rule, Scope scope, String place) {
    rows.check(rule.rows(), scope, place + "/rows")
        .ifPresent(inside -> {
          rows.time(rule.rows(), inside, place + "/rows");
          all(rule.test(), inside, place + "/passes");
        });
  }

  private void lifecycle(LifecycleRule rule, Scope scope, String place) {
    rows.check(rule.rows(), scope, place + "/rows")
        .ifPresent(inside -> rows.during(furthest(rule.stage()), rule.rows(), inside, place));
  }

  /** The window of a stage that reaches furthest back. */
  private static TimeTest furthest(LifecycleRule.Stage stage) {
    return switch (stage) {
      case LifecycleRule.Stage.FirstTime(var window) -> window;
      case LifecycleRule.Stage.Regularly(var _, var periods, var unit) ->
          new TimeTest.WithinLast(periods, unit);
      case LifecycleRule.Stage.Stopped(var count, var unit) ->
          new TimeTest.MoreThanAgo(count, unit);
      case LifecycleRule.Stage.Restarted(var recent, var pause, var unit) ->
          new TimeTest.MoreThanAgo(recent + pause, unit);
    };
  }
}
