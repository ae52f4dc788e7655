package studio.marquee.connect.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.model.answer.Verdict;
import studio.marquee.model.answer.Why;
import studio.marquee.model.answer.WhyTree;
import studio.marquee.model.check.SegmentNeeds;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.policy.Action;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.Limit;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SplitRule;
import studio.marquee.model.sql.SqlText;

/**
 * Says why one person is in an audience or out of it. Whatever a rule needs that nobody is shown of
 * a person withholds what is said of that rule, because a yes or no tells the value.
 */
final class Explaining {
  private final Ground ground;
  private final SegmentNeeds needs;
  private final Map<Rule, Verdict> verdicts = new HashMap<>();

  Explaining(Ground ground) {
    this.ground = ground;
    this.needs = new SegmentNeeds(ground.catalogue());
  }

  Why why(Segment segment, String key) throws ProblemException, InterruptedException {
    ground.require(Action.SAMPLE, segment, Set.of());
    requireEnough(segment);
    int row =
        row(key)
            .orElseThrow(() ->
                new ProblemException(
                    Problem.of(QuestionProblem.NOBODY, ground.population().title())));
    judge(segment.rule(), row);
    for (Part part : segment.exclude()) {
      judge(part.rule(), row);
    }
    Why why =
        WhyTree.of(
            segment,
            key,
            rule -> verdicts.getOrDefault(rule, Verdict.WITHHELD),
            kept(segment, row));
    List<Why.Step> steps = new ArrayList<>();
    for (Why.Step step : why.steps()) {
      steps.add(step.withValue(value(step, row)));
    }
    return new Why(why.verdict(), why.limit(), why.pin(), steps);
  }

  /** Who is looked at one by one is somebody of at least as many as may be shown. */
  private void requireEnough(Segment segment) throws ProblemException {
    if (ground.people() < ground.floor()) {
      throw new ProblemException(
          Problem.of(QuestionProblem.TOO_FEW, segment.title(), ground.floor()));
    }
  }

  private OptionalInt row(String key) throws ProblemException, InterruptedException {
    RowSet found = ground.engine().members(new KeysRule(List.of(key)));
    List<Integer> rows = new ArrayList<>();
    found.forEach(rows::add);
    return rows.size() == 1 ? OptionalInt.of(rows.getFirst()) : OptionalInt.empty();
  }

  private void judge(Rule rule, int row) throws ProblemException, InterruptedException {
    if (rule instanceof Group(var _, var parts)) {
      for (Part part : parts) {
        judge(part.rule(), row);
      }
    } else if (!verdicts.containsKey(rule)) {
      verdicts.put(
          rule,
          isWithheld(rule) ? Verdict.WITHHELD : Verdict.of(ground.members(rule).contains(row)));
    }
  }

  private Verdict kept(Segment segment, int row) throws ProblemException, InterruptedException {
    if (segment.limit() instanceof Limit.Unlimited || isWithheld(segment.whole())) {
      return Verdict.WITHHELD;
    }
    return Verdict.of(ground.members(segment.whole()).contains(row));
  }

  private boolean isWithheld(Rule rule) throws ProblemException {
    List<AttributeName> unshown = new ArrayList<>();
    for (Mart mart : ground.workspace().marts().all()) {
      for (Attribute attribute : mart.attributes()) {
        if (ground.unshown(attribute.name()).isPresent()) {
          unshown.add(attribute.name());
        }
      }
    }
    return !needs.among(unshown, ground.segment(rule)).isEmpty();
  }

  private Optional<Why.Value> value(Why.Step step, int row)
      throws ProblemException, InterruptedException {
    if (step.verdict() == Verdict.WITHHELD) {
      return Optional.empty();
    }
    return switch (step.part().rule()) {
      case AttributeRule(var name, var _) -> Optional.of(read(ground.sql().value(name), row));
      case CalculationRule(var calculation, var _) ->
          Optional.of(read(ground.sql().value(calculation), row));
      case RelatedRule(var _, var rows) -> {
        SqlText count = ground.sql().value(new Calculation.Count(rows));
        yield switch (read(count, row)) {
          case Why.Value.Of(var text) -> Optional.of(new Why.Value.Rows(Long.parseLong(text)));
          case Why.Value.Nothing _, Why.Value.Rows _ -> Optional.empty();
        };
      }
      case Group _,
          Everyone _,
          PlaceRule _,
          OccurrenceRule _,
          LifecycleRule _,
          SequenceRule _,
          ListRule _,
          KeysRule _,
          AudienceRule _,
          PriorityRule _,
          RankRule _,
          SplitRule _ ->
          Optional.empty();
    };
  }

  private Why.Value read(SqlText value, int row) throws ProblemException, InterruptedException {
    Wording text = new Wording().say("select cast(").say(value).say(" as varchar) from ");
    text.say(ground.sql().from() + " where " + CacheTable.ROW_ID + " = ?", row);
    return ground
        .engine()
        .ask(
            text.done(),
            found -> {
              String held = found.next() ? found.getString(1) : null;
              return held == null ? new Why.Value.Nothing() : new Why.Value.Of(held);
            });
  }
}
