package studio.marquee.model.member;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Up to eight charts of the same audience. A brush over one of them narrows all the others, and
 * leaves its own chart as it is, so that one can see what the brush leaves out.
 *
 * <p>Whoever passes all brushes counts in every chart, whoever fails one brush counts in the chart
 * of that brush alone. So one pass keeps two stretches, who failed none and who failed one, and no
 * chart needs a pass of its own over the brushes of the others.
 */
public final class LinkedCharts {
  /** How many charts there can be. */
  public static final int MOST = 8;

  private final RowSet audience;
  private final List<ChartColumn> charts;
  private final SegmentCounter.Shares shares;

  public LinkedCharts(
      RowSet audience, List<? extends ChartColumn> charts, SegmentCounter.Shares shares) {
    if (charts.size() > MOST) {
      throw new IllegalArgumentException("more than eight charts");
    }
    boolean isSame = charts.stream().allMatch(chart -> chart.population() == audience.population());
    if (!isSame) {
      throw new IllegalArgumentException("charts of different populations");
    }
    this.audience = audience;
    this.charts = List.copyOf(charts);
    this.shares = shares;
  }

  /**
   * What the charts show.
   *
   * @param people who pass all brushes
   * @param charts for each of them, how many are in each group
   * @param passingOthers for each of them, who pass all brushes but its own
   */
  public record Shown(int people, List<List<Integer>> charts, List<Integer> passingOthers) {
    public Shown {
      passingOthers = List.copyOf(passingOthers);
      charts = charts.stream().map(List::copyOf).toList();
    }
  }

  /**
   * Counts all charts.
   *
   * @param brushes one for each chart, empty where nothing is marked
   */
  public Shown brushed(List<Optional<Brush>> brushes) {
    if (brushes.size() != charts.size()) {
      throw new IllegalArgumentException("one brush for each chart");
    }
    for (int chart = 0; chart < charts.size(); chart++) {
      requireKnown(charts.get(chart).groups(), brushes.get(chart));
    }
    int words = RowSet.wordsFor(audience.population());
    int stretches = (words + Stretch.WORDS - 1) / Stretch.WORDS;
    int pieces = Math.max(1, Math.min(shares.pieces(), stretches));
    List<Pass> passes = IntStream.range(0, pieces).mapToObj(_ -> new Pass(brushes)).toList();
    List<Runnable> work = new ArrayList<>();
    for (int piece = 0; piece < pieces; piece++) {
      Pass pass = passes.get(piece);
      int from = stretches * piece / pieces * Stretch.WORDS;
      int to = Math.min(words, stretches * (piece + 1) / pieces * Stretch.WORDS);
      work.add(() -> pass.run(from, to));
    }
    shares.run(work);
    passes.stream().skip(1).forEach(passes.getFirst()::add);
    return passes.getFirst().shown();
  }

  private static void requireKnown(int groups, Optional<Brush> brush) {
    if (brush.filter(marked -> marked.ranges().getLast().last() >= groups).isPresent()) {
      throw new IllegalArgumentException("a brush marks a group that there is not");
    }
  }

  /** One thread's share of the audience. */
  private final class Pass {
    private final List<List<Brush.Range>> brushes;
    private final List<ChartColumn.Counting> counting;
    private final Stretch.Range range = new Stretch.Range(audience.population());
    private final Stretch shown = new Stretch(range);
    private final long[] failedNone = new long[Stretch.WORDS];
    private final long[] failedOne = new long[Stretch.WORDS];
    private final long[][] marked = new long[charts.size()][Stretch.WORDS];
    private final long[] here = new long[Stretch.WORDS];
    private final ChartColumn.Scratch scratch = new ChartColumn.Scratch();
    private final int[] alone = new int[charts.size()];
    private int people;

    Pass(List<Optional<Brush>> brushes) {
      this.brushes =
          brushes.stream().map(brush -> brush.map(Brush::ranges).orElse(List.of())).toList();
      this.counting = charts.stream().map(ChartColumn::counting).toList();
    }

    void run(int fromWord, int toWord) {
      for (int from = fromWord; from < toWord; from += Stretch.WORDS) {
        int to = Math.min(from + Stretch.WORDS, toWord);
        range.move(from, to);
        audience.show(from, shown);
        shown.copyTo(failedNone, 0);
        Arrays.fill(failedOne, 0, to - from, 0L);
        count(from, to - from);
      }
    }

    private void count(int from, int length) {
      for (int chart = 0; chart < marked.length; chart++) {
        if (!brushes.get(chart).isEmpty()) {
          charts.get(chart).show(brushes.get(chart), from, length, marked[chart], scratch);
          fail(marked[chart], length);
        }
      }
      people += Words.count(failedNone, 0, length);
      for (int chart = 0; chart < marked.length; chart++) {
        if (!brushes.get(chart).isEmpty()) {
          showOwn(marked[chart], length);
          alone[chart] += Words.count(here, 0, length);
          counting.get(chart).add(here, from, length);
        } else {
          counting.get(chart).add(failedNone, from, length);
        }
      }
    }

    private void fail(long[] passed, int length) {
      long[] none = failedNone;
      long[] one = failedOne;
      for (int i = 0; i < length; i++) {
        one[i] = (one[i] & passed[i]) | (none[i] & ~passed[i]);
        none[i] &= passed[i];
      }
    }

    /** Who failed none, or this brush alone. */
    private void showOwn(long[] passed, int length) {
      long[] into = here;
      for (int i = 0; i < length; i++) {
        into[i] = failedNone[i] | (failedOne[i] & ~passed[i]);
      }
    }

    void add(Pass other) {
      people += other.people;
      for (int chart = 0; chart < counting.size(); chart++) {
        alone[chart] += other.alone[chart];
        counting.get(chart).add(other.counting.get(chart));
      }
    }

    Shown shown() {
      return new Shown(
          people,
          counting.stream().map(ChartColumn.Counting::counts).toList(),
          IntStream.range(0, alone.length).mapToObj(this::passingOthers).toList());
    }

    private int passingOthers(int chart) {
      return brushes.get(chart).isEmpty() ? people : alone[chart];
    }
  }
}
