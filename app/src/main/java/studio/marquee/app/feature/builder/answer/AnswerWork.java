package studio.marquee.app.feature.builder.answer;

import java.time.Duration;
import studio.marquee.app.job.Lane;
import studio.marquee.app.job.Questions;
import studio.marquee.app.job.Timer;
import studio.marquee.app.job.Work;
import studio.marquee.model.answer.Reach;
import studio.marquee.model.answer.Sample;
import studio.marquee.model.answer.Waterfall;
import studio.marquee.model.answer.Why;
import studio.marquee.model.segment.Segment;

/** All questions that the panel has answered for it elsewhere. */
public record AnswerWork(
    Work<Segment, Waterfall> steps,
    Work<Segment, Reach> reach,
    Work<Segment, Sample> sample,
    Work<OfPerson, Why> why,
    ChartWork charts,
    CompareWork compare) {
  /**
   * The number that everybody waits for is painted first; what else is told of an audience would
   * take a processor from it, and comes right after.
   */
  static final Duration FIRST_FRAME = Duration.ofMillis(20);

  private static final int MOST_PEOPLE = 8;
  private static final String SALT = "sample";

  /** Somebody who may be in an audience. */
  public record OfPerson(Segment audience, String key) {}

  /**
   * Asks all others in one lane.
   *
   * @param timer lets what is asked about every audience begin once its number has been painted
   */
  public static AnswerWork of(
      Questions questions, Lane lane, ChartWork charts, CompareWork compare, Timer timer) {
    Work<Segment, Waterfall> steps =
        questions.work(lane, (desk, audience) -> desk.steps(audience).answer());
    Work<Segment, Reach> reach =
        questions.work(lane, (desk, audience) -> desk.reach(audience).answer());
    return new AnswerWork(
        steps.after(FIRST_FRAME, timer),
        reach.after(FIRST_FRAME, timer),
        questions.work(lane, (desk, audience) -> desk.sample(audience, MOST_PEOPLE, SALT).answer()),
        questions.work(lane, (desk, asked) -> desk.why(asked.audience(), asked.key()).answer()),
        charts.after(FIRST_FRAME, timer),
        compare);
  }
}
