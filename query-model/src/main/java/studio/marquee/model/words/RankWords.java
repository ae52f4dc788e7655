package studio.marquee.model.words;

import java.util.List;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.Ranking.Amount;
import studio.marquee.model.segment.Ranking.End;
import studio.marquee.model.segment.Ranking.Order;
import studio.marquee.model.segment.Ranking.Ties;

/** Those at one end of an order, in words. */
final class RankWords {
  private final Words words;
  private final Titles titles;
  private final CalculationWords calculations;
  private final RuleWords rules;

  RankWords(Words words, Titles titles, CalculationWords calculations, RuleWords rules) {
    this.words = words;
    this.titles = titles;
    this.calculations = calculations;
    this.rules = rules;
  }

  String of(Subject subject, RankRule rule) {
    return words.say(subject, "rank", kept(subject, rule.ranking(), rule.among()));
  }

  String limit(Subject subject, Ranking ranking) {
    return kept(subject, ranking, List.of());
  }

  private String kept(Subject subject, Ranking ranking, List<Part> among) {
    String amount = amount(ranking.amount());
    String kept =
        switch (ranking.by()) {
          case Order.ByValue(var value) ->
              words.say(
                  ranking.end() == End.TOP ? "rank.top" : "rank.bottom",
                  amount,
                  calculations.phrase(subject, value));
          case Order.ByChance(var salt) -> words.say("rank.chance", amount, titles.quoted(salt));
        };
    String per =
        ranking.per().isEmpty()
            ? kept
            : words.say("rank.per", kept, words.all(titles.within(subject, ranking.per())));
    String of =
        rules
            .conditions(subject, among)
            .map(said -> words.say(subject, "rank.among", per, said))
            .orElse(per);
    return ranking.by() instanceof Order.ByValue ? ties(of, ranking.ties()) : of;
  }

  private String amount(Amount amount) {
    return switch (amount) {
      case Amount.People(var count) -> words.say("rank.people", count);
      case Amount.Percent(var share) -> words.say("rank.percent", words.number(share));
    };
  }

  /** Chance alone never makes two of them equal that are not the same. */
  private String ties(String kept, Ties ties) {
    return switch (ties) {
      case TOGETHER -> words.say("rank.together", kept);
      case BY_KEY -> words.say("rank.byKey", kept);
    };
  }
}
