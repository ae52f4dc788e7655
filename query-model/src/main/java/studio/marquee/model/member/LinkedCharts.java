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
  private static final int MOST = 8;

  private final RowSet audience;
  private final List<GroupColumn> charts;
  private final SegmentCounter.Shares shares;

  public LinkedCharts(RowSet audience, List<GroupColumn> charts, SegmentCounter.Shares shares) {
    if (charts.isEmpty() || charts.size() > MOST) {
      throw new IllegalArgumentException("from one chart to eight");
    }
    boolean isSame = charts.stream().allMatch(chart -> chart.population() == audience.population());
    if (!isSame) {
      throw new IllegalArgumentException("charts of different populations");
    }
    this.audience = audience;
    this.charts = List.copyOf(charts);
    this.shares = shares;
  }

  /** The groups of a chart that somebody has marked, the last of them included. */
  public record Brush(int first, int last) {
    public Brush {
      if (first < 0 || last < first) {
        throw new IllegalArgumentException("a brush runs from a group to the same or a later one");
      }
    }
  }

  /**
   * What the charts show.
   *
   * @param people who pass all brushes
   * @param charts for each of them, how many are in each group
   */
  public record Shown(int people, List<List<Integer>> charts) {
    public Shown {
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

  /** One thread's share of the audience. */
  private final class Pass {
    private final List<Optional<Brush>> brushes;
    private final List<GroupColumn.Counting> counting;
    private final Stretch.Range range = new Stretch.Range(audience.population());
    private final Stretch shown = new Stretch(range);
    private final long[] failedNone = new long[Stretch.WORDS];
    private final long[] failedOne = new long[Stretch.WORDS];
    private final long[][] marked = new long[charts.size()][Stretch.WORDS];
    private final long[] here = new long[Stretch.WORDS];
    private int people;

    Pass(List<Optional<Brush>> brushes) {
      this.brushes = brushes;
      this.counting = charts.stream().map(chart -> chart.new Counting()).toList();
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
        if (brushes.get(chart).isPresent()) {
          charts.get(chart).show(brushes.get(chart).get(), from, length, marked[chart], here);
          fail(marked[chart], length);
        }
      }
      people += Words.count(failedNone, 0, length);
      for (int chart = 0; chart < marked.length; chart++) {
        if (brushes.get(chart).isPresent()) {
          showOwn(marked[chart], length);
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
        counting.get(chart).add(other.counting.get(chart));
      }
    }

    Shown shown() {
      return new Shown(people, counting.stream().map(GroupColumn.Counting::counts).toList());
    }
  }
}
