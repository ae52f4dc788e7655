package studio.marquee.model.arrival;

import java.util.List;
import studio.marquee.model.arrival.Arrived.RuleMeasure;
import studio.marquee.model.arrival.CheckResult.Outcome;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.QualityRule;

/** Holds what was measured for the rules of a contract against their bounds. */
final class RuleJudge {
  private RuleJudge() {}

  static List<CheckResult> judge(Mart mart, Arrived arrived) {
    return arrived.rules().stream().map(measure -> judge(mart, measure)).toList();
  }

  private static CheckResult judge(Mart mart, RuleMeasure measure) {
    QualityRule rule = measure.rule();
    CheckKind kind =
        switch (rule) {
          case QualityRule.Measure _, QualityRule.Note _ -> CheckKind.RULE;
          case QualityRule.Query _ -> CheckKind.QUERY;
        };
    String name = nameOf(rule, measure.attribute());
    // Nobody may believe that a rule held which could not be measured.
    Outcome otherwise =
        switch (rule.severity()) {
          case ERROR -> Outcome.FAILED;
          case WARNING -> Outcome.WARNED;
        };
    if (measure.obstacle().isPresent()) {
      return Findings.of(mart, kind, name, otherwise, measure.obstacle().get(), name);
    }
    boolean holds =
        switch (rule) {
          case QualityRule.Measure(_, _, _, _, _, _, _, _, var bound) ->
              bound.holds(measure.number());
          case QualityRule.Query(_, _, _, _, var bound) -> bound.holds(measure.number());
          case QualityRule.Note _ -> true;
        };
    return holds
        ? CheckResult.passed(mart.name(), kind, name)
        : Findings.of(
            mart,
            kind,
            name,
            otherwise,
            ArrivalProblem.RULE_BROKEN,
            name,
            Findings.brief(measure.number()),
            rule.description());
  }

  private static String nameOf(QualityRule rule, String attribute) {
    if (!rule.name().isEmpty()) {
      return rule.name();
    }
    return attribute.isEmpty() ? rule.description() : attribute;
  }
}
