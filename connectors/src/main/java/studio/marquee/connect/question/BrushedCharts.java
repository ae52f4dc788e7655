package studio.marquee.connect.question;

import java.util.List;
import java.util.Optional;
import studio.marquee.model.answer.Bins;
import studio.marquee.model.answer.Headcount;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.member.LinkedCharts;
import studio.marquee.model.member.LinkedCharts.Brush;
import studio.marquee.model.segment.Rule;

/** Histograms of an audience that are brushed together. Asks nothing of the database any more. */
public final class BrushedCharts {
  private final List<AttributeName> by;
  private final List<Bins> bins;
  private final LinkedCharts linked;
  private final int floor;

  BrushedCharts(List<AttributeName> by, List<Bins> bins, LinkedCharts linked, int floor) {
    this.by = List.copyOf(by);
    this.bins = List.copyOf(bins);
    this.linked = linked;
    this.floor = floor;
  }

  /**
   * What the charts show, as far as it may be told.
   *
   * @param people who pass all brushes
   * @param charts for each of them, how many of those who pass all other brushes are in each bin
   */
  public record Shown(Headcount people, List<List<Headcount>> charts) {
    public Shown {
      charts = charts.stream().map(List::copyOf).toList();
    }
  }

  public List<Bins> bins() {
    return bins;
  }

  /**
   * Counts all charts.
   *
   * @param brushes the bins that are marked, from 0 on, one brush for each chart; empty where
   *     nothing is marked
   */
  public Shown brushed(List<Optional<Brush>> brushes) {
    // Group 0 of a column are those without a number, so the first bin is group 1.
    LinkedCharts.Shown shown =
        linked.brushed(
            brushes.stream()
                .map(brush -> brush.map(on -> new Brush(on.first() + 1, on.last() + 1)))
                .toList());
    return new Shown(
        Headcount.of(shown.people(), floor), shown.charts().stream().map(this::bars).toList());
  }

  private List<Headcount> bars(List<Integer> groups) {
    return groups.subList(1, groups.size() - 1).stream()
        .map(people -> Headcount.of(people, floor))
        .toList();
  }

  /** What a brush over one of the charts means as a rule. */
  public Rule rule(int chart, Brush brush) {
    return bins.get(chart).rule(by.get(chart), brush.first(), brush.last());
  }
}
