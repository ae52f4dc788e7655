package studio.marquee.app.feature.builder.answer;

import studio.marquee.app.job.Lane;
import studio.marquee.app.job.Questions;
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
  private static final int MOST_PEOPLE = 8;
  private static final String SALT = "sample";

  /** Somebody who may be in an audience. */
  public record OfPerson(Segment audience, String key) {}

  /** Asks all others in one lane. */
  public static AnswerWork of(
      Questions questions, Lane lane, ChartWork charts, CompareWork compare) {
    return new AnswerWork(
        questions.work(lane, (desk, audience) -> desk.steps(audience).answer()),
        questions.work(lane, (desk, audience) -> desk.reach(audience).answer()),
        questions.work(lane, (desk, audience) -> desk.sample(audience, MOST_PEOPLE, SALT).answer()),
        questions.work(lane, (desk, asked) -> desk.why(asked.audience(), asked.key()).answer()),
        charts,
        compare);
  }
}
