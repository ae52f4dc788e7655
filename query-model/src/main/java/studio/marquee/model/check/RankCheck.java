package studio.marquee.model.check;

import java.util.List;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.SplitRule;

/**
 * Rules that look at all rows of a kind at once: orders and splits. They know nothing of the rows
 * outside, and need a key to tell the rows apart.
 */
final class RankCheck {
  private final RuleCheck rules;
  private final CalculationCheck calculations;
  private final NameCheck names;
  private final List<Finding> findings;

  RankCheck(
      RuleCheck rules, CalculationCheck calculations, NameCheck names, List<Finding> findings) {
    this.rules = rules;
    this.calculations = calculations;
    this.names = names;
    this.findings = findings;
  }

  void check(RankRule rule, Scope scope, String place) {
    check(rule.ranking(), scope, place);
    rules.all(rule.among(), Scope.of(scope.subject()), place + "/among");
  }

  void check(Ranking ranking, Scope scope, String place) {
    key(scope, place);
    Scope all = Scope.of(scope.subject());
    switch (ranking.by()) {
      case Ranking.Order.ByChance(var _) -> {}
      case Ranking.Order.ByValue(var value) ->
          calculations
              .check(value, all, place + "/by")
              .filter(found -> !found.hasOrder())
              .ifPresent(found ->
                  findings.add(Finding.error(CheckProblem.NO_ORDER, place + "/by", found.title())));
    }
    within(ranking.per(), all, place + "/per");
  }

  void check(SplitRule rule, Scope scope, String place) {
    key(scope, place);
    within(rule.strata(), Scope.of(scope.subject()), place + "/strata");
  }

  /** Whether the rows that are asked about can be told apart. */
  void key(Scope scope, String place) {
    if (!hasKey(scope.subject())) {
      findings.add(Finding.error(CheckProblem.NO_KEY, place, scope.subject().title()));
    }
  }

  static boolean hasKey(Mart mart) {
    return mart.attribute(mart.key()).isPresent();
  }

  private void within(List<AttributeName> attributes, Scope scope, String place) {
    for (int i = 0; i < attributes.size(); i++) {
      String at = place + "/" + i;
      names
          .known(attributes.get(i), scope, at)
          .filter(attribute -> attribute.type() == AttributeType.LIST)
          .ifPresent(attribute ->
              findings.add(Finding.error(CheckProblem.LIST_AS_ONE, at, attribute.title())));
    }
  }
}
