package studio.marquee.model.answer;

import java.util.List;
import java.util.Map;
import studio.marquee.model.problem.Problem;

/**
 * Charts of an audience, as many as there can be of those that were wished for.
 *
 * @param drawn what the charts show, in their order
 * @param refused why there is no chart of the others
 */
public record ChartDeck(
    List<ChartWish> drawn, BrushedCharts charts, Map<ChartWish, Problem> refused) {
  public ChartDeck {
    drawn = List.copyOf(drawn);
    refused = Map.copyOf(refused);
  }
}
