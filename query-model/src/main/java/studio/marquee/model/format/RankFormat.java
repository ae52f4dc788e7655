package studio.marquee.model.format;

import java.util.List;
import java.util.Map;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.Ranking.Amount;
import studio.marquee.model.segment.Ranking.Order;
import studio.marquee.model.segment.Rule;

/** The form of those at one end of an order, as a rule and as the limit of a segment. */
final class RankFormat {
  private RankFormat() {}

  static Rule rank(RuleNode rule) throws ProblemException {
    StrictNode node = rule.node();
    rule.allowOnly("end", amount(node), "per", order(node), "ties", "among");
    Ranking ranking = ranking(node, rule.level());
    List<Part> among = RuleReader.parts(node.objects("among"), rule.level() + 1);
    return new RankRule(ranking, among);
  }

  static Ranking limit(StrictNode node) throws ProblemException {
    node.allowOnly("end", amount(node), "per", order(node), "ties");
    return ranking(node, 0);
  }

  static void write(Map<String, Object> fields, RankRule rule) {
    write(fields, rule.ranking());
    if (!rule.among().isEmpty()) {
      fields.put("among", RuleWriter.parts(rule.among()));
    }
  }

  static void write(Map<String, Object> fields, Ranking ranking) {
    fields.put("end", Phrases.of(ranking.end()));
    switch (ranking.amount()) {
      case Amount.People(var count) -> fields.put("people", count);
      case Amount.Percent(var share) -> fields.put("percent", share);
    }
    switch (ranking.by()) {
      case Order.ByValue(var value) -> fields.put("by", CalculationFormat.write(value));
      case Order.ByChance(var salt) -> fields.put("byChance", salt);
    }
    writeNames(fields, "per", ranking.per());
    fields.put("ties", Phrases.of(ranking.ties()));
  }

  static void writeNames(Map<String, Object> fields, String field, List<AttributeName> names) {
    if (!names.isEmpty()) {
      fields.put(field, names.stream().map(AttributeName::toString).toList());
    }
  }

  private static Ranking ranking(StrictNode node, int level) throws ProblemException {
    Ranking.End end = Phrases.read(node, "end", Ranking.End.values());
    Amount amount =
        node.possible(() ->
            node.has("percent")
                ? new Amount.Percent(node.number("percent"))
                : new Amount.People(node.whole("people")));
    Order order =
        node.has("byChance")
            ? new Order.ByChance(node.text("byChance"))
            : new Order.ByValue(CalculationFormat.read(node.object("by"), level + 1));
    List<AttributeName> per = node.attributes("per");
    Ranking.Ties ties = Phrases.read(node, "ties", Ranking.Ties.values());
    return node.possible(() -> new Ranking(end, amount, order, per, ties));
  }

  /** One of the two may be there, and the other is not known beside it. */
  private static String amount(StrictNode node) {
    return node.has("percent") ? "percent" : "people";
  }

  private static String order(StrictNode node) {
    return node.has("byChance") ? "byChance" : "by";
  }
}
