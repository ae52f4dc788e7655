package studio.marquee.model.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import studio.marquee.model.member.Brush;
import studio.marquee.model.member.ChartColumn;
import studio.marquee.model.member.LinkedCharts;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.member.SegmentCounter;

/**
 * Charts of an audience that are brushed together. Everything is known that is needed to count them
 * again and again; any thread may do so.
 */
public final class BrushedCharts {
  private final List<Chart> charts;
  private final LinkedCharts linked;
  private final List<List<Integer>> everybody;
  private final int population;
  private final int floor;

  /**
   * A chart before anybody is counted.
   *
   * @param column group 0 for whom nothing is known, then a group for each bar, in their order; who
   *     is in a group behind those has a value that has no bar
   * @param everybody how many of the population are in each of the groups
   */
  public record Chart(ChartBars bars, ChartColumn column, List<Integer> everybody) {
    public Chart {
      everybody = List.copyOf(everybody);
      if (column.groups() <= bars.count() || everybody.size() != column.groups()) {
        throw new IllegalArgumentException("bars and groups that do not fit together");
      }
    }
  }

  /**
   * Makes ready.
   *
   * @param floor the smallest number of people that may be shown
   * @param shares how one pass over all people is shared
   */
  public BrushedCharts(
      RowSet audience, List<Chart> charts, int floor, SegmentCounter.Shares shares) {
    this.charts = List.copyOf(charts);
    this.linked = new LinkedCharts(audience, charts.stream().map(Chart::column).toList(), shares);
    this.everybody = charts.stream().map(Chart::everybody).toList();
    this.population = audience.population();
    this.floor = floor;
  }

  /**
   * What the charts show, as far as it may be told.
   *
   * @param people who pass all brushes
   * @param charts one for each that was asked for, in their order
   */
  public record Shown(Headcount people, List<Counts> charts) {
    public Shown {
      charts = List.copyOf(charts);
    }
  }

  /**
   * What one chart shows: those who pass all brushes but its own.
   *
   * @param people how many they are
   * @param bars how many of them are in each bar
   * @param everybody how many of the population are in each bar, whatever is marked
   * @param notSet for how many of them nothing is known
   * @param population how many people there are at all
   */
  public record Counts(
      Headcount people,
      List<Headcount> bars,
      List<Headcount> everybody,
      Headcount notSet,
      Headcount everybodyNotSet,
      Headcount population) {
    public Counts {
      bars = List.copyOf(bars);
      everybody = List.copyOf(everybody);
    }

    /**
     * How much more frequent a bar is here than among everybody: 100 for as frequent, 200 for twice
     * as frequent. Empty when one of the numbers is withheld or nobody is there.
     */
    public OptionalInt index(int bar) {
      return index(bars.get(bar), everybody.get(bar));
    }

    /** The same for those of whom nothing is known. */
    public OptionalInt indexOfNotSet() {
      return index(notSet, everybodyNotSet);
    }

    private OptionalInt index(Headcount here, Headcount elsewhere) {
      OptionalLong part = here.known();
      OptionalLong there = elsewhere.known();
      OptionalLong whole = people.known();
      OptionalLong all = population.known();
      boolean areKnown =
          part.isPresent() && there.isPresent() && whole.isPresent() && all.isPresent();
      if (!areKnown || there.getAsLong() == 0 || whole.getAsLong() == 0) {
        return OptionalInt.empty();
      }
      double share = (double) part.getAsLong() / whole.getAsLong();
      double usual = (double) there.getAsLong() / all.getAsLong();
      return OptionalInt.of((int) Math.min(Integer.MAX_VALUE, Math.round(100 * share / usual)));
    }
  }

  public List<ChartBars> bars() {
    return charts.stream().map(Chart::bars).toList();
  }

  /** Counts all charts while nothing is marked. */
  public Shown unbrushed() {
    return brushed(Collections.nCopies(charts.size(), Optional.empty()));
  }

  /**
   * Counts all charts.
   *
   * @param brushes the bars that are marked, from 0 on, one brush for each chart; empty where
   *     nothing is marked
   */
  public Shown brushed(List<Optional<Brush>> brushes) {
    LinkedCharts.Shown shown =
        linked.brushed(brushes.stream().map(brush -> brush.map(on -> on.movedBy(1))).toList());
    List<Counts> counts = new ArrayList<>();
    for (int chart = 0; chart < charts.size(); chart++) {
      counts.add(counts(chart, shown.charts().get(chart), shown.passingOthers().get(chart)));
    }
    return new Shown(told(shown.people()), counts);
  }

  private Counts counts(int chart, List<Integer> groups, int people) {
    return new Counts(
        told(people),
        bars(chart, groups),
        bars(chart, everybody.get(chart)),
        told(groups.getFirst()),
        told(everybody.get(chart).getFirst()),
        told(population));
  }

  private List<Headcount> bars(int chart, List<Integer> groups) {
    return IntStream.rangeClosed(1, charts.get(chart).bars().count())
        .mapToObj(group -> told(groups.get(group)))
        .toList();
  }

  private Headcount told(int people) {
    return Headcount.of(people, floor);
  }
}
