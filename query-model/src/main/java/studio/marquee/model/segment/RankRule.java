package studio.marquee.model.segment;

import java.util.List;

/**
 * At one end of an order of all rows of the same kind.
 *
 * @param among the order is made of those alone who pass all of these; muted parts do not count
 */
public record RankRule(Ranking ranking, List<Part> among) implements Rule {
  public RankRule {
    among = List.copyOf(among);
  }
}
