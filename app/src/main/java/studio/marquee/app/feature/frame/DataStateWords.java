package studio.marquee.app.feature.frame;

import java.time.Instant;
import java.util.Optional;
import studio.marquee.app.control.Tone;
import studio.marquee.app.standing.StandingWords;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.cache.Freshness;
import studio.marquee.connect.extract.RefreshProblem;
import studio.marquee.model.problem.Problem;

/** Says in a few words, and in a sentence, how the data are. */
final class DataStateWords {
  private final Texts texts;
  private final StandingWords words;
  private final Optional<Instant> asOf;

  DataStateWords(Texts texts, StandingWords words, Optional<Freshness> freshness) {
    this.texts = texts;
    this.words = words;
    this.asOf = freshness.map(Freshness::asOf);
  }

  /** As the chip says it. Where the data are not what they should be, their age stands with it. */
  String chip(DataState state, Instant now) {
    String data = asOf.map(at -> texts.say("frame.asOf", texts.moment(at))).orElse("");
    String aged =
        asOf.map(at -> texts.say("frame.asOf.aged", texts.moment(at), words.age(at, now)))
            .orElse("");
    return switch (state) {
      case DataState.Good() -> data;
      case DataState.AtRisk() -> texts.say("frame.data.atRisk", data);
      case DataState.Broken() -> texts.say("frame.data.broken", data);
      case DataState.Stale(_) -> texts.say("frame.data.stale", aged);
      case DataState.Refreshing(_) ->
          asOf.isPresent()
              ? texts.say("frame.data.refreshing", data)
              : texts.say("frame.data.fetching");
      case DataState.Offline(var since) ->
          texts.say("frame.data.offline", aged, texts.moment(since));
      case DataState.Stopped() -> texts.say("frame.data.stopped", data);
      case DataState.Failed(_) -> texts.say("frame.data.failed", aged);
      case DataState.Missing(_) -> texts.say("frame.data.missing");
      case DataState.Denied(_) -> texts.say("frame.data.denied");
    };
  }

  static Tone tone(DataState state) {
    return switch (state) {
      case DataState.Good() -> Tone.GOOD;
      case DataState.Refreshing(_) -> Tone.BUSY;
      case DataState.Stopped() -> Tone.CALM;
      case DataState.AtRisk(), DataState.Stale(_), DataState.Offline(_), DataState.Failed(_) ->
          Tone.CAUTION;
      case DataState.Broken(), DataState.Missing(_), DataState.Denied(_) -> Tone.BAD;
    };
  }

  /** What that means for whoever counts. */
  String meaning(DataState state) {
    return switch (state) {
      case DataState.Good() -> texts.say("frame.data.good.more");
      case DataState.AtRisk() -> texts.say("frame.data.atRisk.more");
      case DataState.Broken() -> texts.say("frame.data.broken.more");
      case DataState.Stale(var due) -> texts.say("frame.data.stale.more", texts.moment(due));
      case DataState.Refreshing(_) -> texts.say("frame.data.refreshing.more");
      case DataState.Offline(_) -> texts.say("frame.data.offline.more");
      case DataState.Stopped() -> texts.say("frame.data.stopped.more");
      case DataState.Failed(var problem) -> said(problem);
      case DataState.Missing(var why) -> said(why);
      case DataState.Denied(var why) -> texts.say("frame.data.denied.more", said(why));
    };
  }

  /** Where checks failed, a window shows which: nobody has to go to the command line. */
  private String said(Problem problem) {
    return problem.code().key().equals(RefreshProblem.CHECKS_FAILED.key())
        ? texts.say("frame.data.refused.more", texts.headline(problem))
        : texts.say(problem);
  }

  /** A step with how far it is, and how far all of them are. */
  String step(OpeningState.Step step) {
    String name = texts.step(step.key());
    String share = step.total() > 0 ? texts.say("frame.refresh.share", name, step.share()) : name;
    return share + texts.whole(step.whole());
  }
}
