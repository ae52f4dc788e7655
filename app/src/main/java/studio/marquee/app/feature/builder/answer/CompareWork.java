package studio.marquee.app.feature.builder.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.app.job.Earlier;
import studio.marquee.app.job.Lane;
import studio.marquee.app.job.Questions;
import studio.marquee.app.job.Work;
import studio.marquee.model.answer.Growth;
import studio.marquee.model.answer.OverlapCounts;
import studio.marquee.model.answer.SplitCounts;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.SplitRule.Arm;

/**
 * Where an audience is compared with others, with itself in the data before, and with its parts.
 *
 * @param growth empty when there are no data from before
 * @param ending lets go of the data from before
 */
public record CompareWork(
    Work<Overlapping, OverlapCounts> overlap,
    Work<Earlier.Asked, Optional<Growth>> growth,
    Work<Split, SplitCounts> split,
    Runnable ending) {
  /** The same salt as everywhere, so that groups of several audiences never cross. */
  private static final String SALT = "split";

  /** An audience, and others that it may lie over. */
  public record Overlapping(Segment audience, List<Segment> others) {
    public Overlapping {
      others = List.copyOf(others);
    }

    private List<Segment> all() {
      List<Segment> all = new ArrayList<>(List.of(audience));
      all.addAll(others);
      return all;
    }
  }

  /** An audience that is split by chance. */
  public record Split(Segment audience, List<Arm> arms) {
    public Split {
      arms = List.copyOf(arms);
    }
  }

  /**
   * Asks.
   *
   * @param lane for what somebody waits for
   * @param patient for what may take longer
   */
  public static CompareWork of(Questions questions, Earlier earlier, Lane lane, Lane patient) {
    return new CompareWork(
        questions.work(lane, (desk, asked) -> desk.overlap(asked.all()).answer()),
        earlier.growth(patient),
        questions.work(
            lane, (desk, asked) -> desk.split(asked.audience(), SALT, asked.arms()).answer()),
        earlier::close);
  }
}
