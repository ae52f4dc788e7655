package studio.marquee.app.feature.builder.rule.phrase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.Ranking.Amount;
import studio.marquee.model.segment.Ranking.End;
import studio.marquee.model.segment.Ranking.Order;
import studio.marquee.model.segment.Ranking.Ties;
import studio.marquee.model.segment.Rule;

/** Those at one end of an order. */
final class RankPhrase {
  private static final BigDecimal MOST_PEOPLE = BigDecimal.valueOf(1_000_000_000);
  private static final BigDecimal TENTH = BigDecimal.TEN;
  private static final int HUNDRED = 100;
  private static final int THOUSAND = 1_000;

  private final Knowledge knowledge;
  private final CalculationPhrase calculations;
  private final ConditionsPhrase conditions;
  private final WithinPhrase within;

  RankPhrase(Knowledge knowledge, RulePhrases rules) {
    this.knowledge = knowledge;
    this.calculations = new CalculationPhrase(knowledge, rules);
    this.conditions = new ConditionsPhrase(knowledge, rules);
    this.within = new WithinPhrase(knowledge);
  }

  void write(Lines lines, Scope scope, RankRule rule, Consumer<Rule> change) {
    Scope all = Scope.of(scope.subject());
    lines.say(knowledge.say("rule.rank.among"));
    ranking(lines, all, rule.ranking(), next -> change.accept(new RankRule(next, rule.among())));
    conditions.write(
        lines,
        all,
        knowledge.say("rule.rank.of"),
        rule.among(),
        ConditionsPhrase.Least.NONE,
        among -> change.accept(new RankRule(rule.ranking(), among)));
  }

  /** How many of all who pass are kept. */
  void limit(Lines lines, Scope scope, Ranking now, Consumer<Ranking> change) {
    lines.say(knowledge.say("rule.limit.the"));
    ranking(lines, Scope.of(scope.subject()), now, change);
  }

  /** What a limit begins as. */
  Ranking start(Scope scope) {
    Order by =
        calculations
            .start(Scope.of(scope.subject()))
            .<Order>map(Order.ByValue::new)
            .orElseGet(() -> new Order.ByChance(knowledge.say("rule.rank.salt")));
    return new Ranking(End.TOP, new Amount.People(THOUSAND), by, List.of(), Ties.BY_KEY);
  }

  private void ranking(Lines lines, Scope all, Ranking now, Consumer<Ranking> to) {
    end(lines, now, to);
    amount(lines, now, to);
    order(lines, all, now, to);
    within.write(
        lines,
        all,
        knowledge.say("rule.rank.per"),
        now.per(),
        per -> to.accept(new Ranking(now.end(), now.amount(), now.by(), per, now.ties())));
    if (now.by() instanceof Order.ByValue) {
      ties(lines, now, to);
    }
  }

  private void end(Lines lines, Ranking now, Consumer<Ranking> change) {
    List<Option> options = new ArrayList<>();
    for (End end : End.values()) {
      options.add(
          new Option(
              said(end),
              "",
              end == now.end(),
              () ->
                  change.accept(new Ranking(end, now.amount(), now.by(), now.per(), now.ties()))));
    }
    lines.add(
        new Piece.Choice(
            lines.key("end"),
            knowledge.say("rule.name.end"),
            Piece.Look.VERB,
            said(now.end()),
            options));
  }

  private String said(End end) {
    return switch (end) {
      case TOP -> knowledge.say("rule.rank.top");
      case BOTTOM -> knowledge.say("rule.rank.bottom");
    };
  }

  private void amount(Lines lines, Ranking now, Consumer<Ranking> change) {
    Consumer<Amount> to =
        next -> change.accept(new Ranking(now.end(), next, now.by(), now.per(), now.ties()));
    String people = knowledge.say("rule.rank.people");
    String percent = knowledge.say("rule.rank.percent");
    boolean isPeople = now.amount() instanceof Amount.People;
    switch (now.amount()) {
      case Amount.People(var count) ->
          number(
              lines,
              BigDecimal.valueOf(count),
              new Bounds(Optional.of(BigDecimal.ONE), Optional.of(MOST_PEOPLE), 0),
              next -> to.accept(new Amount.People(next.intValueExact())));
      case Amount.Percent(var share) ->
          number(lines, share, Bounds.share(), next -> to.accept(new Amount.Percent(next)));
    }
    lines.add(
        new Piece.Choice(
            lines.key("unit"),
            knowledge.say("rule.name.unit"),
            Piece.Look.VALUE,
            isPeople ? people : percent,
            List.of(
                new Option(
                    people,
                    "",
                    isPeople,
                    () -> to.accept(isPeople ? now.amount() : new Amount.People(HUNDRED))),
                new Option(
                    percent,
                    "",
                    !isPeople,
                    () -> to.accept(isPeople ? new Amount.Percent(TENTH) : now.amount())))));
  }

  private void number(Lines lines, BigDecimal value, Bounds bounds, Consumer<BigDecimal> change) {
    lines.add(
        new Piece.Amount(
            lines.key("amount"), knowledge.say("rule.name.count"), value, bounds, change));
  }

  private void order(Lines lines, Scope scope, Ranking now, Consumer<Ranking> change) {
    Consumer<Order> to =
        next -> change.accept(new Ranking(now.end(), now.amount(), next, now.per(), now.ties()));
    boolean isChance = now.by() instanceof Order.ByChance;
    String value = knowledge.say("rule.rank.byValue");
    String chance = knowledge.say("rule.rank.byChance");
    List<Option> options = new ArrayList<>();
    Optional<Calculation> start = calculations.start(scope);
    if (!isChance || start.isPresent()) {
      options.add(
          new Option(
              value,
              "",
              !isChance,
              () -> to.accept(isChance ? new Order.ByValue(start.orElseThrow()) : now.by())));
    }
    String salt = knowledge.say("rule.rank.salt");
    options.add(
        new Option(
            chance, "", isChance, () -> to.accept(isChance ? now.by() : new Order.ByChance(salt))));
    lines.add(
        new Piece.Choice(
            lines.key("by"),
            knowledge.say("rule.name.by"),
            Piece.Look.VERB,
            isChance ? chance : value,
            options));
    switch (now.by()) {
      case Order.ByValue(var calculation) ->
          calculations.write(
              lines.inside("value"),
              scope,
              CalculationPhrase.Fit.ORDERED,
              calculation,
              next -> to.accept(new Order.ByValue(next)));
      case Order.ByChance(var named) ->
          lines.add(
              new Piece.Typed(
                  lines.key("salt"),
                  knowledge.say("rule.name.salt"),
                  named,
                  next -> to.accept(new Order.ByChance(next))));
    }
  }

  private void ties(Lines lines, Ranking now, Consumer<Ranking> change) {
    List<Option> options = new ArrayList<>();
    for (Ties ties : Ties.values()) {
      options.add(
          new Option(
              said(ties),
              "",
              ties == now.ties(),
              () ->
                  change.accept(new Ranking(now.end(), now.amount(), now.by(), now.per(), ties))));
    }
    lines.add(
        new Piece.Choice(
            lines.key("ties"),
            knowledge.say("rule.name.ties"),
            Piece.Look.VERB,
            said(now.ties()),
            options));
  }

  private String said(Ties ties) {
    return switch (ties) {
      case TOGETHER -> knowledge.say("rule.rank.together");
      case BY_KEY -> knowledge.say("rule.rank.byKey");
    };
  }
}
