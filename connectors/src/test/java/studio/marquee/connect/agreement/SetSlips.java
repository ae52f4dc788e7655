package studio.marquee.connect.agreement;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.Letters;
import studio.marquee.model.segment.Limit;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.Pin;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.SplitRule;
import studio.marquee.model.segment.TextTest;

/** Slips about being one of several. */
final class SetSlips {
  private SetSlips() {}

  static Stream<Slip> all() {
    return Stream.of(audiences(), ranks(), splits(), segments()).flatMap(slips -> slips);
  }

  private static Stream<Slip> audiences() {
    return Stream.of(
        new Slip("a muted audience means nobody", SetSlips::withoutMuted),
        Slip.of("priority is ignored", PriorityRule.class, rule -> new AudienceRule(rule.kept())),
        Slip.of(
            "the last audience has priority",
            PriorityRule.class,
            rule -> new PriorityRule(rule.audiences().reversed(), rule.kept())),
        Slip.of(
            "lists are compared without case",
            ListRule.class,
            rule -> Slip.any(rule, new AttributeRule(rule.attribute(), anyCase()))),
        Slip.of(
            "the first column of a list is asked",
            ListRule.class,
            rule -> new ListRule(rule.attribute(), rule.list(), "")),
        Slip.of(
            "only the first key counts",
            KeysRule.class,
            rule -> new KeysRule(List.of(rule.keys().getFirst()))));
  }

  private static TextTest anyCase() {
    return new TextTest.IsAnyOf(List.of("Gold"), Letters.ANY_CASE);
  }

  private static Case withoutMuted(Case asked) {
    return Trees.changed(
        asked,
        value ->
            value instanceof AudienceRule(var name)
                    && !Trees.isLive(asked.world().audience(name).rule())
                ? Trees.not(new Everyone())
                : value);
  }

  private static Stream<Slip> ranks() {
    return Stream.of(
        ranking("ties stay together", r -> with(r, r.amount(), Ranking.Ties.TOGETHER)),
        ranking("ties go by key", r -> with(r, r.amount(), Ranking.Ties.BY_KEY)),
        ranking(
            "one more is kept",
            r ->
                r.amount() instanceof Ranking.Amount.People(var count)
                    ? with(r, new Ranking.Amount.People(count + 1), r.ties())
                    : r),
        ranking(
            "a share is a number",
            r ->
                r.amount() instanceof Ranking.Amount.Percent(var share)
                    ? with(r, new Ranking.Amount.People(Math.max(1, share.intValue())), r.ties())
                    : r),
        new Slip("a part of a person is nobody", SetSlips::roundedDown),
        ranking(
            "top is bottom",
            r -> new Ranking(Ranking.End.BOTTOM, r.amount(), r.by(), r.per(), r.ties())),
        ranking(
            "orders are made among all",
            r -> new Ranking(r.end(), r.amount(), r.by(), List.of(), r.ties())),
        Slip.of(
            "whoever has a place may be kept",
            RankRule.class,
            rule -> new RankRule(rule.ranking(), List.of())),
        ranking(
            "chance has no salt",
            r ->
                r.by() instanceof Ranking.Order.ByChance
                    ? new Ranking(
                        r.end(), r.amount(), new Ranking.Order.ByChance("x"), r.per(), r.ties())
                    : r));
  }

  private static Slip ranking(String name, Function<Ranking, Object> change) {
    return Slip.of(name, Ranking.class, change);
  }

  private static Ranking with(Ranking ranking, Ranking.Amount amount, Ranking.Ties ties) {
    return new Ranking(ranking.end(), amount, ranking.by(), ranking.per(), ties);
  }

  /** Where everyone has a place, it is known of how many the share is. */
  private static Case roundedDown(Case asked) {
    return Trees.changed(
        asked, value -> value instanceof RankRule rank ? floor(rank, asked) : value);
  }

  private static Rule floor(RankRule rule, Case asked) {
    Ranking ranking = rule.ranking();
    if (rule.among().isEmpty()
        && ranking.per().isEmpty()
        && ranking.by() instanceof Ranking.Order.ByChance
        && ranking.amount() instanceof Ranking.Amount.Percent(var share)) {
      BigDecimal all = BigDecimal.valueOf(asked.population().size());
      int whole = share.multiply(all).movePointLeft(2).intValue();
      return whole < 1
          ? Trees.not(new Everyone())
          : new RankRule(
              with(ranking, new Ranking.Amount.People(whole), ranking.ties()), List.of());
    }
    return rule;
  }

  private static Stream<Slip> splits() {
    return Stream.of(
        Slip.of(
            "groups of a split come in another order",
            SplitRule.class,
            rule -> new SplitRule(rule.salt(), rule.arms().reversed(), rule.kept(), rule.strata())),
        Slip.of(
            "every group of a split begins at nothing",
            SplitRule.class,
            rule ->
                new SplitRule(
                    rule.salt(),
                    rule.arms().stream().filter(a -> a.name().equals(rule.kept())).toList(),
                    rule.kept(),
                    rule.strata())),
        Slip.of(
            "strata are ignored",
            SplitRule.class,
            rule -> new SplitRule(rule.salt(), rule.arms(), rule.kept(), List.of())),
        Slip.of(
            "a split has no salt",
            SplitRule.class,
            rule -> new SplitRule("x", rule.arms(), rule.kept(), rule.strata())));
  }

  private static Stream<Slip> segments() {
    return Stream.of(
        Slip.of("nothing is limited", Segment.class, s -> s.withLimit(new Limit.Unlimited())),
        Slip.of("nobody is pinned", Segment.class, s -> s.withPins(List.of())),
        Slip.of(
            "pins are inside only",
            Segment.class,
            s -> s.withPins(s.pins().stream().filter(p -> p.side() == Pin.Side.IN).toList())),
        Slip.of(
            "only what is left out is left out", Segment.class, s -> s.withRule(new Everyone())),
        new Slip(
            "rows have no traits",
            asked ->
                Trees.changed(
                    asked,
                    value ->
                        value instanceof AttributeRule(var name, var _)
                                && isTrait(name.toString(), asked)
                            ? Trees.not(new Everyone())
                            : value)));
  }

  private static boolean isTrait(String name, Case asked) {
    return asked.world().traits().stream().anyMatch(t -> t.name().toString().equals(name));
  }
}
