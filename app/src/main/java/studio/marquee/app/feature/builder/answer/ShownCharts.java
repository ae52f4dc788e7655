package studio.marquee.app.feature.builder.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.marquee.model.answer.BrushedCharts.Counts;
import studio.marquee.model.answer.BrushedCharts.Shown;
import studio.marquee.model.answer.ChartBars;
import studio.marquee.model.answer.ChartDeck;
import studio.marquee.model.answer.ChartWish;
import studio.marquee.model.answer.Headcount;
import studio.marquee.model.member.Brush;

/**
 * Charts with their numbers.
 *
 * @param unbrushed the numbers while nothing is marked
 * @param shown the numbers with what is marked
 */
public record ShownCharts(ChartDeck deck, Shown unbrushed, Shown shown) {
  /** Counts with nothing marked, and with what is marked as far as there are charts of it. */
  static ShownCharts of(ChartDeck deck, Map<ChartWish, Brush> marks) {
    Shown unbrushed = deck.charts().unbrushed();
    return new ShownCharts(deck, unbrushed, unbrushed).brushed(marks);
  }

  ShownCharts brushed(Map<ChartWish, Brush> marks) {
    List<Optional<Brush>> brushes =
        deck.drawn().stream().map(wish -> Optional.ofNullable(marks.get(wish))).toList();
    boolean isUnbrushed = brushes.stream().allMatch(Optional::isEmpty);
    return new ShownCharts(
        deck, unbrushed, isUnbrushed ? unbrushed : deck.charts().brushed(brushes));
  }

  Headcount audience() {
    return unbrushed.people();
  }

  ChartBars bars(ChartWish wish) {
    return deck.charts().bars().get(deck.drawn().indexOf(wish));
  }

  Counts counts(ChartWish wish) {
    return shown.charts().get(deck.drawn().indexOf(wish));
  }

  Counts unbrushedCounts(ChartWish wish) {
    return unbrushed.charts().get(deck.drawn().indexOf(wish));
  }
}
