package studio.marquee.connect.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.PeopleList;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SplitRule;

/** Rules about being one of several. */
final class RandomSets {
  private static final List<String> SALTS = List.of("spring", "é:1", "a'b");
  private static final List<BigDecimal> SHARES =
      List.of(
          new BigDecimal("10"),
          new BigDecimal("33.3333"),
          new BigDecimal("12.5"),
          new BigDecimal("50.00"),
          new BigDecimal("20"),
          new BigDecimal("0.0001"),
          new BigDecimal("25"));

  private final Stock stock;
  private final Luck luck;
  private final RandomRules rules;
  private final RandomCalculations calculations;

  RandomSets(Stock stock, RandomRules rules, RandomCalculations calculations) {
    this.stock = stock;
    this.luck = stock.luck();
    this.rules = rules;
    this.calculations = calculations;
  }

  Optional<Rule> audience(Ground ground) {
    List<String> names = audiences(ground.subject());
    return names.isEmpty() ? Optional.empty() : Optional.of(new AudienceRule(luck.oneOf(names)));
  }

  Optional<Rule> priority(Ground ground) {
    List<String> names = audiences(ground.subject());
    if (names.isEmpty()) {
      return Optional.empty();
    }
    List<String> order = luck.<String>some(3, () -> luck.oneOf(names)).stream().distinct().toList();
    return Optional.of(new PriorityRule(order, luck.oneOf(order)));
  }

  private List<String> audiences(String population) {
    return stock.world().audiences().stream()
        .filter(audience -> audience.segment().population().equals(population))
        .map(Audience::name)
        .toList();
  }

  Optional<Rule> list(Ground ground) {
    List<AttributeName> names = stock.names(ground.subject(), AttributeType.TEXT::equals);
    if (names.isEmpty() || stock.world().lists().isEmpty()) {
      return Optional.empty();
    }
    PeopleList list = luck.oneOf(stock.world().lists());
    String column =
        luck.inPercent(40) ? "" : luck.oneOf(list.columns().keySet().stream().sorted().toList());
    return Optional.of(new ListRule(luck.oneOf(names), list.name(), column));
  }

  Rule keys(Ground ground) {
    List<String> keys = keys(ground.subject());
    return new KeysRule(
        luck.some(4, () -> keys.isEmpty() || luck.inPercent(10) ? "12345" : luck.oneOf(keys)));
  }

  private List<String> keys(String mart) {
    List<String> keys = new ArrayList<>();
    for (Map<String, Object> row : stock.world().rows(mart)) {
      keys.add(Values.text(row.get(WorldMarts.KEY)));
    }
    return keys;
  }

  /** Among rows by themselves: what is outside is not spoken of. */
  Rule rank(Ground ground, int depth) {
    Ground alone = Ground.on(ground.subject());
    List<Part> among = new ArrayList<>();
    while (luck.inPercent(30)) {
      among.add(rules.part(alone, depth - 1));
    }
    return new RankRule(ranking(alone, depth), among);
  }

  Ranking ranking(Ground alone, int depth) {
    Ranking.Amount amount =
        luck.inPercent(60)
            ? new Ranking.Amount.People(luck.between(1, 6))
            : new Ranking.Amount.Percent(luck.oneOf(SHARES));
    Ranking.Order by =
        luck.inPercent(75)
            ? new Ranking.Order.ByValue(value(alone, depth))
            : new Ranking.Order.ByChance(luck.oneOf(SALTS));
    Ranking.End end = luck.inPercent(50) ? Ranking.End.TOP : Ranking.End.BOTTOM;
    Ranking.Ties ties = luck.inPercent(50) ? Ranking.Ties.TOGETHER : Ranking.Ties.BY_KEY;
    return new Ranking(end, amount, by, groups(alone), ties);
  }

  private Calculation value(Ground alone, int depth) {
    List<AttributeName> times =
        stock.names(
            alone.subject(), type -> type == AttributeType.DATE || type == AttributeType.MOMENT);
    return times.isEmpty() || luck.inPercent(80)
        ? calculations.number(alone, Math.min(depth, 1))
        : new Calculation.Named(luck.oneOf(times));
  }

  private List<AttributeName> groups(Ground alone) {
    List<AttributeName> names =
        stock.names(
            alone.subject(),
            type ->
                type == AttributeType.TEXT
                    || type == AttributeType.YES_NO
                    || type == AttributeType.DATE);
    List<AttributeName> groups = new ArrayList<>();
    while (!names.isEmpty() && luck.inPercent(25) && groups.size() < 3) {
      groups.add(luck.oneOf(names));
    }
    return groups.stream().distinct().toList();
  }

  Rule split(Ground ground) {
    List<SplitRule.Arm> arms = new ArrayList<>();
    for (int i = luck.between(1, 3); i > 0; i--) {
      arms.add(new SplitRule.Arm("arm " + i, luck.oneOf(SHARES)));
    }
    if (luck.inPercent(50)) {
      BigDecimal rest = BigDecimal.valueOf(100);
      for (SplitRule.Arm arm : arms) {
        rest = rest.subtract(arm.percent());
      }
      if (rest.signum() > 0) {
        arms.add(new SplitRule.Arm("rest", rest));
      }
    }
    while (isTooMuch(arms)) {
      arms.removeLast();
    }
    return new SplitRule(
        luck.oneOf(SALTS), arms, luck.oneOf(arms).name(), groups(Ground.on(ground.subject())));
  }

  private static boolean isTooMuch(List<SplitRule.Arm> arms) {
    BigDecimal total =
        arms.stream().map(SplitRule.Arm::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
    return total.compareTo(BigDecimal.valueOf(100)) > 0;
  }
}
