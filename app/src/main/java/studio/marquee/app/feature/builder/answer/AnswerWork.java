package studio.marquee.app.feature.builder.answer;

import java.util.Optional;
import studio.marquee.app.job.Lane;
import studio.marquee.app.job.Questions;
import studio.marquee.app.job.Work;
import studio.marquee.model.answer.Breakdown;
import studio.marquee.model.answer.Histogram;
import studio.marquee.model.answer.Reach;
import studio.marquee.model.answer.Sample;
import studio.marquee.model.answer.Waterfall;
import studio.marquee.model.answer.Why;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.Segment;

/** All questions that the panel has answered for it elsewhere. */
public record AnswerWork(
    Work<Segment, Waterfall> steps,
    Work<Segment, Reach> reach,
    Work<By, Breakdown> breakdown,
    Work<By, Histogram> histogram,
    Work<Segment, Sample> sample,
    Work<OfPerson, Why> why) {
  private static final int MOST_BARS = 8;
  private static final int BINS = 24;
  private static final int MOST_PEOPLE = 8;
  private static final String SALT = "sample";

  /** An audience by an attribute. */
  public record By(Segment audience, AttributeName attribute) {}

  /** Somebody who may be in an audience. */
  public record OfPerson(Segment audience, String key) {}

  /** Asks all of them in one lane. */
  public static AnswerWork of(Questions questions, Lane lane) {
    return new AnswerWork(
        questions.work(lane, (desk, audience) -> desk.steps(audience).answer()),
        questions.work(lane, (desk, audience) -> desk.reach(audience).answer()),
        questions.work(
            lane,
            (desk, asked) ->
                desk.breakdown(asked.audience(), asked.attribute(), Optional.empty(), MOST_BARS)
                    .answer()),
        questions.work(
            lane,
            (desk, asked) -> desk.histogram(asked.audience(), asked.attribute(), BINS).answer()),
        questions.work(lane, (desk, audience) -> desk.sample(audience, MOST_PEOPLE, SALT).answer()),
        questions.work(lane, (desk, asked) -> desk.why(asked.audience(), asked.key()).answer()));
  }
}
