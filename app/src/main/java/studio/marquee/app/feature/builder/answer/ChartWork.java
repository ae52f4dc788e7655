package studio.marquee.app.feature.builder.answer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import studio.marquee.app.job.Lane;
import studio.marquee.app.job.Questions;
import studio.marquee.app.job.Timer;
import studio.marquee.app.job.Work;
import studio.marquee.model.answer.ChartWish;
import studio.marquee.model.member.Brush;
import studio.marquee.model.member.SegmentCounter;
import studio.marquee.model.segment.Segment;

/** Where charts are made ready, and where they are counted again while somebody marks bars. */
public record ChartWork(Work<Wanted, ShownCharts> charts, Work<Marked, ShownCharts> brush) {
  /** Charts of an audience, some bars of which may be marked already. */
  public record Wanted(Segment audience, List<ChartWish> wishes, Map<ChartWish, Brush> marks) {
    public Wanted {
      wishes = List.copyOf(wishes);
      marks = Map.copyOf(marks);
    }
  }

  /** Other bars are marked now. */
  public record Marked(ShownCharts charts, Map<ChartWish, Brush> marks) {
    public Marked {
      marks = Map.copyOf(marks);
    }
  }

  /** The same, where charts of another audience begin a little later. */
  ChartWork after(Duration pause, Timer timer) {
    return new ChartWork(charts.after(pause, timer), brush);
  }

  /**
   * Asks.
   *
   * @param ready for what reads data
   * @param quick for what follows the mouse
   * @param shares how one pass over all people is shared
   */
  public static ChartWork of(
      Questions questions, Lane ready, Lane quick, SegmentCounter.Shares shares) {
    return new ChartWork(
        questions.work(
            ready,
            (desk, wanted) ->
                ShownCharts.of(
                    desk.charts(wanted.audience(), wanted.wishes(), shares).answer(),
                    wanted.marks())),
        quick.work((marked, _) -> marked.charts().brushed(marked.marks())));
  }
}
